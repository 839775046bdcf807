using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>A message about an alarm to a supervisor.</summary>
public sealed record Told(string Channel, string To, Instant At, bool Delivered);

/// <summary>Somebody came. To acknowledge is not to attend.</summary>
/// <param name="Seen">Their band was heard at the place; false when it is their own word.</param>
public sealed record Attendance(OfficerNumber By, Instant At, bool Seen);

/// <summary>What an alarm turned out to be.</summary>
public enum ResolvedCause
{
    /// <summary>It was as the alarm said.</summary>
    Genuine,

    /// <summary>The duty was done in time and written down late.</summary>
    LateEntry,

    /// <summary>A device or a line was at fault.</summary>
    Equipment,

    /// <summary>A limit, a plan or the site file is not as it should be.</summary>
    Setting,

    Exercise,

    /// <summary>Somebody went and found nothing; why it rang is not known.</summary>
    NothingFound,
}

/// <summary>What was done about it.</summary>
public enum ResolvedAction
{
    /// <summary>Somebody looked at the person and they were well.</summary>
    PersonSeen,

    /// <summary>The person was given help or care.</summary>
    PersonHelped,

    /// <summary>The person was moved, released or handed over.</summary>
    PersonMoved,

    PlaceSecured,

    /// <summary>A device was put right, or its repair was ordered.</summary>
    EquipmentMended,

    RecordCompleted,

    /// <summary>It was passed on to a superior or another unit.</summary>
    PassedOn,

    NothingNeeded,
}

/// <summary>What it was and what was done. A P1 needs a second person who bears it out.</summary>
public sealed record Resolution(OfficerNumber By, Instant At, ResolvedCause Cause, ResolvedAction Action, string? Note = null)
{
    public OfficerNumber? VerifiedBy { get; init; }

    public Instant? VerifiedAt { get; init; }
}

/// <summary>Shelved and out of service of ISA-18.2: two ways in which people keep an alarm from ringing.</summary>
public enum SetAsideKind { Shelved, OutOfService }

/// <summary>An alarm kept from ringing by a named person for a stated reason. It lies beside the state, which goes on underneath.</summary>
/// <param name="Priority">The alarm's when it was set aside. One that becomes worse is taken back.</param>
/// <param name="Until">When it ends by itself; null for what is out of service.</param>
/// <param name="WorkOrder">Of the repair; null for what is shelved.</param>
/// <param name="NeedsSecond">Another person must agree first, and until then it rings.</param>
public sealed record SetAside(
    SetAsideKind Kind, OfficerNumber By, Instant At, AlarmPriority Priority, string Reason, Instant? Until, string? WorkOrder, bool NeedsSecond)
{
    public OfficerNumber? AgreedBy { get; init; }

    public Instant? AgreedAt { get; init; }

    public bool IsInForce => !NeedsSecond || AgreedBy is not null;
}

/// <summary>What people have done about an alarm since it was raised. Most alarms that return by themselves have none of it.</summary>
public sealed record AlarmHandling
{
    private readonly long _attendBy = Nanos.Never;
    private readonly long _heldUntil = Nanos.Never;

    public static AlarmHandling None { get; } = new();

    public OfficerNumber? AcknowledgedBy { get; init; }

    public Instant? AcknowledgedAt { get; init; }

    public Instant? EscalatedAt { get; init; }

    public IReadOnlyList<Told> Told { get; init; } = [];

    public Attendance? Attendance { get; init; }

    public Resolution? Resolution { get; init; }

    public SetAside? Aside { get; init; }

    /// <summary>The alarm that was raised first of those that belong together by place and time; null for the first itself and for one alone.</summary>
    public AlarmKey? FirstOut { get; init; }

    /// <summary>When it is raised again unless somebody is seen at the place; null when nobody is waited for.</summary>
    public Instant? AttendBy
    {
        get => _attendBy == Nanos.Never ? null : Nanos.ToInstant(_attendBy);
        init => _attendBy = value is { } at ? Nanos.Of(at) : Nanos.Never;
    }

    /// <summary>When it is over although it chatters, unless it comes true again before; null while its condition holds or is over.</summary>
    public Instant? HeldUntil
    {
        get => _heldUntil == Nanos.Never ? null : Nanos.ToInstant(_heldUntil);
        init => _heldUntil = value is { } at ? Nanos.Of(at) : Nanos.Never;
    }

    internal long DueAt => Math.Min(Math.Min(_attendBy, _heldUntil), Aside?.Until is { } until ? Nanos.Of(until) : Nanos.Never);
}
