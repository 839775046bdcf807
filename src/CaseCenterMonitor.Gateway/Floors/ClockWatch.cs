using System.Globalization;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>How far the clock of one device is from the gateway's, by the times it states (DEVICES.md 5.3).</summary>
public sealed class ClockWatch
{
    /// <summary>
    /// The way to the gateway makes what a device states look older, and a message that waited makes it look much older: the largest of so many
    /// differences is the nearest to the truth.
    /// </summary>
    public const int Samples = 8;

    /// <summary>Told anew when it has changed by this much: less is the step of a clock that counts whole seconds.</summary>
    public static readonly TimeSpan NewsFrom = TimeSpan.FromSeconds(2);

    private readonly TimeSpan[] _last = new TimeSpan[Samples];
    private int _next;
    private bool _isFull;
    private TimeSpan? _told;

    /// <summary>Ahead of the gateway's is more than zero. Null until there are enough of them.</summary>
    public TimeSpan? Offset { get; private set; }

    public bool IsNews => Offset is { } offset && (offset - (_told ?? TimeSpan.Zero)).Duration() >= NewsFrom;

    /// <summary>What is wrong with it, in a few words; null when events of it are stamped well enough.</summary>
    public string? Problem { get; private set; }

    /// <param name="wall">The time of day at the gateway.</param>
    public void Note(DeviceTime stated, DateTimeOffset wall)
    {
        // A clock that counts in steps means some instant within the step.
        if (stated.IsBackfilled || stated == DeviceTime.Unreadable)
        {
            return;
        }

        _last[_next] = stated.Value - wall + (stated.Resolution / 2);
        (_next, _isFull) = ((_next + 1) % Samples, _isFull || _next == Samples - 1);
        if (_isFull)
        {
            Judge(Largest());
        }
    }

    public void Told() => _told = Offset;

    private TimeSpan Largest()
    {
        var largest = TimeSpan.MinValue;
        foreach (var offset in _last)
        {
            largest = offset > largest ? offset : largest;
        }

        return largest;
    }

    // Devices say something all the time, and the words change only with the minute.
    private void Judge(TimeSpan offset)
    {
        if (Offset is not { } before || Math.Round(before.TotalMinutes) != Math.Round(offset.TotalMinutes))
        {
            Problem = Words(offset);
        }

        Offset = offset;
    }

    private static string? Words(TimeSpan offset) => offset.Duration() <= DeviceClock.AheadMax ? null
        : offset.Duration() > DeviceClock.BehindMax ? "its clock was never set"
        : string.Create(CultureInfo.InvariantCulture, $"its clock is {offset.Duration().TotalMinutes:0} min {(offset > TimeSpan.Zero ? "fast" : "slow")}");
}
