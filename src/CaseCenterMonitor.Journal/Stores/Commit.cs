using CaseCenterMonitor.Journal.Log;
using NodaTime;

namespace CaseCenterMonitor.Journal.Stores;

/// <summary>What one append writes: entries, the tiles of the tree that they made whole, and the log that is read from them. All of it or nothing.</summary>
/// <param name="Expected">Number of the last entry before it; a store that has another one refuses.</param>
public sealed record Commit(long Expected, Instant RecordedAt, IReadOnlyList<EntryRow> Entries, IReadOnlyList<TileRow> Tiles, LogPage Log);
