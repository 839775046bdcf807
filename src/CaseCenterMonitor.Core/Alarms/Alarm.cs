using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>A message about an alarm to a supervisor.</summary>
public sealed record Told(string Channel, string To, Instant At, bool Delivered);

/// <summary>What people have done about an alarm since it was raised. Most alarms that return by themselves have none of it.</summary>
public sealed record AlarmHandling
{
    public static AlarmHandling None { get; } = new();

    public OfficerNumber? AcknowledgedBy { get; init; }

    public Instant? AcknowledgedAt { get; init; }

    public Instant? EscalatedAt { get; init; }

    public IReadOnlyList<Told> Told { get; init; } = [];
}

/// <summary>One alarm that is not Normal. A change makes a new one: what a reader holds stays as it was.</summary>
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

    /// <summary>How many rungs of the ladder were reached since it was last raised.</summary>
    public required int Rungs { get; init; }

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

    /// <summary>When supervisors will be told unless somebody acknowledges; null when there is nothing to wait for.</summary>
    public Instant? EscalatesAt
    {
        get => _escalatesAt == Nanos.Never ? null : Nanos.ToInstant(_escalatesAt);
        init => _escalatesAt = value is { } at ? Nanos.Of(at) : Nanos.Never;
    }

    /// <summary>Supervisors were not told when it was time, because they had been told of its cause.</summary>
    public bool MissedEscalation { get; init; }

    /// <summary>The next instant at which something about the alarm itself falls due, whatever its rule says.</summary>
    internal long DueAt => _escalatesAt;
}

/// <summary>One step of one alarm, as the journal keeps it. The same arrivals give the same transitions, byte for byte.</summary>
/// <param name="At">When it fell due or happened, which may be before it was heard of.</param>
/// <param name="Condition">What is true and why; on steps that raise or worsen, else null.</param>
public sealed record AlarmTransition(
    Instant At, AlarmKey Key, AlarmInput Input, AlarmState From, AlarmState To, AlarmPriority Priority, OfficerNumber? By = null, Condition? Condition = null);
