using NodaTime;

namespace CaseCenterMonitor.Journal;

/// <summary>
/// Started: which build judges from here on, by which centre and policies. Arrival: a signal. Transition: one step of an alarm.
/// Rejected: something from outside that was no signal.
/// </summary>
public enum EntryKind { Started = 1, Arrival = 2, Transition = 3, Rejected = 4 }

/// <summary>One numbered line of the record. The body is UTF-8 JSON and is kept byte for byte.</summary>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="RecordedAt">When it was written down. Both are kept, always.</param>
public sealed record JournalEntry(long Sequence, EntryKind Kind, Instant OccurredAt, Instant RecordedAt, ReadOnlyMemory<byte> Body);

/// <summary>An entry that has no number yet.</summary>
public sealed record NewEntry(EntryKind Kind, Instant OccurredAt, ReadOnlyMemory<byte> Body);
