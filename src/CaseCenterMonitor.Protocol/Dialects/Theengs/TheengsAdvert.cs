using System.Buffers.Binary;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects.Adverts;

namespace CaseCenterMonitor.Protocol.Dialects.Theengs;

/// <summary>One advert as the Theengs decoder read it, with the raw bytes beside where the gateway is set to pass them on.</summary>
internal static class TheengsAdvert
{
    private const double PulseMin = 20;
    private const double PulseMax = 250;
    private const int PacketMax = 255;

    /// <summary>A tag has no more buttons than these have names.</summary>
    private static readonly string[] Buttons = ["button", "button2", "button3", "button4"];

    public static IReadOnlyList<DeviceReport> Read(string gateway, string tagOfTopic, ReadOnlySpan<byte> payload)
    {
        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return [new DeviceReport.Refused(gateway, read.Problem!, IsPersonal: true)];
        }

        using (document)
        {
            var body = document.RootElement;

            // The radio never says that a tag is gone: this gateway has only stopped waiting, and what else stands there is made up with it.
            return Scalars.Text(body, "presence") == "absent"
                ? [new DeviceReport.Nothing(gateway, "Absence is not heard; it is concluded here, and sooner.")]
                : AdvertReports.Of(gateway, Decoded(tagOfTopic, body).FilledFrom(Raw(body)));
        }
    }

    private static Advert Decoded(string tagOfTopic, JsonElement body) => new()
    {
        Mac = MacAddress.Read(Scalars.Text(body, "id")) ?? MacAddress.Read(tagOfTopic),
        Beacon = IBeacon.Identity(Scalars.Text(body, "uuid"), Scalars.Number(body, "major"), Scalars.Number(body, "minor")),
        Rssi = SignalStrength.Read(body, "rssi"),
        PowerAt1m = SignalStrength.AtOneMetre(Scalars.Number(body, "txpower")),
        RawMetres = TagDistance.Read(Scalars.Number(body, "distance")),
        BatteryPercent = CellCharge.Percent(Scalars.Number(body, "batt")) ?? CellCharge.FromVolts(Scalars.Number(body, "volt")),
        Contact = Contact(body),
        Moving = Flag(body, "moving") ?? Flag(body, "motion"),
        Worn = Flag(body, "unlocked"),
        PulsePerMinute = Scalars.Number(body, "act_bpm") is { } pulse and >= PulseMin and <= PulseMax ? (int)Math.Round(pulse) : null,
        Presses = [.. Buttons.Select((name, index) => Press(body, name, index + 1)).OfType<ButtonPress>()],
        PacketId = Scalars.Number(body, "packet") is { } packet and >= 0 and <= PacketMax ? (int)packet : null,
    };

    /// <summary>open=true is open, the other way round than Zigbee2MQTT's contact. A contact that says something else is a contact nobody can read.</summary>
    private static DoorPhysical? Contact(JsonElement body) => body.TryGetProperty("open", out var open)
        ? Scalars.Flag(open) switch { true => DoorPhysical.Open, false => DoorPhysical.Closed, null => DoorPhysical.Unknown }
        : null;

    private static bool? Flag(JsonElement body, string name) => Scalars.Field(body, name) is { } field ? Scalars.Flag(field) : null;

    private static ButtonPress? Press(JsonElement body, string name, int button) =>
        Scalars.Number(body, name) is { } kind and >= 0 and <= byte.MaxValue && ButtonPress.OfBtHome((int)kind) is { } press
            ? new ButtonPress(button, press)
            : null;

    private static Advert Raw(JsonElement body)
    {
        var service = HexText.Read(Scalars.Text(body, "servicedatauuid")) is { Length: 2 } id && HexText.Read(Scalars.Text(body, "servicedata")) is { } data
            ? RawAdvert.Service(BinaryPrimitives.ReadUInt16BigEndian(id), data)
            : new Advert();
        return HexText.Read(Scalars.Text(body, "manufacturerdata")) is { } makers && IBeacon.Read(makers) is { } beacon ? service.FilledFrom(beacon) : service;
    }
}
