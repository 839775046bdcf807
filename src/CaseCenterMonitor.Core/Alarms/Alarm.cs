using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// One alarm that is not Normal, or that is shelved or out of service whatever its state. A change makes a new one: what a reader holds stays as it was.
/// </summary>
public sealed record Alarm
{
    private readonly long _raisedAt;
    private readonly long _returnedAt = Nanos.None;
    private readonly long _escalatesAt = Nanos.Never;

    public required Subject Subject { get; init; }

    public required AlarmDefinition Definition { get; init; }

    public AlarmKey Key => new(Definition.Id, Subject);

    public required AlarmState State { get; init; }

    public required AlarmPriority Priority { get; init; }

    /// <summary>As it stood when the alarm was raised or last worsened: the evidence is not rewritten by what is known later.</summary>
    public required Condition Condition { get; init; }

    /// <summary>When it fell due.</summary>
    public required Instant RaisedAt
    {
        get => Nanos.ToInstant(_raisedAt);
        init => _raisedAt = Nanos.Of(value);
    }

    public Instant? ReturnedAt
    {
        get => Nanos.ToInstantOrNull(_returnedAt);
        init => _returnedAt = Nanos.Of(value);
    }

    public AlarmHandling Handling { get; init; } = AlarmHandling.None;

    public OfficerNumber? AcknowledgedBy => Handling.AcknowledgedBy;

    public Instant? AcknowledgedAt => Handling.AcknowledgedAt;

    public Instant? EscalatedAt => Handling.EscalatedAt;

    public IReadOnlyList<Told> Told => Handling.Told;

    public Attendance? Attendance => Handling.Attendance;

    public Resolution? Resolution => Handling.Resolution;

    public SetAside? Aside => Handling.Aside;

    /// <summary>When its condition is over it stays until somebody resets it.</summary>
    public bool Latches => Definition.Latching && Priority <= Definition.LatchesFrom;

    /// <summary>Shelved or out of service: its state goes on, and it neither rings nor is escalated.</summary>
    public bool IsSetAside => Handling.Aside is { IsInForce: true };

    /// <summary>Whose act it questions, or whom it is about, if that is an officer: they never handle it alone. Null when it is about no officer.</summary>
    public OfficerNumber? ConcernedOfficer => Subject.Kind == SubjectKind.Officer ? new OfficerNumber(Subject.Id) : Condition.Concerns;

    /// <summary>When supervisors will be told unless somebody acknowledges; null when there is nothing to wait for.</summary>
    public Instant? EscalatesAt
    {
        get => _escalatesAt == Nanos.Never ? null : Nanos.ToInstant(_escalatesAt);
        init => _escalatesAt = value is { } at ? Nanos.Of(at) : Nanos.Never;
    }

    /// <summary>Supervisors were not told when it was time, because they had been told of its cause.</summary>
    public bool MissedEscalation { get; init; }

    /// <summary>The next instant at which something about the alarm itself falls due, whatever its rule says.</summary>
    internal long DueAt => ReferenceEquals(Handling, AlarmHandling.None) ? _escalatesAt : Math.Min(_escalatesAt, Handling.DueAt);
}

/// <summary>One step of one alarm, as the journal keeps it. The same arrivals give the same transitions, byte for byte.</summary>
/// <param name="At">When it fell due or happened, which may be before it was heard of.</param>
/// <param name="Condition">What is true and why; on steps that raise or worsen, else null.</param>
/// <param name="Attendance">On steps that say that somebody came.</param>
/// <param name="Resolution">On steps that resolve or verify.</param>
/// <param name="Aside">On steps that set aside or agree to it.</param>
public sealed record AlarmTransition(
    Instant At, AlarmKey Key, AlarmInput Input, AlarmState From, AlarmState To, AlarmPriority Priority, OfficerNumber? By = null, Condition? Condition = null,
    Attendance? Attendance = null, Resolution? Resolution = null, SetAside? Aside = null);
