using System.Text;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>One type of event on the wire: its CloudEvents type and schema, the kind of subject it is about, and how its data are read and written.</summary>
/// <param name="About">Null when it may be about any kind of device.</param>
internal sealed record EventType(
    string Name, string Schema, SubjectKind? About, FieldsReader<CanonicalEvent> Read, Action<Utf8JsonWriter, CanonicalEvent> Write)
{
    private static readonly EventType DoorState = Declare<CanonicalEvent.DoorState>("door", "state", SubjectKind.Door, EventData.DoorState, EventData.Write);
    private static readonly EventType DoorAccess = Declare<CanonicalEvent.DoorAccess>("door", "access", SubjectKind.Door, EventData.DoorAccess, EventData.Write);
    private static readonly EventType Location = Declare<CanonicalEvent.WristbandLocation>("tag", "location", SubjectKind.Tag, EventData.Location, EventData.Write);
    private static readonly EventType Strap = Declare<CanonicalEvent.WristbandStrap>("tag", "strap", SubjectKind.Tag, EventData.Strap, EventData.Write);
    private static readonly EventType Battery = Declare<CanonicalEvent.WristbandBattery>("tag", "battery", SubjectKind.Tag, EventData.Battery, EventData.Write);
    private static readonly EventType Motion = Declare<CanonicalEvent.WristbandMotion>("tag", "motion", SubjectKind.Tag, EventData.Motion, EventData.Write);
    private static readonly EventType Help = Declare<CanonicalEvent.CallForHelp>("device", "help", null, EventData.Help, EventData.Write);
    private static readonly EventType Occupancy = Declare<CanonicalEvent.ZoneOccupancy>("camera", "occupancy", SubjectKind.Camera, EventData.Occupancy, EventData.Write);
    private static readonly EventType Health = Declare<CanonicalEvent.DeviceHealth>("device", "health", null, EventData.Health, EventData.Write);

    private static readonly EventType[] All = [DoorState, DoorAccess, Location, Strap, Battery, Motion, Help, Occupancy, Health];

    public static EventType? Named(ReadOnlySpan<byte> name)
    {
        foreach (var type in All)
        {
            if (Ascii.Equals(name, type.Name))
            {
                return type;
            }
        }

        return null;
    }

    public static EventType Of(CanonicalEvent data) => data switch
    {
        CanonicalEvent.DoorState => DoorState,
        CanonicalEvent.DoorAccess => DoorAccess,
        CanonicalEvent.WristbandLocation => Location,
        CanonicalEvent.WristbandStrap => Strap,
        CanonicalEvent.WristbandBattery => Battery,
        CanonicalEvent.WristbandMotion => Motion,
        CanonicalEvent.CallForHelp => Help,
        CanonicalEvent.ZoneOccupancy => Occupancy,
        CanonicalEvent.DeviceHealth => Health,
        _ => throw new ArgumentOutOfRangeException(nameof(data), data, "This event has no type on the wire."),
    };

    private static EventType Declare<T>(
        string thing, string aspect, SubjectKind? about, FieldsReader<T> read, Action<Utf8JsonWriter, T> write)
        where T : CanonicalEvent =>
        new($"ccm.{thing}.{aspect}.v1", $"urn:ccm:{thing}-{aspect}:1", about, read, (json, data) => write(json, (T)data));
}
