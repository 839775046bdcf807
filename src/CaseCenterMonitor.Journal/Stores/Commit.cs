using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Log;
using NodaTime;

namespace CaseCenterMonitor.Journal.Stores;

/// <summary>What one append writes: entries, the tiles of the tree that they made whole, and the log that is read from them. All of it or nothing.</summary>
/// <param name="Expected">Number of the last entry before it; a store that has another one refuses.</param>
/// <param name="Entries">The last of them may still be in the making while the first are written.</param>
/// <param name="Tiles">Known when all entries are: to be asked for after them.</param>
public sealed record Commit(long Expected, Instant RecordedAt, IReadOnlyList<EntryRow> Entries, Lazy<IReadOnlyList<TileRow>> Tiles, LogPage Log)
{
    public IReadOnlyList<Erasure> Erasures { get; init; } = [];
}

/// <summary>What an entry says is gone from here on: the content of entries, and what the log says of them.</summary>
/// <param name="Entry">Number of the entry that says so.</param>
/// <param name="Ranges">Of numbers before it.</param>
/// <param name="Records">Whose rows of the log go as well.</param>
public sealed record Erasure(long Entry, IReadOnlyList<EntryRange> Ranges, IReadOnlyList<string> Records);
