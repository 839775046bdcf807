using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using NodaTime;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>One decoded entry: an arrival, a step as the journal has it, or a start. What was rejected judges nothing and is left out.</summary>
public readonly record struct Item(long Sequence, Instant RecordedAt, Signal? Signal, Instant ReceivedAt, StartedBody? Started, JournaledStep? Step)
{
    public Arrival ToArrival() => new(Sequence, ReceivedAt, RecordedAt, Signal ?? throw new InvalidOperationException($"Entry {Sequence} is no arrival."));
}

/// <summary>A transition as the journal has it, without its reasons.</summary>
public sealed record JournaledStep(Instant At, AlarmKey Key, AlarmInput Input, AlarmState From, AlarmState To, AlarmPriority Priority, OfficerNumber? By = null)
{
    public static JournaledStep Of(AlarmTransition step) => new(step.At, step.Key, step.Input, step.From, step.To, step.Priority, step.By);
}
