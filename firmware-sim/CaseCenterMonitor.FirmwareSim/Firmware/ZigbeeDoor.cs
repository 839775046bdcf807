using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>A battery contact heard through Zigbee2MQTT. contact=false means OPEN.</summary>
public sealed class ZigbeeDoor : IDoorFirmware, IZigbeeNode
{
    /// <summary>A contact reports by itself at least this often, even if the site file is more patient.</summary>
    public const int ReportSecondsMax = 300;

    private readonly ZigbeeBridge _bridge;
    private readonly Random _random;
    private readonly int _battery;
    private readonly int _voltage;

    public ZigbeeDoor(SiteDoor door, ZigbeeBridge bridge, Agenda agenda, Random random)
    {
        (_bridge, _random, Name) = (bridge, random, door.Address);
        _battery = random.Next(62, 101);
        _voltage = 2500 + (_battery * 5);
        var period = Math.Min(door.HeartbeatSeconds, ReportSecondsMax);
        bridge.Add(this);
        agenda.Every(TimeSpan.FromSeconds(period), random.Seconds(1, period), () => bridge.Say(this));
    }

    public string Name { get; }

    public bool IsOpen { get; private set; }

    public bool ReadsCards => false;

    public byte[] State() => Payload.Of(
        ("contact", !IsOpen), ("battery", _battery), ("linkquality", _random.Next(90, 160)), ("voltage", _voltage));

    public void ShowCard(string officer)
    {
    }

    public void Open() => Swing(open: true);

    public void Close() => Swing(open: false);

    /// <summary>A contact alone cannot tell force from use.</summary>
    public void Force() => Swing(open: true);

    private void Swing(bool open)
    {
        if (IsOpen != open)
        {
            IsOpen = open;
            _bridge.Say(this);
        }
    }
}
