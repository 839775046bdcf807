namespace CaseCenterMonitor.Core;

/// <summary>P1 to P4 of DOMAIN.md section 5. Smaller is worse.</summary>
public enum AlarmPriority : byte { Critical = 1, High = 2, Medium = 3, Low = 4 }

public enum SubjectKind : byte { Detainee, Door, Device, Gateway, Room, Officer, Suite, Item }

/// <summary>Who or what an alarm is about.</summary>
public readonly record struct Subject(SubjectKind Kind, string Id)
{
    public static Subject Of(RecordId record) => new(SubjectKind.Detainee, record.Value);

    public static Subject Of(DoorId door) => new(SubjectKind.Door, door.Value);

    public static Subject Of(DeviceId device) => new(SubjectKind.Device, device.Value);

    public static Subject Of(GatewayId gateway) => new(SubjectKind.Gateway, gateway.Value);

    public static Subject Of(ZoneId room) => new(SubjectKind.Room, room.Value);

    public static Subject Of(OfficerNumber officer) => new(SubjectKind.Officer, officer.Value);

    public RecordId Record => new(Id);

    public DoorId Door => new(Id);

    public DeviceId Device => new(Id);

    public GatewayId Gateway => new(Id);
}

/// <summary>An alarm is known by its rule and its subject, never by its text. Written PRS-1/1122-037.</summary>
public readonly record struct AlarmKey(string Rule, Subject Subject) : IComparable<AlarmKey>
{
    public override string ToString() => $"{Rule}/{Subject.Id}";

    public int CompareTo(AlarmKey other)
    {
        var byRule = string.CompareOrdinal(Rule, other.Rule);
        return byRule != 0 ? byRule : string.CompareOrdinal(Subject.Id, other.Subject.Id);
    }

    public static bool operator <(AlarmKey left, AlarmKey right) => left.CompareTo(right) < 0;

    public static bool operator >(AlarmKey left, AlarmKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(AlarmKey left, AlarmKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AlarmKey left, AlarmKey right) => left.CompareTo(right) >= 0;
}

/// <summary>What must be settled about an alarm before it may ring: ISA-18.2 rationalisation. Texts are in the wording files under its id.</summary>
/// <param name="Unknown">Says that something cannot be observed; drawn in plum, never as "fine".</param>
public sealed record AlarmDefinition(string Id, string Name, AlarmPriority Priority, bool Latching = false, bool Unknown = false)
{
    /// <summary>The mildest priority that stays until reset: a warning that comes before the breach need not, when the duty is done in time.</summary>
    public AlarmPriority LatchesFrom { get; init; } = AlarmPriority.Low;
}
