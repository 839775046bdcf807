using System.Globalization;
using CaseCenterMonitor.Core;
using Perf;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>One centre of the trace as a site file would describe it. Numbers in ids are those of the trace.</summary>
internal sealed class TraceCentre
{
    private static readonly GatewayId Gateway = new("gw");
    private readonly int _centre;

    /// <param name="policies">Null for the limits of the four rules alone.</param>
    public TraceCentre(int centre, Policies? policies = null)
    {
        _centre = centre;
        Zones = Ids("zone", Cfg.ZS, Cfg.Zones, id => new ZoneId(id));
        Doors = Ids("door", Cfg.DS, Cfg.Doors, id => new DoorId(id));
        Cameras = Ids("camera", Cfg.ZS, Cfg.Cams, id => new DeviceId(id));
        Bands = Ids("band", Cfg.PS, Cfg.Det + Cfg.Off, id => new WristbandId(id));
        Records = Ids("record", Cfg.PS, Cfg.Det, id => new RecordId(id));
        Centre = new Centre(
            string.Create(CultureInfo.InvariantCulture, $"centre-{centre}"),
            Zones.Select((zone, index) => new Zone(zone, Kind(index))),
            Doors.Select(door => new Door(door, DoorClass.Office, false, [Zones[0]], TraceLimits.Policies["RT-4"].Value)),
            [.. Doors.Select(door => new Device(new DeviceId(door.Value), DeviceKind.DoorController, Zones[0], Gateway)),
             .. Cameras.Select((camera, index) => new Device(camera, DeviceKind.Camera, Zones[index], Gateway))],
            [Gateway],
            Bands,
            Bands.Skip(Cfg.Det).Select(band => new Officer(new OfficerNumber(band.Value), band, Sex.Female)),
            policies ?? TraceLimits.Policies);
        RoomNumbers = [.. Zones.Select(Centre.Numbers.Of)];
        DoorNumbers = [.. Doors.Select(Centre.Numbers.Of)];
        CameraNumbers = [.. Cameras.Select(Centre.Numbers.Of)];
        BandNumbers = [.. Bands.Select(Centre.Numbers.Of)];
    }

    public Centre Centre { get; }

    public ZoneId[] Zones { get; }

    public DoorId[] Doors { get; }

    public DeviceId[] Cameras { get; }

    /// <summary>Of everybody: those held first, then the officers.</summary>
    public WristbandId[] Bands { get; }

    public RecordId[] Records { get; }

    public int[] RoomNumbers { get; }

    public int[] DoorNumbers { get; }

    public int[] CameraNumbers { get; }

    public int[] BandNumbers { get; }

    /// <summary>The trace's number in an id such as band-130; -1 for no id.</summary>
    public static int NumberOf(string? id) => id is null ? -1 : int.Parse(id.AsSpan(id.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    private T[] Ids<T>(string word, int stride, int count, Func<string, T> of) =>
        [.. Enumerable.Range(_centre * stride, count).Select(number => of(string.Create(CultureInfo.InvariantCulture, $"{word}-{number}")))];

    private static ZoneKind Kind(int zone) => Cfg.Kind(zone) switch
    {
        0 => ZoneKind.WaitingMen,
        1 => ZoneKind.Corridor,
        2 => ZoneKind.Interview,
        3 => ZoneKind.Toilet,
        4 => ZoneKind.DutyDesk,
        var kind => throw new InvalidOperationException($"The trace has an unknown kind of room {kind}."),
    };
}
