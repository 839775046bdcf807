using System.Globalization;
using System.Text;
using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Benchmarks.Decode;

/// <summary>Messages of about 200 bytes as the devices of a site send them, and the floor of its gateway that takes them.</summary>
/// <param name="spacing">Between two messages.</param>
internal sealed class DeviceMessages(string name, SiteFile site, TimeSpan spacing, IReadOnlyList<(string Topic, string Payload)> messages)
{
    /// <summary>A busy room: every reader hears every wristband, and nobody walks.</summary>
    private static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(2);

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly DeviceMessage[] _messages = [.. messages.Select(message => new DeviceMessage(message.Topic, Encoding.UTF8.GetBytes(message.Payload)))];
    private readonly DialectSet _dialects = Dialects(site);
    private readonly Floor _floor = new(site, site.Gateways[0].Id, Dialects(site), Start);
    private readonly Findings _findings = new();
    private DateTimeOffset _now = Start;

    public string Name => name;

    public ReadOnlySpan<byte> Payload(int round) => _messages[round % _messages.Length].Payload.Span;

    public void Decode(int round)
    {
        ref readonly var message = ref _messages[round % _messages.Length];
        if (_dialects.Of(message.Topic)!.Decode(message) is [] or [DeviceReport.Refused])
        {
            throw new InvalidOperationException($"{name}: a sample is refused.");
        }
    }

    public void Take(int round)
    {
        _now += spacing;
        _floor.Take(_messages[round % _messages.Length], _now, _findings);
        if (_findings.Quarantined.Count > 0)
        {
            throw new InvalidOperationException($"{name}: {_findings.Quarantined[0].Reason}");
        }

        _findings.Clear();
    }

    public static IReadOnlyList<DeviceMessages> Of(SiteFile site) =>
    [
        new("espresense sighting", site, Spacing, Sightings(site)),
        new("esp-rfid door", site, Spacing, [.. Doors(site, "esp-rfid").SelectMany(Door)]),
        new("zigbee2mqtt contact", site, Spacing, [.. Doors(site, "zigbee2mqtt").SelectMany(Contact)]),
    ];

    private static DialectSet Dialects(SiteFile site) => DialectSet.Of(site.Gateways[0].DeviceTopics, site.Clocks, site.MappingsOf(site.Gateways[0].Id));

    /// <summary>Each wristband is nearest to one reader, is heard by three more, and its distance trembles.</summary>
    public static IReadOnlyList<(string Topic, string Payload)> Sightings(SiteFile site)
    {
        var random = new Random(20261123);
        return
        [
            .. from round in Enumerable.Range(0, 8)
               from band in site.Wristbands.Index()
               from ear in Enumerable.Range(0, 4)
               let reader = site.Readers[(band.Index + ear) % site.Readers.Count]
               let metres = 1.5 + (ear * 1.7) + (random.NextDouble() * 0.4)
               select ($"espresense/devices/{band.Item.Advertises}/{reader.Address}", Sighting(band.Item.Advertises, metres, random)),
        ];
    }

    private static string Sighting(string tag, double metres, Random random) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"mac":"02d0aabb{{random.Next(0x1000, 0xFFFF):x4}}","id":"{{tag}}","name":"{{tag}}","disc":"md:004c:22","idType":20,"rssi@1m":-59,"rssi":{{-60 - (int)(metres * 4)}}.0,"raw":{{metres + 0.21:F2}},"distance":{{metres:F2}},"var":0.08,"speed":0.02,"int":183}""");

    private static IEnumerable<SiteDoor> Doors(SiteFile site, string dialect) => site.Doors.Where(door => door.Dialect == dialect);

    private static IEnumerable<(string Topic, string Payload)> Door(SiteDoor door) =>
        new[] { "Door Open", "Door Closed" }.Select(said => (
            $"{door.Address}/send",
            $$"""{"type":"INFO","src":"door","desc":"{{said}}","data":"","time":1795425881,"cmd":"event","hostname":"{{door.Id}}","door":"{{door.Id}}","uptime":184213,"heap":31784,"rssi":-61,"version":"2.1.0"}"""));

    private static IEnumerable<(string Topic, string Payload)> Contact(SiteDoor door) =>
        new[] { "true", "false" }.Select(closed => (
            $"zigbee2mqtt/{door.Address}",
            $$"""{"battery":97,"battery_low":false,"contact":{{closed}},"last_seen":"2026-11-23T17:24:41+08:00","linkquality":142,"tamper":false,"voltage":2995,"device_temperature":23,"power_outage_count":4,"trigger_count":0}"""));
}
