using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOC-1: a document or a signature that this stage needs is missing.</summary>
public sealed class PaperMissing(Centre centre) : Rule<Detainee>(
    centre, new("DOC-1", nameof(PaperMissing), AlarmPriority.Low), Reads.Paper)
{
    private readonly Limit _limit = centre.Policies["DOC-1.missing"];
    private readonly Rung[] _ladder = centre.Policies["DOC-1.missing"].Then(AlarmPriority.Low);

    public override bool JudgesTheReleased => true;

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Process.PapersMissingSince is { } since ? Verdict.When(since, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, [.. row.Process.MissingPapers.Select(paper => Fact.Of("paper-missing", ("paper", paper)))]);
}
