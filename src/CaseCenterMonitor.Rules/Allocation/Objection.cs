using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules.Allocation;

/// <summary>Why somebody should not be given a room: the alarm that would ring for it.</summary>
/// <param name="Alarm">What would ring, and how urgently.</param>
/// <param name="Limit">With its source. Its value says how long it may last before it rings.</param>
/// <param name="Facts">Of the wording, as the alarm itself would give them.</param>
public sealed record Objection(AlarmDefinition Alarm, Limit? Limit, IReadOnlyList<Fact> Facts);
