using CaseCenterMonitor.FirmwareSim.Radio;
using CaseCenterMonitor.FirmwareSim.Wire;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>An ESPresense node: hears tags and says how far away each seems. Its reports carry no time and are not retained.</summary>
public sealed class EspresenseReader : IDevice
{
    private const int TelemetrySecondsMax = 15;

    private readonly SiteReader _reader;
    private readonly string _baseTopic;
    private readonly Agenda _agenda;
    private readonly IWire _wire;
    private readonly Radio.Radio _radio;
    private readonly DateTimeOffset _powerOn;
    private readonly string _ip;
    private readonly int _wifi;
    private readonly Dictionary<string, SmoothedRssi> _filters = [];
    private bool _isDead;
    private int _reconnects = -1;
    private long _adverts;
    private long _reported;

    public EspresenseReader(SiteReader reader, string baseTopic, Agenda agenda, IWire wire, Radio.Radio radio, Random random)
    {
        (_reader, _baseTopic, _agenda, _wire, _radio, _powerOn) = (reader, baseTopic, agenda, wire, radio, agenda.Now);
        RssiAtOneMetre = random.Next(-71, -58);
        _ip = $"10.20.2.{random.Next(2, 250)}";
        _wifi = random.Next(-70, -45);
        var period = Math.Min(reader.HeartbeatSeconds, TelemetrySecondsMax);
        agenda.Every(TimeSpan.FromSeconds(period), random.Seconds(1, period), Telemetry);
    }

    public string Id => _reader.Id;

    public string Zone => _reader.Zone;

    /// <summary>The calibration of this unit in dBm: it differs from node to node, also for one and the same tag.</summary>
    public int RssiAtOneMetre { get; }

    public string ClientId => $"espresense-{_reader.Address}";

    public Publication? Will => Status("offline");

    public string? Listens => null;

    public void Connected()
    {
        _reconnects++;
        _wire.Publish(this, Status("online"));
    }

    public void Received(string topic, ReadOnlyMemory<byte> payload)
    {
    }

    public IEnumerable<Publication> Farewell() => [Status("offline")];

    /// <summary>The process is gone: nothing is heard, nothing said, and the broker publishes the will.</summary>
    public void Die()
    {
        _isDead = true;
        _filters.Clear();
        _wire.Kill(this);
    }

    public void Revive()
    {
        _isDead = false;
        _wire.PlugIn(this);
    }

    /// <param name="meanInterval">The usual time between two adverts of this tag.</param>
    public void Hear(string tag, string mac, int rssi, TimeSpan meanInterval)
    {
        if (_isDead)
        {
            return;
        }

        _adverts++;
        var filter = _filters.TryGetValue(tag, out var known) ? known : _filters[tag] = new SmoothedRssi();
        var distance = _radio.MetresOf(filter.Add(rssi, _agenda.Now), RssiAtOneMetre);
        if (distance > _radio.Settings.RangeMetres)
        {
            return;
        }

        _reported++;
        _wire.Publish(this, new Publication($"{_baseTopic}/devices/{tag}/{_reader.Address}", Payload.Of(
            ("mac", mac), ("id", tag), ("name", tag), ("idType", 250), ("rssi@1m", RssiAtOneMetre), ("rssi", rssi),
            ("raw", Math.Round(_radio.MetresOf(rssi, RssiAtOneMetre), 2)), ("distance", Math.Round(distance, 2)),
            ("int", (int)meanInterval.TotalMilliseconds))));
    }

    private Publication Status(string state) =>
        Publication.Text($"{_baseTopic}/rooms/{_reader.Address}/status", state, retain: true, atLeastOnce: true);

    private void Telemetry()
    {
        if (_isDead)
        {
            return;
        }

        _wire.Publish(this, new Publication($"{_baseTopic}/rooms/{_reader.Address}/telemetry", Payload.Of(
            ("ip", _ip), ("uptime", (long)(_agenda.Now - _powerOn).TotalSeconds), ("firm", "esp32"), ("rssi", _wifi), ("ver", "4.0.2"),
            ("count", _filters.Count), ("adverts", _adverts), ("seen", _adverts), ("reported", _reported),
            ("reconnectTries", Math.Max(0, _reconnects)), ("freeHeap", 118_000))));
    }
}
