using System.Globalization;
using System.Text;
using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.HomeAssistant;

/// <summary>
/// Doors, whether devices live, and their batteries, for Home Assistant: what the floor finds goes onto the board, on change. Of people nothing is taken: no
/// wristband, no place, no count, no call for help. From two threads: findings from the loop, batteries from a listener beside it.
/// </summary>
public sealed class HomeAssistantExport
{
    private readonly Dictionary<Subject, Shown> _devices = [];
    private readonly Dictionary<(string Dialect, string Address), Shown> _addresses = [];
    private readonly HomeAssistantTopics _topics;
    private readonly DiscoveryJson _discovery;
    private readonly DialectSet _dialects;
    private readonly RetainedBoard _board;

    public HomeAssistantExport(SiteFile site, string gateway, string prefix, string version, DialectSet dialects, RetainedBoard board)
    {
        _topics = new HomeAssistantTopics(site.Id, gateway, prefix);
        _discovery = new DiscoveryJson(_topics, site.Id, gateway, version);
        _dialects = dialects;
        _board = board;
        foreach (var device in ExportedDevice.Of(site, gateway))
        {
            var shown = new Shown(device);
            _devices[new Subject(Enum.Parse<SubjectKind>(device.Kind, ignoreCase: true), device.Id)] = shown;
            _addresses[(device.Dialect, device.Address)] = shown;
        }

        Begin();
    }

    /// <summary>Every topic it may speak on, whether it has spoken there or not.</summary>
    public IReadOnlyList<string> Topics =>
    [
        _topics.Status,
        .. _devices.Values.SelectMany(shown => OfDevice(shown.Device)),
    ];

    /// <summary>What the loop found; what is about a person is passed over.</summary>
    public void Take(IReadOnlyList<Finding> findings)
    {
        for (var index = 0; index < findings.Count; index++)
        {
            if (findings[index] is { Data: CanonicalEvent.DoorState or CanonicalEvent.DeviceHealth } found && _devices.TryGetValue(found.Subject, out var shown))
            {
                Take(shown, found.Data);
            }
        }
    }

    /// <summary>A message of a device as it came: only its battery is taken from it, which the floor does not tell. What the broker kept is of unknown age.</summary>
    public void Take(in DeviceMessage message)
    {
        if (message.Retained || _dialects.Of(message.Topic) is not { } dialect)
        {
            return;
        }

        foreach (var battery in dialect.Decode(message).OfType<DeviceReport.Battery>())
        {
            if (_addresses.TryGetValue((dialect.Name, battery.Address), out var shown))
            {
                _board.Put(_topics.Battery(shown.Device.Kind, shown.Device.Id), Text(battery.Percent?.ToString(CultureInfo.InvariantCulture) ?? "None"));
                _board.Put(_topics.BatteryConfig(shown.Device.Id), _discovery.Battery(shown.Device));
            }
        }
    }

    // States stand before the configurations that point to them, and that the gateway speaks comes last: nobody is shown what an earlier run left behind.
    private void Begin()
    {
        foreach (var shown in _devices.Values)
        {
            Show(shown);
        }

        foreach (var device in _devices.Values.Select(shown => shown.Device))
        {
            if (device.IsDoor)
            {
                _board.Put(_topics.DoorConfig(device.Id), _discovery.Door(device));
            }

            _board.Put(_topics.ThereConfig(device.Id), _discovery.There(device));
        }

        _board.Put(_topics.Status, Text("online"));
    }

    private void Take(Shown shown, CanonicalEvent data)
    {
        switch (data)
        {
            case CanonicalEvent.DoorState door:
                shown.Physical = door.Physical;
                break;
            case CanonicalEvent.DeviceHealth health:
                shown.Health = health.State;
                break;
            default:
                throw new InvalidOperationException($"{data.GetType().Name} is not exported.");
        }

        Show(shown);
    }

    private void Show(Shown shown)
    {
        var device = shown.Device;
        _board.Put(_topics.There(device.Kind, device.Id), Text(There(shown.Health)));
        if (device.IsDoor)
        {
            // A door whose contact is silent may stand open: what it said last is not known any more.
            var state = There(shown.Health) == "ON" ? State(shown.Physical) : "None";
            _board.Put(_topics.Door(device.Id), Text(state));
            _board.Put(_topics.Known(device.Id), Text(state == "None" ? "offline" : "online"));
        }
    }

    private IEnumerable<string> OfDevice(ExportedDevice device) =>
    [
        .. device.IsDoor ? [_topics.Door(device.Id), _topics.Known(device.Id), _topics.DoorConfig(device.Id)] : Array.Empty<string>(),
        _topics.There(device.Kind, device.Id), _topics.ThereConfig(device.Id), _topics.Battery(device.Kind, device.Id), _topics.BatteryConfig(device.Id),
    ];

    private static string State(DoorPhysical physical) => physical switch
    {
        DoorPhysical.Open => "ON",
        DoorPhysical.Closed => "OFF",
        DoorPhysical.Unknown or DoorPhysical.Fault => "None",
        _ => throw new ArgumentOutOfRangeException(nameof(physical), physical, "No word for this state of a door."),
    };

    private static string There(HealthState health) => health switch
    {
        HealthState.Online or HealthState.Degraded => "ON",
        HealthState.Late or HealthState.Lost => "OFF",
        HealthState.Unknown => "None",
        _ => throw new ArgumentOutOfRangeException(nameof(health), health, "No word for this state of a device."),
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>One device as it is shown.</summary>
    private sealed class Shown(ExportedDevice device)
    {
        public ExportedDevice Device => device;

        public DoorPhysical Physical { get; set; } = DoorPhysical.Unknown;

        public HealthState Health { get; set; } = HealthState.Unknown;
    }
}
