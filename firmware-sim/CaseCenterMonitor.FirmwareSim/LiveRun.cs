using CaseCenterMonitor.FirmwareSim.Wire;

namespace CaseCenterMonitor.FirmwareSim;

/// <summary>Lets the agenda keep pace with a clock, and takes in what the network brings.</summary>
public sealed class LiveRun(Agenda agenda, Inbox inbox, TimeProvider clock)
{
    /// <summary>Further behind than this the machine slept: the centre then lost that time too.</summary>
    private static readonly TimeSpan LateMax = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan WaitMax = TimeSpan.FromMilliseconds(500);

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            while (inbox.TryTake(out var act))
            {
                act!();
            }

            var now = clock.GetUtcNow();
            if (agenda.NextDue is { } due && now - due > LateMax)
            {
                agenda.Postpone(now - due);
            }

            agenda.RunUntil(now);
            await WaitAsync(stop);
        }
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        var wait = (agenda.NextDue ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
        wait = wait > WaitMax ? WaitMax : wait < TimeSpan.FromMilliseconds(5) ? TimeSpan.FromMilliseconds(5) : wait;
        await Task.Delay(wait, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
