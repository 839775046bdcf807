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
    private int _count;
    private TimeSpan? _told;

    /// <summary>Ahead of the gateway's is more than zero. Null until there are enough of them.</summary>
    public TimeSpan? Offset => _count < Samples ? null : _last.Max();

    public bool IsNews => Offset is { } offset && (_told is { } told ? (offset - told).Duration() >= NewsFrom : offset.Duration() >= NewsFrom);

    /// <param name="wall">The time of day at the gateway.</param>
    public void Note(DeviceTime stated, DateTimeOffset wall)
    {
        // A clock that counts in steps means some instant within the step.
        var offset = stated.Value - wall + (stated.Resolution / 2);
        if (stated.IsBackfilled || stated == DeviceTime.Unreadable)
        {
            return;
        }

        _last[_count % Samples] = offset;
        _count = _count == (2 * Samples) - 1 ? Samples : _count + 1;
    }

    public void Told() => _told = Offset;

    /// <summary>What is wrong with it, in a few words; null when events of it are stamped well enough.</summary>
    public string? Problem => Offset is not { } offset || offset.Duration() <= DeviceClock.AheadMax ? null
        : offset.Duration() > DeviceClock.BehindMax ? "its clock was never set"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"its clock is {offset.Duration().TotalMinutes:0} min {(offset > TimeSpan.Zero ? "fast" : "slow")}");
}
