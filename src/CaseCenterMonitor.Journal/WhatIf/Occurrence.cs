using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>
/// One time that an alarm rang: from the instant it fell due until its condition was over. What people did does not end it, so that two judgements
/// can be compared although somebody acknowledged in one of them only.
/// </summary>
public sealed class Occurrence(AlarmKey key, Instant rangAt, AlarmPriority priority, bool silent)
{
    private readonly List<OfficerNumber> _acknowledgedBy = [];

    public AlarmKey Key => key;

    public Instant RangAt => rangAt;

    /// <summary>Null when it still lasts where the journal ends.</summary>
    public Instant? OverAt { get; internal set; }

    /// <summary>When it first rang.</summary>
    public AlarmPriority Priority { get; } = priority;

    /// <summary>The worst it became.</summary>
    public AlarmPriority Worst { get; internal set; } = priority;

    /// <summary>How often it asked for attention: when it rang, and each time it became worse. None when it stood below the alarm that caused it.</summary>
    public int Calls { get; internal set; } = silent ? 0 : 1;

    /// <summary>Who put their number to it; more than one when it became worse after the first.</summary>
    public IReadOnlyList<OfficerNumber> AcknowledgedBy => _acknowledgedBy;

    public bool Escalated { get; internal set; }

    /// <summary>Both were there at the same time, if only for an instant.</summary>
    public bool Overlaps(Occurrence other) => RangAt <= (other.OverAt ?? Instant.MaxValue) && other.RangAt <= (OverAt ?? Instant.MaxValue);

    internal void Acknowledge(OfficerNumber officer) => _acknowledgedBy.Add(officer);
}
