using CaseCenterMonitor.FirmwareSim.Building;
using CaseCenterMonitor.FirmwareSim.Custody;
using CaseCenterMonitor.FirmwareSim.Firmware;
using CaseCenterMonitor.FirmwareSim.People;
using CaseCenterMonitor.FirmwareSim.Radio;
using CaseCenterMonitor.FirmwareSim.Wire;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.FirmwareSim;

/// <summary>The whole simulated centre: every device of the site file and the people among them. It moves only as far as its agenda is run.</summary>
public sealed class Centre
{
    /// <summary>Devices come up one after the other, as after a power cut, and not all in one millisecond.</summary>
    private static readonly TimeSpan BetweenPlugIns = TimeSpan.FromMilliseconds(40);

    private static readonly TimeSpan BandInterval = TimeSpan.FromSeconds(1);

    /// <summary>Beacons save their batteries; two or three still fall into the time after which a reader counts as deaf.</summary>
    private static readonly TimeSpan BeaconInterval = TimeSpan.FromSeconds(1.5);

    private readonly SiteFile _site;
    private readonly FloorPlan _plan;
    private readonly Seeds _seeds;
    private readonly IWire _wire;
    private readonly Air _air;
    private readonly List<IDevice> _devices = [];
    private readonly Dictionary<string, ZigbeeBridge> _bridges = [];

    public Centre(SiteFile site, FloorPlan plan, Seeds seeds, Agenda agenda, IWire wire, CentreSettings settings)
    {
        (_site, _plan, _seeds, _wire, Agenda) = (site, plan, seeds, wire, agenda);
        var radio = new Radio.Radio(settings.Radio);
        Readers = [.. site.Readers.Where(r => r.Dialect == "espresense").Select(r =>
            new EspresenseReader(r, BaseTopic(r.Gateway, "espresense"), agenda, wire, radio, seeds.For(r.Id)))];
        _air = new Air(radio, plan, Readers);
        Doorways = DoorsOf().ToDictionary(d => d.Door.Id);
        _devices.AddRange(Readers);
        Premises = PremisesOf(settings);
        Shift = new Shift(Premises, seeds.For("shift"), settings.Population);
        AddCameras();
        Buttons = [.. site.Buttons.Where(button => button.Dialect == "zigbee2mqtt").Select(button => new ZigbeeButton(button, Bridge(button.Gateway), agenda, seeds.For(button.Id)))];
    }

    public Agenda Agenda { get; }

    public Premises Premises { get; }

    public Shift Shift { get; }

    public IReadOnlyList<EspresenseReader> Readers { get; }

    public IReadOnlyDictionary<string, Doorway> Doorways { get; }

    public IReadOnlyList<ZigbeeButton> Buttons { get; }

    public int Connections => _devices.Count;

    public void Begin(DeskOpening? opening)
    {
        for (var i = 0; i < _devices.Count; i++)
        {
            var device = _devices[i];
            Agenda.After(BetweenPlugIns * i, () => _wire.PlugIn(device));
        }

        foreach (var beacon in _site.Beacons.Where(b => _plan.Rooms.ContainsKey(b.Zone)))
        {
            var at = _plan.Rooms[beacon.Zone].Middle;
            NewTag(beacon.Id, beacon.Advertises, null, BeaconInterval).PutOn(() => at);
        }

        foreach (var officer in Premises.Roster.Officers)
        {
            var band = _site.Wristbands.FirstOrDefault(b => b.Id == officer.Body.Name);
            officer.Body.Wear(NewTag(officer.Body.Name, band?.Advertises ?? officer.Body.Name, null, BandInterval));
        }

        Shift.Begin(opening);
    }

    private IEnumerable<Doorway> DoorsOf()
    {
        foreach (var door in _site.Doors)
        {
            var random = _seeds.For(door.Id);
            switch (door.Dialect)
            {
                case "esp-rfid":
                    var controller = new EspRfidDoor(door, Agenda, _wire, random);
                    _devices.Add(controller);
                    yield return new Doorway(door, controller, Agenda);
                    break;
                case "zigbee2mqtt":
                    yield return new Doorway(door, new ZigbeeDoor(door, Bridge(door.Gateway), Agenda, random), Agenda);
                    break;
                default:
                    throw new InvalidOperationException($"The simulator has no firmware for the dialect {door.Dialect} of {door.Id}.");
            }
        }
    }

    private ZigbeeBridge Bridge(string gateway)
    {
        if (!_bridges.TryGetValue(gateway, out var bridge))
        {
            _bridges.Add(gateway, bridge = new ZigbeeBridge(gateway, BaseTopic(gateway, "zigbee2mqtt"), _wire));
            _devices.Add(bridge);
        }

        return bridge;
    }

    private void AddCameras()
    {
        foreach (var group in _site.Cameras.Where(c => c.Dialect == "frigate").GroupBy(c => c.Gateway))
        {
            var nvr = new FrigateNvr(group.Key, BaseTopic(group.Key, "frigate"), Agenda, _wire);
            _devices.Add(nvr);
            foreach (var camera in group)
            {
                _ = new FrigateCamera(camera, nvr, Agenda, _seeds.For(camera.Id), Premises.WhoIsIn);
            }
        }
    }

    private Premises PremisesOf(CentreSettings settings)
    {
        var graph = new ZoneGraph(_site, _plan);
        var walk = new Walk(Agenda, _plan, graph, Doorways, _seeds.For("walk"));
        var rooms = new Rooms(_site);
        var desk = rooms.First("duty-desk") ?? _site.Zones.First(z => z.InsidePerimeter).Id;
        var placing = _seeds.For("officers");
        var officers = _site.Officers.Select(o => new Officer(o.Number, o.Sex, new Body(o.Wristband, desk, _plan.Rooms[desk].Anywhere(placing), Agenda)));
        var ofOfficers = _site.Officers.Select(o => o.Wristband).ToHashSet();
        var bands = _site.Wristbands.Where(b => !ofOfficers.Contains(b.Id)).Select(b => NewTag(b.Id, b.Advertises, b.AdvertisesWhenCut, BandInterval));
        var free = settings.Opening?.FreeWristbands.ToHashSet();
        return new Premises
        {
            Agenda = Agenda,
            Plan = _plan,
            Walk = walk,
            Rooms = rooms,
            Roster = new Roster([.. officers], walk, desk),
            Wristbands = new Wristbands([.. bands], free is null ? new HashSet<string>() : _site.Wristbands.Select(b => b.Id).Where(b => !free.Contains(b)).ToHashSet()),
            Records = new RecordNumbers(ZoneOf(_site.TimeZone), (settings.Opening?.People ?? []).Select(p => p.Entry.Record), first: 21),
            Desk = settings.Desk,
            CheckIntervals = settings.Opening?.CheckIntervals ?? new Dictionary<string, TimeSpan>(),
            Say = settings.Say,
        };
    }

    private BleTag NewTag(string id, string advertises, string? whenCut, TimeSpan interval) =>
        new(id, advertises, whenCut, interval, Agenda, _air, _seeds.For(id));

    /// <summary>The base topic of a dialect at a gateway; its usual name when the site file leaves it out.</summary>
    private string BaseTopic(string gateway, string dialect) =>
        _site.Gateways.FirstOrDefault(g => g.Id == gateway)?.DeviceTopics.GetValueOrDefault(dialect) ?? dialect;

    private static TimeZoneInfo ZoneOf(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
