namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>Samples on their way to the store. When the store is away for too long, the oldest are dropped and counted.</summary>
internal sealed class SampleBuffer : IDisposable
{
    /// <summary>A little over five and a half hours at a sample every ten seconds; about 15 MB for a centre of 32 zones.</summary>
    public const int SamplesMax = 2_000;

    private readonly Lock _gate = new();
    private readonly Queue<string[]> _samples = new();
    private readonly SemaphoreSlim _news = new(0, 1);
    private long _first = 1;
    private long _refused;
    private long _dropped;

    public BufferFigures Figures
    {
        get
        {
            lock (_gate)
            {
                return new BufferFigures(_samples.Count, _dropped, _refused);
            }
        }
    }

    public void Add(string[] lines)
    {
        lock (_gate)
        {
            _samples.Enqueue(lines);
            if (_samples.Count > SamplesMax)
            {
                _samples.Dequeue();
                _first++;
                _dropped++;
            }

            if (_news.CurrentCount == 0)
            {
                _news.Release();
            }
        }
    }

    /// <summary>Waits until something was added since the last wait.</summary>
    public Task Wait(CancellationToken cancel) => _news.WaitAsync(cancel);

    /// <summary>The oldest samples, which stay in until <see cref="Done"/>; null when there is none.</summary>
    public SampleBatch? Oldest(int max)
    {
        lock (_gate)
        {
            return _samples.Count == 0 ? null : new SampleBatch(_first + Math.Min(max, _samples.Count) - 1, [.. _samples.Take(max).SelectMany(lines => lines)]);
        }
    }

    /// <param name="refused">The store would not have them; they are gone all the same.</param>
    public void Done(SampleBatch batch, bool refused)
    {
        lock (_gate)
        {
            // Some of the batch may have been dropped while it was under way.
            for (; _first <= batch.Last; _first++)
            {
                _samples.Dequeue();
                _refused += refused ? 1 : 0;
            }
        }
    }

    public void Dispose() => _news.Dispose();
}

/// <param name="Last">Number of the last sample in it, counted from the start of the server.</param>
internal sealed record SampleBatch(long Last, IReadOnlyList<string> Lines);
