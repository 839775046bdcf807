using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Tests.Gateway.Uplink;

namespace CaseCenterMonitor.Tests.Gateway.HomeAssistant;

/// <summary>A broker that has just come and is told everything.</summary>
internal static class BoardListener
{
    public static async Task<Dictionary<string, byte[]>> Everything(RetainedBoard board)
    {
        using var stop = new CancellationTokenSource(TestServer.Patience);
        var told = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var last = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        const string End = "the end of this test's reading";
        board.Put(End, []);
        board.Connect((topic, payload) =>
        {
            told[topic] = payload;
            if (topic == End)
            {
                last.TrySetResult();
            }

            return Task.CompletedTask;
        });
        var running = board.Run(stop.Token);
        await last.Task.WaitAsync(stop.Token);

        // What was put after the end was first said stands behind it.
        while (!board.IsDone && !running.IsCompleted)
        {
            await Task.Yield();
        }

        board.Disconnect();
        await stop.CancelAsync();
        await Xunit.Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        told.Remove(End);
        return told;
    }
}
