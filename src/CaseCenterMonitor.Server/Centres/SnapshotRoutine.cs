using System.Data.Common;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Snapshots;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>What a centre was at one entry, before anything is proven or written.</summary>
internal sealed record Taken(long Sequence, SnapshotMaker Maker, byte[] Body);

/// <summary>
/// What is done about snapshots behind a running centre, one thing at a time: the journal as it was opened is held against its marks and against the tree beside
/// it, and new snapshots are written. Nothing is written while either does not hold. It reads the journal a second time, over a connection of its own.
/// </summary>
/// <param name="reading">The same journal, opened for reading. Disposed with this.</param>
/// <param name="marked">As the start left it.</param>
internal sealed class SnapshotRoutine(IJournal reading, ISnapshots snapshots, MarkedJournal marked, SnapshotPace pace) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;

    /// <returns>How long to wait for a quiet moment to take a snapshot in; null when none is due.</returns>
    public TimeSpan? Wait(long sequence) => _work.IsCompleted ? pace.Wait(sequence) : null;

    /// <summary>Reads everything that was there when the journal was opened, on another thread.</summary>
    /// <returns>The number of the last entry that was read. Fails with a <see cref="JournalDivergedException"/> when a mark or a tile does not hold, and with a
    /// <see cref="JournalDamagedException"/> when the journal cannot be read; by then all snapshots are dropped, so that the next start folds the whole
    /// journal and is refused as well.</returns>
    public Task<long> Prove() => Behind(() => marked.ReadToEnd(reading, _stop.Token));

    /// <summary>Looks at the centre now, and writes down what it saw on another thread.</summary>
    /// <returns>Null when the centre cannot be looked at. The size of what was written; it fails like <see cref="Prove"/>.</returns>
    public Task<int>? Take(LiveCentre centre)
    {
        if (!_work.IsCompleted)
        {
            return null;
        }

        pace.Taken(centre.LastSequence);
        return centre.TakeSnapshot() is { } taken ? Write(taken) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _stop.Dispose();
        reading.Dispose();
        (snapshots as IDisposable)?.Dispose();
    }

    private async Task<int> Write(Taken taken)
    {
        await Behind(() =>
        {
            marked.ReadTo(taken.Sequence, reading, _stop.Token);
            snapshots.Write(Snapshot.Of(taken.Sequence, taken.Maker, marked.Digest, taken.Body));
        });
        return taken.Body.Length;
    }

    private Task<long> Behind(Action what)
    {
        var work = Task.Run(() =>
        {
            try
            {
                what();
                return marked.Last;
            }
            catch (Exception broken) when (broken is JournalDivergedException or JournalDamagedException)
            {
                DropAll();
                throw;
            }
        });
        _work = work;
        return work;
    }

    private void DropAll()
    {
        try
        {
            snapshots.DropAll();
        }
        catch (Exception failure) when (failure is DbException or IOException)
        {
            // What broke the journal broke them as well. The next start may still believe one, and finds behind itself what was found now: that is what is told.
        }
    }
}
