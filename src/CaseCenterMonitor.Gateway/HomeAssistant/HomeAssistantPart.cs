using CaseCenterMonitor.Gateway.Devices;
using Microsoft.Extensions.Logging;

namespace CaseCenterMonitor.Gateway.HomeAssistant;

/// <summary>The export while it is on; and, on or off, the taking away of what an earlier run left at the broker and this one does not say.</summary>
/// <param name="export">Null: it is off.</param>
public sealed class HomeAssistantPart(
    HomeAssistantExport? export, RetainedBoard board, Overheard overheard, ExportMemory memory, TimeProvider time, ILogger<HomeAssistantPart> log)
{
    /// <summary>
    /// At the gateway's own broker nothing outlives the gateway, and Home Assistant, which forgets a device when it hears the empty message, comes back to it
    /// after a while: it is said so many times, one a minute.
    /// </summary>
    private const int Rounds = 10;

    private static readonly TimeSpan RoundEvery = TimeSpan.FromMinutes(1);

    public Task Run(CancellationToken stop) => Task.WhenAll(
        Beside.Keep("What Home Assistant is told", board.Run, time, log, stop),
        Beside.Keep("Taking away what was exported before", Forget, time, log, stop),
        export is null ? Task.CompletedTask : Beside.Keep("Batteries for Home Assistant", Batteries, time, log, stop));

    private Task Batteries(CancellationToken stop) => overheard.Listen(heard => export?.Take(heard.Message), stop);

    private async Task Forget(CancellationToken stop)
    {
        try
        {
            IReadOnlyList<string> said = export?.Topics ?? [];
            var before = memory.Read();
            string[] gone = [.. before.Except(said)];
            memory.Write([.. said.Union(before)]);
            foreach (var topic in gone)
            {
                board.Put(topic, []);
            }

            if (gone.Length > 0)
            {
                log.LogInformation("Home Assistant is told to forget what an earlier run exported: {Count} topics", gone.Length);
                await SayAgain(stop);
                memory.Write([.. said]);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.LogError("What is exported to Home Assistant cannot be noted: {Reason} When it is switched off, it will not be taken away", problem.Message);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, time, stop);
    }

    private async Task SayAgain(CancellationToken stop)
    {
        for (var round = 0; round < Rounds || !board.IsDone; round++)
        {
            await Task.Delay(RoundEvery, time, stop);
            board.Again();
        }
    }
}
