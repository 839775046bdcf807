using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One door as its controller and contact report it. Before anybody has, it is unknown, not closed.</summary>
public sealed class DoorState : Watched
{
    private long _physicalSince = Nanos.None;
    private long _alarmSince = Nanos.None;
    private long _reportedAt = Nanos.None;
    private long _lastOpened = Nanos.None;
    private object? _lastForced; // Boxed: few doors were ever forced.
    private object? _emergencyRelease; // Boxed: few doors have one that was ever pulled.
    private readonly GatewayLink? _gateway;

    /// <param name="gateway">Through which its controller speaks; null when the site names no controller for it.</param>
    internal DoorState(Door door, int number, GatewayLink? gateway)
        : base(Subject.Of(door.Id))
    {
        Door = door;
        Number = number;
        _gateway = gateway;
    }

    public Door Door { get; }

    public DoorId Id => Door.Id;

    public int Number { get; }

    public DoorPhysical Physical { get; private set; }

    /// <summary>Since when the physical state is what it is; null until it was ever reported.</summary>
    public Moment? PhysicalSince => Moment.OrNull(_physicalSince);

    public DoorLock Lock { get; private set; }

    public DoorAlarm Alarm { get; private set; }

    public Moment? AlarmSince => Moment.OrNull(_alarmSince);

    /// <summary>When it was last opened; null before that.</summary>
    public Moment? LastOpened => Moment.OrNull(_lastOpened);

    /// <summary>What the controller said, word for word.</summary>
    public string? Evidence { get; private set; }

    /// <summary>Whether its emergency release is pulled; null before anything was said of it.</summary>
    public Since<bool>? EmergencyRelease
    {
        get => (Since<bool>?)_emergencyRelease;
        internal set => _emergencyRelease = value;
    }

    /// <summary>Number of the journal entry with the newest report.</summary>
    public long ReportedBy { get; private set; }

    /// <summary>Nothing can be said about the door because its gateway is gone.</summary>
    public bool IsCutOff => _gateway is { Online: false };

    internal bool IsBehind(GatewayLink gateway) => _gateway == gateway;

    /// <summary>The last forcing that is over, also one that was heard of only after its end; null when there was none.</summary>
    public Sight? LastForced => (Sight?)_lastForced;

    /// <returns>False for an older report that arrives late: it changes nothing, unless it tells of a forcing that nobody knew of.</returns>
    internal bool Fold(in Reading reading, long entry, string? evidence)
    {
        if (_reportedAt > reading.At)
        {
            return FoldOvertaken(reading, entry);
        }

        if (Physical != reading.Physical || _physicalSince == Nanos.None)
        {
            (Physical, _physicalSince) = (reading.Physical, reading.At);
            _lastOpened = Physical == DoorPhysical.Open ? reading.At : _lastOpened;
        }

        if (Alarm != reading.Alarm || _alarmSince == Nanos.None)
        {
            if (Alarm == DoorAlarm.ForcedOpen)
            {
                _lastForced = new Sight(Nanos.ToInstant(_alarmSince), Nanos.ToInstant(reading.At), ReportedBy);
            }

            (Alarm, _alarmSince) = (reading.Alarm, reading.At);
        }

        Lock = reading.Lock;
        if (!ReferenceEquals(Evidence, evidence))
        {
            Evidence = evidence;
        }

        ReportedBy = entry;
        _reportedAt = reading.At;
        return true;
    }

    private bool FoldOvertaken(in Reading reading, long entry)
    {
        var at = Nanos.ToInstant(reading.At);
        if (reading.Alarm != DoorAlarm.ForcedOpen || Alarm == DoorAlarm.ForcedOpen || LastForced?.To >= at)
        {
            return false;
        }

        _lastForced = new Sight(at, Nanos.ToInstant(_alarmSince >= reading.At ? _alarmSince : _reportedAt), entry);
        return true;
    }
}

/// <summary>The doors of a centre.</summary>
public sealed class Doors
{
    private readonly Numbers _numbers;
    private readonly DoorState[] _doors;

    internal Doors(Centre centre, Links links)
    {
        _numbers = centre.Numbers;
        _doors = [.. Numbers.InOrder(centre.Doors.Keys).Select((id, number) => new DoorState(centre.Doors[id], number, links.GatewayOf(new DeviceId(id.Value))))];
    }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<DoorState> All => _doors;

    public DoorState this[DoorId id] => Find(id) ?? throw new KeyNotFoundException($"The centre has no door {id}.");

    public DoorState? Find(DoorId id) => _numbers.Of(id) is >= 0 and var number ? _doors[number] : null;

    /// <summary>By their numbers.</summary>
    internal DoorState[] Array => _doors;
}
