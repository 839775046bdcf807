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
        var before = _listeners.Select(listener => listener.Heard).ToList();
        var begun = Stopwatch.GetTimestamp();
        send();
        using var patience = new CancellationTokenSource(RoundMax);
        while (_listeners.Zip(before).Any(pair => pair.First.Heard <= pair.Second))
        {
            await Task.Delay(2, patience.Token);
        }

        return Stopwatch.GetElapsedTime(begun, _listeners.Max(listener => listener.HeardAt)).TotalMilliseconds;
    }

    public void Dispose()
    {
        _end.Cancel();
        _listeners.ForEach(listener => listener.Dispose());
        _end.Dispose();
    }
}
