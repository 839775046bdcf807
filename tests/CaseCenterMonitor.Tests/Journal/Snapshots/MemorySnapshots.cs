using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Server.Centres;

namespace CaseCenterMonitor.Tests.Journal.Snapshots;

/// <summary>Snapshots that last as long as the test, and that a test may damage.</summary>
internal sealed class MemorySnapshots : ISnapshots
{
    public List<Snapshot> Newest { get; } = [];

    /// <summary>Proves the journal up to where the centre is and keeps a snapshot of it, as the server does behind the centre.</summary>
    public void Keep(LiveCentre centre, IJournal journal)
    {
        var taken = centre.TakeSnapshot()!;
        var marked = new MarkedJournal(Marks());
        marked.ReadTo(taken.Sequence, journal, CancellationToken.None);
        Write(Snapshot.Of(taken.Sequence, taken.Maker, marked.Digest, taken.Body));
    }

    public SortedDictionary<long, JournalMark> Marked { get; } = [];

    public IReadOnlyList<Snapshot> Read() => [.. Newest];

    public IReadOnlyList<JournalMark> Marks() => [.. Marked.Values];

    public void Write(Snapshot snapshot)
    {
        Newest.RemoveAll(one => one.Sequence == snapshot.Sequence);
        Newest.Insert(0, snapshot);
        Newest.RemoveRange(Math.Min(Newest.Count, ISnapshots.Kept), Math.Max(0, Newest.Count - ISnapshots.Kept));
        Marked[snapshot.Sequence] = new JournalMark(snapshot.Sequence, snapshot.Digest);
    }

    public void Discard(long sequence)
    {
        Newest.RemoveAll(one => one.Sequence == sequence);
        Marked.Remove(sequence);
    }

    public void DropAll() => Newest.Clear();
}
