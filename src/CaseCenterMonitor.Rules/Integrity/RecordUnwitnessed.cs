using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// PRF-1: nobody outside confirms the record any more. What is written meanwhile could be altered and nobody would know; one witness of several that is
/// silent for long leaves a quorum that the next one breaks.
/// </summary>
public sealed class RecordUnwitnessed(Centre centre) : Rule<Suite>(
    centre, new("PRF-1", nameof(RecordUnwitnessed), AlarmPriority.High), Reads.Upkeep)
{
    private readonly Limit _quorum = centre.Policies["PRF-1.quorum"];
    private readonly Limit _single = centre.Policies["PRF-1.single"];
    private readonly Rung[] _afterQuorum = centre.Policies["PRF-1.quorum"].Then(AlarmPriority.High);
    private readonly Rung[] _afterSingle = centre.Policies["PRF-1.single"].Then(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Suite row) =>
        row.Witnessing.Unmet?.State is { } unmet ? Verdict.When(unmet, _afterQuorum)
        : row.Witnessing.Silent.Values.Min(silent => silent.State) is { } silence ? Verdict.When(silence, _afterSingle)
        : Verdict.Fine;

    public override Condition Explain(Situation situation, Suite row, Condition bare)
    {
        var silent = row.Witnessing.Silent.Where(one => one.Value.State is not null)
            .Select(one => Fact.Of("witness-silent", ("witness", one.Key), At(one.Value.State!.Value)).By(one.Value.Entry));
        return row.Witnessing.Unmet is { State: { } unmet } since
            ? bare.About(_quorum, [Fact.Of("quorum-unmet", At(unmet)).By(since.Entry), .. silent])
            : bare.About(_single, [.. silent]);
    }
}
