using NodaTime;

namespace CaseCenterMonitor.Core;

/// <param name="PhysicalSince">Since when the physical state is what it is; null until it was ever reported.</param>
/// <param name="ReportedAt">The time of the newest report; an older one that arrives late changes nothing, even if it says something else.</param>
/// <param name="Evidence">What the controller said, word for word.</param>
public sealed record DoorState(
    DoorId Id, DoorPhysical Physical, Instant? PhysicalSince, DoorLock Lock, DoorAlarm Alarm, Instant? AlarmSince, Instant? ReportedAt, string? Evidence);

/// <summary>Doors as their controllers and contacts report them. A door nobody has reported on is unknown, not closed.</summary>
public sealed class Doors
{
    private readonly Dictionary<DoorId, DoorState> _doors;

    internal Doors(Centre centre) => _doors = centre.Doors.Keys.ToDictionary(
        id => id, id => new DoorState(id, DoorPhysical.Unknown, null, DoorLock.Unknown, DoorAlarm.Unknown, null, null, null));

    public DoorState this[DoorId id] => _doors[id];

    internal bool Fold(Signal.DoorChanged signal)
    {
        if (!_doors.TryGetValue(signal.Door, out var door) || door.ReportedAt > signal.OccurredAt)
        {
            return false;
        }

        _doors[signal.Door] = door with
        {
            Physical = signal.Physical,
            PhysicalSince = door.Physical == signal.Physical ? door.PhysicalSince ?? signal.OccurredAt : signal.OccurredAt,
            Lock = signal.Lock,
            Alarm = signal.Alarm,
            AlarmSince = door.Alarm == signal.Alarm ? door.AlarmSince ?? signal.OccurredAt : signal.OccurredAt,
            ReportedAt = signal.OccurredAt,
            Evidence = signal.Evidence,
        };
        return true;
    }
}
