using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Witnessing;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CaseCenterMonitor.Witness;

/// <summary>Takes requests of logs: reads, judges, stores and only then answers. What convicts a log is kept before it is answered, too.</summary>
public sealed class WitnessDesk(WitnessMemory memory, NoteSigner signer, TimeProvider clock, ILogger log)
{
    /// <summary>So often a request is judged anew because another was faster. Beyond that the log comes again.</summary>
    private const int JudgementsMax = 8;

    private static readonly WitnessAnswer TooLarge = WitnessAnswer.BadRequest("no tree is as large as that");

    public WitnessAnswer Take(ReadOnlySpan<byte> body)
    {
        var read = WitnessRequest.TryParse(body);
        if (read.Value is not { } request)
        {
            return WitnessAnswer.BadRequest(read.Problem!);
        }

        if (request.Checkpoint.Size > long.MaxValue)
        {
            return TooLarge; // The file counts with a sign.
        }

        for (var attempt = 0; attempt < JudgementsMax; attempt++)
        {
            if (Judge(request) is { } answer)
            {
                return answer;
            }
        }

        return WitnessAnswer.Busy;
    }

    /// <returns>Null when another request was faster, and this one has to be judged against what that one left.</returns>
    private WitnessAnswer? Judge(WitnessRequest request)
    {
        var origin = request.Checkpoint.Origin;
        var (now, stored) = (Instant.FromDateTimeOffset(clock.GetUtcNow()), memory.Last(origin));
        var judged = WitnessJudgement.Of(request, LogsWith(origin), stored, [signer], now);
        if (judged.Evidence is not Evidence.None)
        {
            Keep(request, judged, stored, now);
        }

        if (judged.ToStore is not { } checkpoint)
        {
            return judged.Answer;
        }

        if (!memory.TryStore(checkpoint, judged.FromSize, now))
        {
            return null;
        }

        log.LogDebug("Cosigned {Origin} at size {Size}", origin, checkpoint.Size);
        return judged.Answer;
    }

    // Asked anew for each request: a log that is added while the witness runs is known at once.
    private KnownLogs LogsWith(string origin) =>
        new(memory.KeysOf(origin) is { Count: > 0 } keys ? [KeyValuePair.Create(origin, keys)] : []);

    private void Keep(WitnessRequest request, Judgement judged, WitnessedCheckpoint? stored, Instant now)
    {
        var evidence = new EvidenceKept(0, now, request.Checkpoint.Origin, judged.Evidence, judged.Answer.Status, request.Write(), stored?.Note);
        if (memory.Keep(evidence))
        {
            log.LogCritical(
                "EVIDENCE AGAINST {Origin}: {What} It asked to go from size {Old} to size {Size}; this witness stands at {Stored}. The request is kept whole: "
                + "ccm witness status FOLDER shows it. Tell the centre and whoever oversees it",
                evidence.Origin, Says(judged.Evidence), request.Old, request.Checkpoint.Size, judged.FromSize);
        }
        else
        {
            log.LogError("The same evidence against {Origin} again, or more than {Max} of it: not kept a second time", evidence.Origin, WitnessMemory.EvidenceMax);
        }
    }

    /// <summary>What a kind of evidence means, in one sentence.</summary>
    public static string Says(Evidence evidence) => evidence switch
    {
        Evidence.TwoHistories => "it has signed two histories of one size.",
        Evidence.ProofFails => "it has signed a checkpoint and cannot show that it continues the history seen here.",
        Evidence.None => throw new InvalidOperationException("Nothing was held against anybody."),
        _ => throw new InvalidOperationException($"No words for {evidence}."),
    };
}
