using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>An officer who went, leaving nobody behind.</summary>
public readonly record struct Departure(OfficerNumber Officer, Moment At);

/// <summary>One zone with the bands that were last heard in it.</summary>
public sealed class Room : Watched
{
    private readonly Zone? _zone;
    private readonly List<WristbandState> _bands = [];
    private readonly Links _links;
    private readonly GatewayLink[] _gateways;
    private DeviceLife[]? _cameras;
    private RoomLife? _life;
    private OfficerState? _lastToLeave;
    private long _leftAt = Nanos.None;
    private long _officersChangedAt = Nanos.None;
    private long _companyChangedAt = Nanos.None;
    private long _occupiedSince = Nanos.None;

    /// <param name="zone">Null for a place that the site file does not name.</param>
    internal Room(ZoneId id, Zone? zone, int number, Links links)
        : base(Subject.Of(id))
    {
        Number = number;
        _zone = zone;
        _links = links;
        _gateways = zone is null ? [] : links.GatewaysOf(id);
    }

    public ZoneId Id => new(SubjectId);

    public int Number { get; }

    public Zone Zone => _zone ?? throw new KeyNotFoundException($"The centre has no zone {Id}.");

    /// <summary>The site file names it; elsewhere a band can be heard too.</summary>
    internal bool IsNamed => _zone is not null;

    public IReadOnlyList<DeviceLife> Cameras => CameraArray;

    public IReadOnlyList<DoorState> Doors => DoorArray;

    // As they are: to walk a read-only list takes an object each time, and officers walk in and out all day.
    internal DeviceLife[] CameraArray => _cameras ??= IsNamed ? _links.CamerasIn(Id) : [];

    internal DoorState[] DoorArray { get; private set; } = [];

    /// <summary>Rooms that a door joins to this one.</summary>
    public IReadOnlyList<Room> Neighbours { get; private set; } = [];

    /// <summary>Whether or not they are still heard, in no order.</summary>
    public IReadOnlyList<WristbandState> Bands => _bands;

    /// <summary>People held whose band was last heard here, whether or not it is still heard, in the order of their records.</summary>
    public IEnumerable<Detainee> People => _bands.Select(band => band.Wearer).OfType<Detainee>().OrderBy(person => person.Record.Value, StringComparer.Ordinal);

    /// <summary>A visitor's band was last heard here.</summary>
    public bool HasVisitor
    {
        get
        {
            foreach (var band in _bands)
            {
                if (band.Visit is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The number of <see cref="People"/>.</summary>
    public int Occupants { get; private set; }

    /// <summary>Since when somebody held has been in it; null while nobody is.</summary>
    public Moment? OccupiedSince => Moment.OrNull(_occupiedSince);

    /// <summary>When somebody held or visiting last came or went; null before that.</summary>
    public Moment? CompanyChangedAt => Moment.OrNull(_companyChangedAt);

    /// <summary>When an officer last came or went; null before that.</summary>
    public Moment? OfficersChangedAt => Moment.OrNull(_officersChangedAt);

    /// <summary>The gateway that is gone and through which alone this room is heard; null while somebody hears it, or nobody ever does.</summary>
    public GatewayLink? CutOff { get; private set; }

    /// <summary>Officers whose band is heard in the room now. One that is not heard is not help.</summary>
    public int Officers => OfficersPresent == 0 || CutOff is not null ? 0 : OfficersPresent;

    public bool HasOfficer => Officers > 0;

    /// <summary>Its bell, light, post, sensors and what cameras saw happen in it.</summary>
    internal void MakeAll() => _ = (Life, CameraArray);

    public RoomLife Life => _life ??= new RoomLife();

    /// <summary>The last officer to leave the room empty of officers; null when none has been there.</summary>
    public Departure? LastDeparture => _lastToLeave is { } officer ? new Departure(officer.Number, new Moment(_leftAt)) : null;

    internal int OfficersPresent { get; private set; }

    /// <summary>How many urgent alarms about the room, its doors and its devices nobody has come to yet.</summary>
    internal int AwaitedByThings { get; set; }

    /// <summary>A gateway has come or gone: asked at every verdict, and answered here once.</summary>
    internal void LookForGateways() => CutOff = Array.TrueForAll(_gateways, gateway => gateway.Online == false) ? _gateways.LastOrDefault() : null;

    internal void Join(DoorState[] doors, Room[] neighbours) => (DoorArray, Neighbours) = (doors, neighbours);

    internal void Add(WristbandState band)
    {
        band.Seat = (ushort)_bands.Count;
        _bands.Add(band);
    }

    internal void Remove(WristbandState band)
    {
        var last = _bands[^1];
        _bands[band.Seat] = last;
        last.Seat = band.Seat;
        _bands.RemoveAt(_bands.Count - 1);
    }

    /// <summary>Somebody held has come in: walked, or was given a band in here.</summary>
    internal void Occupy(long at)
    {
        Occupants++;
        _companyChangedAt = at;
        _occupiedSince = _occupiedSince == Nanos.None ? at : _occupiedSince;
    }

    /// <summary>Somebody held has gone: walked, gave the band back, or was released.</summary>
    internal void Vacate(long at)
    {
        Occupants--;
        _companyChangedAt = at;
        _occupiedSince = Occupants == 0 ? Nanos.None : _occupiedSince;
    }

    /// <summary>A visitor has come in, has gone, or was given another leave.</summary>
    internal void Visit(long at) => _companyChangedAt = at;

    /// <returns>What has changed about the officers in the room.</returns>
    internal Reads Come(long at)
    {
        OfficersPresent++;
        _officersChangedAt = at;
        return OfficersPresent == 1 ? Reads.Attendance | Reads.AnyOfficer : Reads.Attendance;
    }

    /// <returns>What has changed about the officers in the room.</returns>
    internal Reads Leave(OfficerState officer, long at)
    {
        OfficersPresent--;
        _officersChangedAt = at;
        if (!HasOfficer)
        {
            (_lastToLeave, _leftAt) = (officer, at);
            return Reads.Attendance | Reads.AnyOfficer;
        }

        return Reads.Attendance;
    }
}
