using System.Collections.Concurrent;

namespace CaseCenterMonitor.Journal.Rows;

/// <summary>Takes every item, in order, on a thread of its own.</summary>
public delegate void TakeItems<T>(ReadOnlySpan<T> items);

/// <summary>
/// Hands what one thread reads to several others, each of which takes all of it in the same order. The first that fails stops them all, and its
/// failure is the one that is thrown.
/// </summary>
public sealed class Fan<T> : IDisposable
{
    /// <summary>How far a reader may be behind: then the source waits, so that memory stays small however long the journal is.</summary>
    private const int BatchesWaitingMax = 16;

    private readonly ConcurrentBag<Batch<T>> _free = [];
    private readonly List<(BlockingCollection<Batch<T>> Queue, TakeItems<T> Take)> _readers;
    private readonly CancellationTokenSource _stop = new();
    private Exception? _failure;
    private Batch<T> _filling;

    private Fan(IEnumerable<TakeItems<T>> readers)
    {
        _readers = [.. readers.Select(take => (new BlockingCollection<Batch<T>>(BatchesWaitingMax), take))];
        _filling = Batch<T>.Take(_readers.Count, _free);
    }

    /// <param name="source">Gives out all items, on the calling thread; asks the token now and then whether it must stop.</param>
    public static void Out(Action<Action<T>, CancellationToken> source, params IReadOnlyList<TakeItems<T>> readers)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var fan = new Fan<T>(readers);
        fan.Run(source);
    }

    public void Dispose()
    {
        _readers.ForEach(reader => reader.Queue.Dispose());
        _stop.Dispose();
    }

    private void Run(Action<Action<T>, CancellationToken> source)
    {
        var threads = _readers.Select(reader => new Thread(() => Guarded(() => Work(reader.Queue, reader.Take)))).ToList();
        threads.ForEach(thread => thread.Start());
        Guarded(() =>
        {
            source(Add, _stop.Token);
            Send();
        });
        _readers.ForEach(reader => reader.Queue.CompleteAdding());
        threads.ForEach(thread => thread.Join());
        if (_failure is { } failure)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Another one failed, and says why.
        }
        catch (Exception failure)
        {
            Interlocked.CompareExchange(ref _failure, failure, null);
            _stop.Cancel();
        }
    }

    private void Work(BlockingCollection<Batch<T>> queue, TakeItems<T> take)
    {
        foreach (var batch in queue.GetConsumingEnumerable(_stop.Token))
        {
            take(batch.Items);
            batch.Done();
        }
    }

    private void Add(T item)
    {
        _filling.Add(item);
        if (_filling.IsFull)
        {
            Send();
        }
    }

    private void Send()
    {
        var batch = _filling;
        _filling = Batch<T>.Take(_readers.Count, _free);
        _readers.ForEach(reader => reader.Queue.Add(batch, _stop.Token));
    }
}
