using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Floor;

/// <summary>One canonical event before it has a number.</summary>
public sealed record FloorEvent(
    Subject Subject, DateTimeOffset Time, DateTimeOffset ReceivedTime, ClockGrade Clock, string Dialect, CanonicalEvent Data)
{
    /// <summary>Says that somebody may be in danger: never refused, however full the outbox is.</summary>
    public bool IsDistress => Data is CanonicalEvent.DoorState { Alarm: DoorAlarm.ForcedOpen } or CanonicalEvent.WristbandStrap { Strap: StrapState.Open };
}

/// <summary>What came of one message or one tick.</summary>
public sealed class FloorResult
{
    public List<FloorEvent> Events { get; } = [];

    public List<QuarantineEntry> Quarantined { get; } = [];

    public void Clear()
    {
        Events.Clear();
        Quarantined.Clear();
    }
}
