using System.Diagnostics;

namespace CaseCenterMonitor.TestPeers;

/// <summary>Waits for a fact instead of for a time. What never becomes true fails with what it looked like last.</summary>
public static class Eventually
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(20);

    public static async Task<T> Get<T>(string what, Func<Task<T?>> look, TimeSpan? limit = null)
        where T : class
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(LookEvery);
        Exception? last = null;
        while (watch.Elapsed < (limit ?? UsualLimit))
        {
            try
            {
                if (await look() is { } found)
                {
                    return found;
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidOperationException or TaskCanceledException)
            {
                last = failure;
            }

            await timer.WaitForNextTickAsync();
        }

        throw new TimeoutException($"{what}: not within {(limit ?? UsualLimit).TotalSeconds:F0} s. {last?.Message}");
    }

    public static Task True(string what, Func<Task<bool>> look, TimeSpan? limit = null) => Get(what, async () => await look() ? "yes" : null, limit);

    /// <summary>Lets a stretch of real time pass, where the test is about the length of time itself. None passes for zero, which a timer would refuse.</summary>
    public static async Task Elapse(TimeSpan time)
    {
        if (time == TimeSpan.Zero)
        {
            return;
        }

        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }
}
