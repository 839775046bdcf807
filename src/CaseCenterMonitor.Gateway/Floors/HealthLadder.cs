using System.Globalization;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>
/// Online, late, lost (DEVICES.md 5.3): the last will and the age of the last proof of life together.
/// Whatever is heard fresh beats a last will that came before it.
/// </summary>
internal sealed class HealthLadder(TimeSpan interval)
{
    /// <summary>Late after this many of its own intervals without a sign of life.</summary>
    public const double LateIntervals = 2.5;

    /// <summary>Lost after this many.</summary>
    public const double LostIntervals = 5;

    /// <summary>How long one bad message counts against a device, so that a mixture of good and bad does not flicker.</summary>
    public static readonly TimeSpan DegradedFor = TimeSpan.FromSeconds(30);

    /// <summary>How long after a reconnect a device may take to repeat its state.</summary>
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromSeconds(10);

    /// <param name="IsStopped">It was switched off on purpose: no fault, and what it said before no longer holds.</param>
    internal readonly record struct Verdict(HealthState State, string? Detail = null, bool IsStopped = false);

    private Presence _will = Presence.Online;
    private DateTimeOffset _degradedUntil = DateTimeOffset.MinValue;
    private DateTimeOffset? _confirmBy;
    private string? _complaint;

    public DateTimeOffset? LastHeard { get; private set; }

    /// <summary>What was last said about it; Unknown until there is something to say.</summary>
    public HealthState Told { get; set; } = HealthState.Unknown;

    /// <summary>What it needs beside itself and has not got, for as long as that is so; null when nothing is missing.</summary>
    public string? Impairment { get; set; }

    /// <summary>Why what it says is not stamped well; null when it is.</summary>
    public string? ClockProblem { get; set; }

    public void Heard(DateTimeOffset now) => (LastHeard, _will) = (now, Presence.Online);

    public void Gone(Presence will) => _will = will;

    public void Complain(string complaint, DateTimeOffset now) => (_complaint, _degradedUntil) = (complaint, now + DegradedFor);

    public void WantsConfirming(DateTimeOffset now) => _confirmBy = now + ConfirmWithin;

    public void Confirmed() => _confirmBy = null;

    /// <param name="hub">How the program is that speaks for this device, and since when; null when it has none or nothing is known.</param>
    public Verdict Judge(DateTimeOffset now, DateTimeOffset started, (Presence Presence, DateTimeOffset Since)? hub)
    {
        if (_will != Presence.Online)
        {
            return OfWill(_will, "its last will came", "it was switched off");
        }

        if (hub is { Presence: not Presence.Online } gone && (LastHeard is not { } heard || heard <= gone.Since))
        {
            return OfWill(gone.Presence, "the program that speaks for it is gone", "the program that speaks for it was stopped");
        }

        return LastHeard is null && now - started < interval * LostIntervals ? new Verdict(HealthState.Unknown) : OfAge(now, started);
    }

    private static Verdict OfWill(Presence will, string lost, string stopped) => will switch
    {
        Presence.Offline => new Verdict(HealthState.Lost, lost),
        Presence.Stopped => new Verdict(HealthState.Degraded, stopped, IsStopped: true),
        _ => throw new ArgumentOutOfRangeException(nameof(will), will, "A will that says online is no will."),
    };

    private Verdict OfAge(DateTimeOffset now, DateTimeOffset started)
    {
        var silent = now - (LastHeard ?? started);
        if (silent >= interval * LateIntervals)
        {
            var state = silent >= interval * LostIntervals ? HealthState.Lost : HealthState.Late;
            return new Verdict(state, string.Create(CultureInfo.InvariantCulture, $"silent for {silent.TotalSeconds:F0} s, expected every {interval.TotalSeconds:F0} s"));
        }

        if (now < _degradedUntil)
        {
            return new Verdict(HealthState.Degraded, _complaint);
        }

        if ((Impairment ?? ClockProblem) is { } missing)
        {
            return new Verdict(HealthState.Degraded, missing);
        }

        return now >= _confirmBy 
            ? new Verdict(HealthState.Degraded, "it was cut off and has not repeated its state since")
            : new Verdict(HealthState.Online);
    }
}
