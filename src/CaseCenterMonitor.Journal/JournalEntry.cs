using CaseCenterMonitor.Journal.Json;
using NodaTime;

namespace CaseCenterMonitor.Journal;

/// <summary>
/// Started: which build judges from here on, by which centre and policies. Arrival: a signal. Transition: one step of an alarm.
/// Rejected: something from outside that was no signal. Viewed: somebody looked at personal data. Site: the site file and the policies as they are from
/// here on. Erased: personal data of earlier entries is gone, and why.
/// </summary>
public enum EntryKind { Started = 1, Arrival = 2, Transition = 3, Rejected = 4, Viewed = 5, Site = 6, Erased = 7 }

/// <summary>One numbered line of the record. The body is UTF-8 JSON and is kept byte for byte.</summary>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="RecordedAt">When it was written down. Both are kept, always.</param>
/// <param name="Body">Empty when it was erased.</param>
public sealed record JournalEntry(long Sequence, EntryKind Kind, Instant OccurredAt, Instant RecordedAt, ReadOnlyMemory<byte> Body)
{
    /// <summary>Its time was up and what it said is gone. That it was there, and when, stays.</summary>
    public bool IsErased { get; init; }

    /// <summary>What the tree hashes of it.</summary>
    public ReadOnlyMemory<byte> Leaf { get; init; }

    /// <summary>Where the salts of its content come from; empty when it was erased.</summary>
    public ReadOnlyMemory<byte> Secret { get; init; }
}

/// <summary>An entry that has no number yet.</summary>
public sealed record NewEntry(EntryKind Kind, Instant OccurredAt, ReadOnlyMemory<byte> Body)
{
    /// <summary>What the body says, when whoever wrote it has it at hand; it is decoded otherwise.</summary>
    public EntryContent? Content { get; init; }

    /// <summary>When it was written down, for what another journal held before; null for what is written down now.</summary>
    public Instant? RecordedAt { get; init; }

    /// <summary>For an erasure: the records whose rows of the log go with their entries. They are nowhere in the entry itself.</summary>
    public IReadOnlyList<string> RecordsErased { get; init; } = [];

    /// <param name="now">When it happened, for what says no time of its own.</param>
    public static NewEntry Of(EntryContent content, Instant now) => content switch
    {
        EntryContent.Started started => new(EntryKind.Started, now, JournalJson.Write(started.Body)) { Content = content },
        EntryContent.Arrived arrived => new(EntryKind.Arrival, arrived.Body.Signal.OccurredAt, JournalJson.Write(arrived.Body)) { Content = content },
        EntryContent.Stepped stepped => new(EntryKind.Transition, stepped.Step.At, JournalJson.Write(stepped.Step)) { Content = content },
        EntryContent.Rejected rejected => new(EntryKind.Rejected, now, JournalJson.Write(rejected.Body)) { Content = content },
        EntryContent.Viewed viewed => new(EntryKind.Viewed, now, JournalJson.Write(viewed.Body)) { Content = content },
        EntryContent.Site site => new(EntryKind.Site, now, JournalJson.Write(site.Body)) { Content = content },
        EntryContent.Erased erased => new(EntryKind.Erased, now, JournalJson.Write(erased.Body)) { Content = content },
        _ => throw new InvalidOperationException($"{content.GetType().Name} is nothing to be written."),
    };
}
