using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>
/// What one row of a device message says, in words that hold for every dialect.
/// <see cref="Address"/> is the device's own name in its topics; the site file knows which door, reader or camera that is.
/// </summary>
/// <param name="Time">What the device's clock says; null when it says nothing.</param>
public abstract record DeviceReport(string Address, DeviceTime? Time = null)
{
    /// <summary>
    /// The number that the source itself gave it, such as an event id: the same one from the same address is the same thing said again. Null when the
    /// source does not count. A wrapping counter is one too: only the last ones are remembered.
    /// </summary>
    public string? Counter { get; init; }

    /// <summary>
    /// A reader passed on what something near it said on the air, which may be a passer-by's: when the site file does not know the one it is
    /// about, that is no fault of the site file, and no sample of it is kept.
    /// </summary>
    public bool IsOverheard { get; init; }

    /// <summary>
    /// The state of a door, or a part of it: null is a part of which this message says nothing. <see cref="DoorAlarm.Unknown"/> means that
    /// this device cannot tell forced from used.
    /// </summary>
    public sealed record Door(
        string Address, DoorPhysical? Physical, DoorAlarm? Alarm, string? Evidence = null, DeviceTime? Time = null, DoorLock? Lock = null)
        : DeviceReport(Address, Time);

    /// <summary>Somebody asked a door to open.</summary>
    public sealed record Access(string Address, AccessResult Result, AccessMeans Means, DeviceTime? Time = null) : DeviceReport(Address, Time);

    /// <summary>Proof of life, and nothing else to say.</summary>
    public sealed record Alive(string Address, DeviceTime? Time = null) : DeviceReport(Address, Time);

    /// <summary>The device started anew: what it said before no longer holds.</summary>
    public sealed record Restarted(string Address, DeviceTime? Time = null) : DeviceReport(Address, Time);

    /// <summary>The device was cut off and is back: it may have said things nobody heard, so its state wants confirming.</summary>
    public sealed record Reconnected(string Address, DeviceTime? Time = null) : DeviceReport(Address, Time);

    /// <summary>The device itself says that it is not well; what it said before is no longer certain.</summary>
    public sealed record Degraded(string Address, string Detail, DeviceTime? Time = null) : DeviceReport(Address, Time);

    /// <summary>Something about the past: a line for the history, proof of life now, and no statement about the present.</summary>
    public sealed record History(string Address, string Detail, DeviceTime? Time = null) : DeviceReport(Address, Time);

    /// <summary>What the device or its last will says about its being there.</summary>
    public sealed record Availability(string Address, Presence Presence) : DeviceReport(Address);

    /// <summary>The same about the program that speaks for many devices: a Frigate recorder, a Zigbee bridge.</summary>
    public sealed record HubAvailability(Presence Presence) : DeviceReport(string.Empty);

    /// <summary>A reader heard a tag. Addressed to the reader; the tag is what it advertises.</summary>
    /// <param name="Metres">Distance as the reader's firmware filtered it; null when the reader says only how strong the tag was.</param>
    /// <param name="RawMetres">Distance of this one advert.</param>
    /// <param name="Rssi">How strong the advert was, dBm.</param>
    /// <param name="PowerAt1m">How strong the tag is at one metre, dBm, as its advert states it; null when it does not.</param>
    public sealed record Sighting(
        string Address, string Tag, double? Metres, double? RawMetres, int? Rssi, int? PowerAt1m = null, DeviceTime? Time = null) : DeviceReport(Address, Time);

    /// <summary>What a tag says about itself, heard by a reader; null is what it does not say, which means nothing at all.</summary>
    /// <param name="BatteryPercent">0 to 100.</param>
    /// <param name="PulsePerMinute">A missing pulse is a missing measurement, never a missing pulse.</param>
    public sealed record TagState(
        string Address, string Tag, int? BatteryPercent = null, bool? Moving = null, bool? Worn = null, int? PulsePerMinute = null, DeviceTime? Time = null)
        : DeviceReport(Address, Time);

    /// <summary>Somebody calls for help or fell. Never filtered and never taken for a repetition: a second one only adds to the first.</summary>
    /// <param name="Tag">The tag that says so, when a reader passes it on; null when the device itself says so.</param>
    /// <param name="Evidence">What the device said, and what makes it doubtful, such as an empty battery: it is told, not dropped.</param>
    public sealed record Distress(string Address, string? Tag, DistressKind Kind, string? Evidence = null, DeviceTime? Time = null) : DeviceReport(Address, Time);

    /// <summary>The battery of the device itself. Null is a battery that cannot say; mains power is 100.</summary>
    public sealed record Battery(string Address, int? Percent, DeviceTime? Time = null) : DeviceReport(Address, Time);

    /// <summary>How many people a camera counts. Null is unknown; a silent camera never counts zero.</summary>
    /// <param name="Idle">How long the one who moves least has not moved; null when the camera does not say.</param>
    public sealed record Occupancy(string Address, int? Count, DeviceTime? Time = null, TimeSpan? Idle = null) : DeviceReport(Address, Time);

    /// <summary>How long one person whom a camera sees has not moved. It says nothing about how many there are.</summary>
    public sealed record Stillness(string Address, TimeSpan Idle, DeviceTime? Time = null) : DeviceReport(Address, Time);

    /// <summary>Understood and without meaning for us, such as a command on its way to a device. Not even proof of life.</summary>
    public sealed record Nothing(string Address, string Why) : DeviceReport(Address);

    /// <summary>Not understood, and so into quarantine.</summary>
    /// <param name="IsPersonal">The bytes may name a person or a card: no sample of them is kept.</param>
    public sealed record Refused(string Address, string Reason, bool IsPersonal = false) : DeviceReport(Address);
}

/// <summary>Online and Offline as the last will has them; Stopped was somebody's wish and is no fault.</summary>
public enum Presence { Online, Offline, Stopped }
