using System.Text.Json;
using CaseCenterMonitor.FirmwareSim.Wire;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>
/// A door controller of the esp-rfid make: card reader, lock relay and contact, all told as English texts on one topic, QoS 0, not retained.
/// </summary>
/// <remarks>
/// The plain MQTT mode has no last will, so a dead controller shows only by its missing heartbeat. On every connect it repeats the
/// present state of the contact, as the firmware's home-automation mode does; its documentation leaves the plain mode open.
/// </remarks>
public sealed class EspRfidDoor : IDevice, IDoorFirmware
{
    private readonly SiteDoor _door;
    private readonly Agenda _agenda;
    private readonly IWire _wire;
    private readonly DateTimeOffset _powerOn;
    private readonly string _ip;
    private readonly string _hostname;
    private bool _hasBooted;
    private long _openings;

    public EspRfidDoor(SiteDoor door, Agenda agenda, IWire wire, Random random)
    {
        (_door, _agenda, _wire, _powerOn) = (door, agenda, wire, agenda.Now);
        _hostname = door.Address[(door.Address.LastIndexOf('/') + 1)..];
        _ip = $"10.20.1.{random.Next(2, 250)}";
        var heartbeat = TimeSpan.FromSeconds(door.HeartbeatSeconds);
        agenda.Every(heartbeat, random.Seconds(1, door.HeartbeatSeconds), Beat);
    }

    public string ClientId => $"esprfid-{_door.Address.Replace('/', '-')}";

    public Publication? Will => null;

    public string? Listens => $"{_door.Address}/cmd";

    public bool IsOpen { get; private set; }

    public bool ReadsCards => true;

    public void Connected()
    {
        if (!_hasBooted)
        {
            _hasBooted = true;
            Send(Payload.Of(("type", "boot"), ("time", Time), ("uptime", Uptime), ("ip", _ip), ("hostname", _hostname)));
        }
        else
        {
            Event("WARN", "mqtt", "Disconnected from MQTT server", "TCP disconnected");
        }

        Event("INFO", "mqtt", "Connected to MQTT Server", "");
        TellContact();
    }

    /// <summary>The only command it knows here is "opendoor"; anything else is ignored, as the firmware does.</summary>
    public void Received(string topic, ReadOnlyMemory<byte> payload)
    {
        if (IsOpenDoor(payload) && !IsOpen)
        {
            Access("MQTT", " ");
            Open();
            _agenda.After(TimeSpan.FromSeconds(5), Close);
        }
    }

    public IEnumerable<Publication> Farewell() => [];

    public void ShowCard(string officer) => Access(officer, CardOf(officer));

    /// <summary>Somebody shows a card that the controller does not know: one act, two messages.</summary>
    public void ShowUnknownCard(string uid)
    {
        Send(Payload.Of(
            ("type", "access"), ("time", Time), ("isKnown", "false"), ("access", "Denied"), ("username", "Unknown"), ("uid", uid),
            ("hostname", _hostname)));
        Event("WARN", "rfid", "Unknown rfid tag is scanned", "");
    }

    public void Open()
    {
        if (IsOpen)
        {
            return;
        }

        IsOpen = true;
        var opening = ++_openings;
        TellContact();
        _agenda.After(TimeSpan.FromSeconds(_door.HeldLimitSeconds), () => TellHeld(opening));
    }

    public void Close()
    {
        if (IsOpen)
        {
            IsOpen = false;
            TellContact();
        }
    }

    public void Force()
    {
        Open();
        Event("WARN", "tamper", "Door was tampered!", "");
    }

    private long Time => _agenda.Now.ToUnixTimeSeconds();

    private long Uptime => (long)(_agenda.Now - _powerOn).TotalSeconds;

    private void Beat() =>
        Send(Payload.Of(("type", "heartbeat"), ("time", Time), ("uptime", Uptime), ("ip", _ip), ("hostname", _hostname)));

    private void TellContact() => Event("INFO", "door", IsOpen ? "Door Open" : "Door Closed", "");

    private void TellHeld(long opening)
    {
        if (IsOpen && opening == _openings)
        {
            Event("WARN", "tamper", "Door wasn't closed within max open time!", "");
        }
    }

    private void Access(string user, string uid) =>
        Send(Payload.Of(
            ("type", "access"), ("time", Time), ("isKnown", "true"), ("access", "Always"), ("username", user), ("uid", uid),
            ("hostname", _hostname), ("doorName", _door.Id)));

    private void Event(string type, string source, string text, string data) =>
        Send(Payload.Of(
            ("type", type), ("src", source), ("desc", text), ("data", data), ("time", Time), ("cmd", "event"), ("hostname", _hostname)));

    private void Send(byte[] payload) => _wire.Publish(this, new Publication($"{_door.Address}/send", payload));

    private static string CardOf(string officer) => $"{new Seeds(0).Derive(officer):x8}";

    private static bool IsOpenDoor(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var command = JsonDocument.Parse(payload);
            return command.RootElement.ValueKind == JsonValueKind.Object
                && command.RootElement.TryGetProperty("cmd", out var name)
                && name.ValueKind == JsonValueKind.String
                && name.ValueEquals("opendoor");
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
