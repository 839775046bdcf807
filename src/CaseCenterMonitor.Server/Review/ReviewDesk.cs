using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Instruments;

namespace CaseCenterMonitor.Server.Review;

/// <summary>
/// Answers questions to the record beside the running centre. Who looks at personal data is written down first: nobody is shown any before that is on disk.
/// </summary>
public sealed class ReviewDesk(Premises premises, IGrainFactory grains, ServerMeter meter, TimeProvider clock) : IDisposable
{
    /// <summary>More questions at once would take the disk from the centre that writes.</summary>
    private const int QuestionsMax = 4;

    /// <summary>How long a question waits for others.</summary>
    private static readonly TimeSpan TurnMax = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turns = new(QuestionsMax);

    /// <returns>Null when too many others are asking.</returns>
    public async Task<TAnswer?> Ask<TAnswer>(OfficerNumber by, string what, RecordId? record, string? question, Func<RecordReader, TAnswer> ask, CancellationToken cancel)
        where TAnswer : class
    {
        var (began, outcome) = (clock.GetTimestamp(), AskingOutcome.Failed);
        if (!await _turns.WaitAsync(TurnMax, cancel))
        {
            meter.Asked(AskingOutcome.Busy, clock.GetElapsedTime(began));
            return null;
        }

        try
        {
            await grains.GetGrain<ICentreGrain>(premises.Site.Id).NoteView(JournalJson.Write(new ViewedBody(by, what, record, question)));
            var answer = await Task.Run(
                () =>
                {
                    using var reader = premises.Journal.OpenReading();
                    return ask(reader);
                },
                cancel);
            outcome = AskingOutcome.Answered;
            return answer;
        }
        finally
        {
            meter.Asked(outcome, clock.GetElapsedTime(began));
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
