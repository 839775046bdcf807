using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// PRF-2: the record on disk is not the one that was signed, or a witness holds another one. It was altered or put back, or somebody writes under the
/// centre's name. It stays until somebody has looked, also when it seems to be over.
/// </summary>
public sealed class RecordInDispute(Centre centre) : Rule<Suite>(
    centre, new("PRF-2", nameof(RecordInDispute), AlarmPriority.Critical, Latching: true), Reads.Upkeep)
{
    private readonly Limit _limit = centre.Policies["PRF-2.disputed"];
    private readonly Rung[] _ladder = centre.Policies["PRF-2.disputed"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, Suite row) =>
        row.Witnessing.Disputes.Values.Where(dispute => dispute.State is not null).Select(dispute => (NodaTime.Instant?)dispute.At).Min() is { } since
            ? Verdict.When(since, _ladder)
            : Verdict.Fine;

    public override Condition Explain(Situation situation, Suite row, Condition bare) => bare.About(
        _limit,
        [
            .. row.Witnessing.Disputes.Where(dispute => dispute.Value.State is not null)
                .Select(dispute => Fact.Of("record-disputed", ("by", dispute.Key), ("size", Text(dispute.Value.State!.Value))).By(dispute.Value.Entry)),
        ]);
}
