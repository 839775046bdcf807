using Microsoft.Extensions.Logging;

namespace CaseCenterMonitor.Gateway;

/// <summary>
/// Runs what is useful beside the gateway and not vital, such as the commissioning page: when it breaks, that is logged and it is begun anew, and the doors
/// and wristbands go on being heard in the meantime.
/// </summary>
internal static class Beside
{
    private static readonly TimeSpan RetryEvery = TimeSpan.FromSeconds(30);

    public static async Task Keep(string what, Func<CancellationToken, Task> part, TimeProvider time, ILogger log, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await part(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception problem)
            {
                log.LogError(problem, "{What} does not work: {Reason} The gateway goes on without it; trying again", what, problem.Message);
            }

            await Task.Delay(RetryEvery, time, stop);
        }
    }
}
