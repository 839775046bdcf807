using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Server.Live.Following;
using CaseCenterMonitor.Server.Logs;
using Microsoft.AspNetCore.SignalR.Client;

namespace CaseCenterMonitor.Server.Region;

/// <summary>Follows every centre on a line of its own, and dials again for as long as it runs.</summary>
internal sealed class Following(CentreLines lines, RegionBoard board, TimeProvider clock, ILogger<Following> log) : BackgroundService
{
    /// <summary>For one attempt, until the centre has let it in.</summary>
    private static readonly TimeSpan AttemptMax = TimeSpan.FromSeconds(10);

    /// <summary>Between attempts; the last one again and again.</summary>
    private static readonly TimeSpan[] BackOff = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(lines.All.Select(line => Follow(line.Centre, line.Line, stoppingToken)));

    private async Task Follow(string centre, CentreLine line, CancellationToken stopping)
    {
        var trouble = new LastingTrouble(clock);
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await FollowOnce(centre, line, () => failures = Begun(centre, trouble), stopping);
                Lost(centre, trouble, "the line was closed");
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Lost(centre, trouble, ExceptionText.Of(failure));
            }

            await Wait(BackOff[Math.Min(failures++, BackOff.Length - 1)], stopping);
        }
    }

    private async Task FollowOnce(string centre, CentreLine line, Action begun, CancellationToken stopping)
    {
        await using var hub = line.Make();
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.Closed += failure =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        hub.On<CentreSummary>("summary", summary =>
        {
            // A server that answers for another centre than the settings say must not be shown in its place.
            if (summary.Centre.Id != centre)
            {
                throw new InvalidOperationException($"The server of {centre} says that it is {summary.Centre.Id}.");
            }

            board.Told(centre, summary);
        });
        hub.On<Beat>("beat", beat => board.Beat(centre, beat));
        using (var attempt = CancellationTokenSource.CreateLinkedTokenSource(stopping))
        {
            attempt.CancelAfter(AttemptMax);
            await hub.StartAsync(attempt.Token);
            await hub.InvokeAsync("Follow", attempt.Token);
        }

        begun();
        await closed.Task.WaitAsync(stopping);
    }

    private int Begun(string centre, LastingTrouble trouble)
    {
        if (trouble.Over() is not null)
        {
            log.LogInformation(LogEvent.CentreHeard, "Centre {Centre} is heard again", centre);
        }

        return 0;
    }

    private void Lost(string centre, LastingTrouble trouble, string reason)
    {
        if (trouble.Met(reason) is { } times)
        {
            log.LogWarning(LogEvent.CentreLost, "Centre {Centre} is not heard, {Times} attempts by now: {Reason}", centre, times, reason);
        }
    }

    private async Task Wait(TimeSpan pause, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(pause, clock, stopping);
        }
        catch (OperationCanceledException)
        {
            // It stops; the loop sees it.
        }
    }
}
