using System.Text;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Witnessing;
using CaseCenterMonitor.Tests.Proof.Notes;

namespace CaseCenterMonitor.Tests.Proof.Witnessing;

/// <summary>A witness in memory: it parses, judges, stores only over what it judged against, and answers.</summary>
internal sealed class OneWitness(params (string Origin, VerifierKey Key)[] logs)
{
    private readonly KnownLogs _logs = new(logs.Select(log => KeyValuePair.Create<string, IReadOnlyList<VerifierKey>>(log.Origin, [log.Key])));
    private readonly Dictionary<string, WitnessedCheckpoint> _stored = [];

    public NoteSigner Signer { get; } = Some.Witness(name: "example.com/witness");

    public List<Evidence> Evidence { get; } = [];

    public WitnessedCheckpoint? Stored(string origin) => _stored.GetValueOrDefault(origin);

    public WitnessAnswer Post(byte[] body)
    {
        var request = WitnessRequest.TryParse(body);
        if (request.Value is null)
        {
            return WitnessAnswer.BadRequest(request.Problem!);
        }

        var judgement = Judge(request.Value);
        return TryStore(judgement) ? judgement.Answer : Post(body);
    }

    public Judgement Judge(WitnessRequest request)
    {
        var judgement = WitnessJudgement.Of(request, _logs, Stored(request.Checkpoint.Origin), [Signer], Some.Noon);
        Evidence.Add(judgement.Evidence);
        return judgement;
    }

    /// <returns>False when somebody was faster, and the judgement holds no longer.</returns>
    public bool TryStore(Judgement judgement)
    {
        if (judgement.ToStore is not { } checkpoint)
        {
            return true;
        }

        if ((Stored(checkpoint.Origin)?.Size ?? 0) != judgement.FromSize)
        {
            return false;
        }

        _stored[checkpoint.Origin] = checkpoint;
        return true;
    }

    public static string Text(WitnessAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span);
}
