using CaseCenterMonitor.Server.Logs;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>Asks for numbers, one question at a time: whoever is stuck must not find a queue of them when it comes free.</summary>
internal sealed class OpenQuestion<T>(Func<Task<T>> ask, TimeProvider clock, ILogger log)
    where T : class
{
    /// <summary>Longer than any commit should take; a centre that needs longer counts as not answering.</summary>
    public static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(2);

    private Task<T>? _open;

    /// <summary>Null when the centre fails or does not answer in time. Throws only when cancelled.</summary>
    public async Task<T?> Answer(CancellationToken cancel)
    {
        try
        {
            // An answer that came after its time tells how it was, not how it is: ask anew.
            _open = _open is { IsCompleted: false } ? _open : ask();
            return await _open.WaitAsync(AnswerMax, clock, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // Whoever was asked says in the log what stops it.
            log.LogDebug(LogEvent.NoAnswer, failure, "No answer for telemetry");
            return null;
        }
    }
}
