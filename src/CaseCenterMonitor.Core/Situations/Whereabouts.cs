using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Where somebody is, as far as can be known. <see cref="Room"/> is only the last known one unless <see cref="IsKnown"/>.</summary>
public readonly struct Whereabouts
{
    private readonly long _notBefore;

    /// <param name="band">Null for somebody who wears none.</param>
    /// <param name="notBefore">When the band was put on, or the person booked in: what was before says nothing about them.</param>
    internal Whereabouts(WristbandState? band, long notBefore)
    {
        _notBefore = notBefore;
        Band = band;
        CutOff = band?.Room?.CutOff;
        Presence = band is null ? WristbandPresence.Unknown : CutOff is null ? band.Presence : WristbandPresence.Degraded;
    }

    public WristbandState? Band { get; }

    public Room? Room => Band?.Room;

    public ZoneId? Zone => Room?.Id;

    /// <summary>Since when they have been in that room. What the band did before they wore it, such as lie there, says nothing about them.</summary>
    public Moment? ZoneSince => Band?.ZoneSince is not { } since ? null : _notBefore == Nanos.None ? since : Moment.Max(since, new Moment(_notBefore));

    public Moment? LastHeard => Band?.LastHeard;

    public WristbandPresence Presence { get; }

    /// <summary>The gateway whose silence hides them, if that is the reason.</summary>
    public GatewayLink? CutOff { get; }

    public bool IsKnown => Presence is WristbandPresence.Present or WristbandPresence.Weak && Room is not null;

    /// <summary>Since when the presence is what it is.</summary>
    public Moment Since
    {
        get
        {
            var since = Math.Max(_notBefore, Band is null ? Nanos.None : CutOff is { } gateway ? HiddenSince(Band, gateway) : Band.PresentSince);
            return new Moment(since);
        }
    }

    // Somebody who could not be seen before the gateway went has been out of sight since then, not since the gateway went.
    private static long HiddenSince(WristbandState band, GatewayLink gateway)
    {
        var gone = gateway.Since?.Nanoseconds ?? Nanos.None;
        return band is { Presence: WristbandPresence.Degraded or WristbandPresence.Unknown, PresentSince: not Nanos.None and var hidden } ? Math.Min(hidden, gone) : gone;
    }
}
