using System.Collections.Frozen;
using NodaTime;

namespace CaseCenterMonitor.Core;

public enum ZoneKind
{
    SallyPort, Registration, SafetySearch, PersonalProperty, InformationCollection, Medical, EvidenceStore, Corridor, ObservationCorridor,
    LawyerMeeting, WaitingMen, WaitingWomen, WaitingMinors, Sobering, Identification, DutyDesk, Toilet, Equipment, Exit, BreakRoom,
    Interview, InterviewChild, InterviewRemote,
}

public enum DoorClass { Office, Cell, Perimeter, Vehicle }

public enum DeviceKind { Reader, DoorController, Camera, Button }

/// <param name="Capacity">How many people held may be in it at once; null when nobody says so.</param>
public sealed record Zone(ZoneId Id, ZoneKind Kind, int? Capacity = null);

/// <param name="HeldLimit">How long it may stand open.</param>
/// <param name="Between">The zones it joins; one for a door to the street.</param>
public sealed record Door(DoorId Id, DoorClass Class, bool Perimeter, IReadOnlyList<ZoneId> Between, Duration HeldLimit)
{
    /// <summary>The zone an alarm about the door is shown in: the last named, which is the room behind a corridor door.</summary>
    public ZoneId InnerZone => Between[^1];
}

/// <param name="Zone">Where it looks or hears; null for a device of no single room.</param>
/// <param name="DuressOf">Of a button that one officer presses when in danger: who; null for every other device, and for the bell of a room.</param>
public sealed record Device(DeviceId Id, DeviceKind Kind, ZoneId? Zone, GatewayId Gateway, OfficerNumber? DuressOf = null);

public sealed record Officer(OfficerNumber Number, WristbandId Wristband, Sex Sex);

/// <summary>What does not change while a centre is running: the building, its devices, its staff and the limits in force.</summary>
public sealed class Centre
{
    public Centre(
        string id,
        IEnumerable<Zone> zones,
        IEnumerable<Door> doors,
        IEnumerable<Device> devices,
        IEnumerable<GatewayId> gateways,
        IEnumerable<WristbandId> wristbands,
        IEnumerable<Officer> officers,
        Policies policies)
    {
        Id = id;
        Zones = zones.ToFrozenDictionary(zone => zone.Id);
        Doors = doors.ToFrozenDictionary(door => door.Id);
        Devices = devices.ToFrozenDictionary(device => device.Id);
        Gateways = gateways.ToFrozenSet();
        Wristbands = wristbands.ToFrozenSet();
        Officers = officers.ToFrozenDictionary(officer => officer.Number);
        Policies = policies;
        Numbers = new Numbers(this);
    }

    public string Id { get; }

    public FrozenDictionary<ZoneId, Zone> Zones { get; }

    public FrozenDictionary<DoorId, Door> Doors { get; }

    public FrozenDictionary<DeviceId, Device> Devices { get; }

    public FrozenSet<GatewayId> Gateways { get; }

    public FrozenSet<WristbandId> Wristbands { get; }

    public FrozenDictionary<OfficerNumber, Officer> Officers { get; }

    public Policies Policies { get; }

    /// <summary>Where its clocks hang. Only the hours of night and of meals ask for it; legal clocks count elapsed time.</summary>
    public DateTimeZone TimeZone { get; init; } = DateTimeZone.Utc;

    public Numbers Numbers { get; }
}
