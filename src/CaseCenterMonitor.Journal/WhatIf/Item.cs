using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using NodaTime;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>One decoded entry, of which exactly one is set. What was rejected judges nothing and is left out.</summary>
public readonly record struct Item(long Sequence, Instant RecordedAt, Arrival? Arrival, StartedBody? Started, JournaledStep? Step)
{
    public static Item Of(Arrival arrival) => new(arrival.Sequence, arrival.RecordedAt, arrival, null, null);

    public static Item Of(long sequence, Instant recordedAt, StartedBody started) => new(sequence, recordedAt, null, started, null);

    public static Item Of(long sequence, Instant recordedAt, JournaledStep step) => new(sequence, recordedAt, null, null, step);
}

/// <summary>A transition as the journal has it, without its reasons.</summary>
public sealed record JournaledStep(Instant At, AlarmKey Key, AlarmInput Input, AlarmState From, AlarmState To, AlarmPriority Priority, OfficerNumber? By = null)
{
    public static JournaledStep Of(AlarmTransition step) => new(step.At, step.Key, step.Input, step.From, step.To, step.Priority, step.By);
}
