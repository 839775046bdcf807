using System.Collections.Concurrent;

namespace CaseCenterMonitor.Journal.Rows;

/// <summary>Some entries on their way to several readers; the last of them gives it back to be filled again.</summary>
internal sealed class Batch<T>(ConcurrentBag<Batch<T>> free)
{
    /// <summary>Small enough to be moved by the collector like any other object, large enough that handing it over costs nothing.</summary>
    public const int SizeMax = 1024;

    private readonly T[] _items = new T[SizeMax];
    private int _count;
    private int _readersLeft;

    public ReadOnlySpan<T> Items => _items.AsSpan(0, _count);

    public bool IsFull => _count == SizeMax;

    public static Batch<T> Take(int readers, ConcurrentBag<Batch<T>> free)
    {
        var batch = free.TryTake(out var used) ? used : new Batch<T>(free);
        (batch._count, batch._readersLeft) = (0, readers);
        return batch;
    }

    public void Add(in T item) => _items[_count++] = item;

    public void Done()
    {
        if (Interlocked.Decrement(ref _readersLeft) == 0)
        {
            free.Add(this);
        }
    }
}
