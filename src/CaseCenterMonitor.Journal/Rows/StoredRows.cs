using CaseCenterMonitor.Journal.Stores;

namespace CaseCenterMonitor.Journal.Rows;

/// <summary>The entries of a journal by way of its store, whichever that is.</summary>
/// <param name="store">Opened for reading. Disposed with this.</param>
public sealed class StoredRows(IStore store) : IJournalRows
{
    public long LastSequence => store.LastSequence;

    public void Read(long last, TakeRow take, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(take);
        var before = 0L;
        foreach (var row in store.Read(1, last))
        {
            cancel.ThrowIfCancellationRequested();
            if (row.Sequence != before + 1)
            {
                throw new JournalDivergedException(row.Sequence, $"the entry before it is {before}: what stood between is gone");
            }

            before = row.Sequence;
            take(row.Sequence, row.Kind, row.RecordedAt, row.Body);
        }
    }

    public void Dispose() => store.Dispose();
}
