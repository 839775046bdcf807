using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>A message about an alarm to a supervisor.</summary>
public sealed record Told(string Channel, string To, Instant At, bool Delivered);

/// <summary>One alarm that is not Normal.</summary>
public sealed record Alarm
{
    public required AlarmKey Key { get; init; }

    public required AlarmDefinition Definition { get; init; }

    public required AlarmState State { get; init; }

    public required AlarmPriority Priority { get; init; }

    /// <summary>How many rungs of the ladder were reached since it was last raised.</summary>
    public required int Rungs { get; init; }

    /// <summary>As it stood when the alarm was raised or last worsened: the evidence is not rewritten by what is known later.</summary>
    public required Condition Condition { get; init; }

    /// <summary>When it fell due.</summary>
    public required Instant RaisedAt { get; init; }

    public Instant? ReturnedAt { get; init; }

    public OfficerNumber? AcknowledgedBy { get; init; }

    public Instant? AcknowledgedAt { get; init; }

    public Instant? EscalatedAt { get; init; }

    /// <summary>When supervisors will be told unless somebody acknowledges; null when there is nothing to wait for.</summary>
    public Instant? EscalatesAt { get; init; }

    public IReadOnlyList<Told> Told { get; init; } = [];
}

/// <summary>One step of one alarm, as the journal keeps it. The same arrivals give the same transitions, byte for byte.</summary>
/// <param name="At">When it fell due or happened, which may be before it was heard of.</param>
/// <param name="Condition">What is true and why; on steps that raise or worsen, else null.</param>
public sealed record AlarmTransition(
    Instant At, AlarmKey Key, AlarmInput Input, AlarmState From, AlarmState To, AlarmPriority Priority, OfficerNumber? By = null, Condition? Condition = null);
