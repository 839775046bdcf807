using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;

namespace CaseCenterMonitor.Tests.Journal.Stores;

/// <summary>A store that lasts as long as the test, and whose entries a test may change as nobody else can.</summary>
internal sealed class MemoryStore : IStore
{
    // As a store that is open has read it; null for what there is.
    private long? _known;

    public List<JournalEntry> Entries { get; } = [];

    /// <summary>The tree beside them, by level and number.</summary>
    public Dictionary<(int Level, long Number), byte[]> Tiles { get; } = [];

    /// <summary>Every page of the log that was written.</summary>
    public List<LogPage> Log { get; } = [];

    public bool IsDisposed { get; private set; }

    public long LastSequence => _known ?? Entries.Count;

    public long LastErasure => Entries.LastOrDefault(entry => entry.Kind == EntryKind.Erased)?.Sequence ?? 0;

    public long Bytes => Entries.Sum(entry => (long)entry.Body.Length);

    public void Write(Commit commit)
    {
        if (commit.Expected != LastSequence)
        {
            throw new JournalFencedException(commit.Expected, LastSequence);
        }

        Entries.AddRange(commit.Entries.Select(row => row.ToEntry()));
        Log.Add(commit.Log);
        foreach (var tile in commit.Tiles.Value)
        {
            Tiles.Add((tile.Level, tile.Number), tile.Hashes);
        }
    }

    public IEnumerable<EntryRow> Read(long first, long last = long.MaxValue) => Entries.ToList().Where(entry => entry.Sequence >= first && entry.Sequence <= last)
        .Select(entry => new EntryRow(
            entry.Sequence, entry.Kind, entry.OccurredAt, entry.RecordedAt, entry.Leaf.ToArray(), entry.IsErased ? null : entry.Secret.ToArray(),
            entry.IsErased ? null : entry.Body.ToArray()));

    /// <summary>Takes all entries behind this one away, unseen by whoever has the store open.</summary>
    public void Cut(int last)
    {
        _known = LastSequence;
        Entries.RemoveRange(last, Entries.Count - last);
    }

    /// <summary>Takes the last byte of a tile.</summary>
    public void Shorten(int level, long number) => Tiles[(level, number)] = Tiles[(level, number)][..^1];

    public byte[]? Tile(int level, long number) => Tiles.GetValueOrDefault((level, number));

    public OpenLog OpenLog() => new([], [], [], [], Entries.LastOrDefault(entry => entry.Kind == EntryKind.Started)?.Sequence ?? 0);

    public RecordRow? Record(string record) => null;

    public void ReplaceLog(IEnumerable<LogPage> pages)
    {
        Log.Clear();
        Log.AddRange(pages);
    }

    public void Dispose() => IsDisposed = true;
}
