using CaseCenterMonitor.Journal.Snapshots;

namespace CaseCenterMonitor.Tests.Journal.Snapshots;

/// <summary>Snapshots that last as long as the test, and that a test may damage.</summary>
internal sealed class MemorySnapshots : ISnapshots
{
    public List<Snapshot> Newest { get; } = [];

    public SortedDictionary<long, JournalMark> Marked { get; } = [];

    public IReadOnlyList<Snapshot> Read() => Newest;

    public IReadOnlyList<JournalMark> Marks() => [.. Marked.Values];

    public void Write(Snapshot snapshot)
    {
        Newest.RemoveAll(one => one.Sequence == snapshot.Sequence);
        Newest.Insert(0, snapshot);
        Newest.RemoveRange(Math.Min(Newest.Count, ISnapshots.Kept), Math.Max(0, Newest.Count - ISnapshots.Kept));
        Marked[snapshot.Sequence] = new JournalMark(snapshot.Sequence, snapshot.Digest);
    }
}
