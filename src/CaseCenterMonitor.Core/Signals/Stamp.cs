using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Where a signal stands in the record: for the evidence of alarms, and to tell a late entry from a late look.</summary>
/// <param name="Entry">Number of the journal entry.</param>
/// <param name="RecordedAt">When it was written down.</param>
public readonly record struct Stamp(long Entry, Instant RecordedAt);
