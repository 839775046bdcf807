using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Adverts;

/// <summary>What one advert of a tag, a button or a contact says, whoever passed it on. Null is what it does not say, which means nothing at all.</summary>
internal sealed record Advert
{
    /// <summary>As <see cref="MacAddress"/> writes it.</summary>
    public string? Mac { get; init; }

    /// <summary>As <see cref="IBeacon"/> writes it.</summary>
    public string? Beacon { get; init; }

    public int? Rssi { get; init; }

    public int? PowerAt1m { get; init; }

    /// <summary>What the gateway made of the strength of this one advert.</summary>
    public double? RawMetres { get; init; }

    public int? BatteryPercent { get; init; }

    public bool IsBatteryLow { get; init; }

    public DoorPhysical? Contact { get; init; }

    public DoorLock? Lock { get; init; }

    public bool IsTampered { get; init; }

    public bool? Moving { get; init; }

    public bool? Worn { get; init; }

    public int? PulsePerMinute { get; init; }

    public IReadOnlyList<ButtonPress> Presses { get; init; } = [];

    /// <summary>The tag's own count, 0 to 255 and again from 0. It says the same thing several times under one number, and every gateway hears it.</summary>
    public int? PacketId { get; init; }

    public DeviceTime? Time { get; init; }

    /// <summary>This, and what it does not say from the raw bytes of the same advert.</summary>
    public Advert FilledFrom(Advert raw) => this with
    {
        Beacon = Beacon ?? raw.Beacon,
        PowerAt1m = PowerAt1m ?? raw.PowerAt1m,
        BatteryPercent = BatteryPercent ?? raw.BatteryPercent,
        IsBatteryLow = IsBatteryLow || raw.IsBatteryLow,
        Contact = Contact ?? raw.Contact,
        Lock = Lock ?? raw.Lock,
        IsTampered = IsTampered || raw.IsTampered,
        Moving = Moving ?? raw.Moving,
        Presses = Presses.Count > 0 ? Presses : raw.Presses,
        PacketId = PacketId ?? raw.PacketId,
    };
}
