using System.Diagnostics;

namespace CaseCenterMonitor.Benchmarks.Hub;

/// <summary>Many listeners of one server, and how long the last of them waits for what is sent.</summary>
internal sealed class Audience : IDisposable
{
    /// <summary>A round that takes longer is no measurement.</summary>
    private static readonly TimeSpan RoundMax = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan OpenMax = TimeSpan.FromMinutes(2);

    private readonly List<Listener> _listeners = [];
    private readonly CancellationTokenSource _end = new();

    public async Task Gather(int count, Uri address, string? cookie, string? join)
    {
        using var patience = new CancellationTokenSource(OpenMax);
        for (var number = 0; number < count; number++)
        {
            var listener = new Listener();
            await listener.Open(address, cookie, join, patience.Token);
            _listeners.Add(listener);
            _ = listener.Read(_end.Token);
        }
    }

    /// <returns>Milliseconds until the last listener had it.</returns>
    public async Task<double> Round(Action send)
    {
        var all = Task.WhenAll(_listeners.Select(listener => listener.Next()).ToList());
        var begun = Stopwatch.GetTimestamp();
        send();
        await all.WaitAsync(RoundMax);
        return Stopwatch.GetElapsedTime(begun, _listeners.Max(listener => listener.HeardAt)).TotalMilliseconds;
    }

    public void Dispose()
    {
        _end.Cancel();
        _listeners.ForEach(listener => listener.Dispose());
        _end.Dispose();
    }
}
