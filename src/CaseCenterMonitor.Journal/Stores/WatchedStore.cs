using System.Data.Common;
using CaseCenterMonitor.Journal.Log;

namespace CaseCenterMonitor.Journal.Stores;

/// <summary>A store whose pages may turn out to be broken at any question: that is said with the name of the journal and the remedy, and not as a number of the database.</summary>
internal sealed class WatchedStore : IStore
{
    private readonly IStore _store;
    private readonly JournalAddress _journal;

    private WatchedStore(IStore store, JournalAddress journal) => (_store, _journal) = (store, journal);

    public long LastSequence => _store.LastSequence;

    public long LastErasure => Ask(_journal, () => _store.LastErasure);

    public long Bytes => Ask(_journal, () => _store.Bytes);

    /// <exception cref="JournalDamagedException">It cannot be opened, for it is damaged.</exception>
    public static WatchedStore Over(JournalAddress journal, Func<IStore> open) => new(Ask(journal, open), journal);

    public long Refresh() => Ask(_journal, _store.Refresh);

    public void Write(Commit commit) => Ask(() => _store.Write(commit));

    public IEnumerable<EntryRow> Read(long first, long last = long.MaxValue)
    {
        using var rows = _store.Read(first, last).GetEnumerator();
        while (Ask(_journal, rows.MoveNext))
        {
            yield return rows.Current;
        }
    }

    public void Walk(TakeEntry take) => Ask(() => _store.Walk(take));

    public byte[]? Tile(int level, long number) => Ask(_journal, () => _store.Tile(level, number));

    public OpenLog OpenLog() => Ask(_journal, _store.OpenLog);

    public RecordRow? Record(string record) => Ask(_journal, () => _store.Record(record));

    public void ReplaceLog(IEnumerable<LogPage> pages) => Ask(() => _store.ReplaceLog(pages));

    public void Dispose() => _store.Dispose();

    private void Ask(Action ask) => Ask(_journal, () =>
    {
        ask();
        return true;
    });

    private static T Ask<T>(JournalAddress journal, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (DbException failure) when (journal.MeansDamage(failure))
        {
            throw new JournalDamagedException(journal, failure);
        }
    }
}
