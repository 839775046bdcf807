using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOC-2: something in the custody record was changed afterwards. It is always shown, to outside oversight first.</summary>
public sealed class RecordCorrected(Centre centre) : Rule<Detainee>(
    centre, new("DOC-2", nameof(RecordCorrected), AlarmPriority.Low, Latching: true), Reads.Paper)
{
    private readonly Limit _limit = centre.Policies["DOC-2.corrected"];
    private readonly Rung[] _ladder = centre.Policies["DOC-2.corrected"].Then(AlarmPriority.Low);

    public override bool JudgesTheReleased => true;

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Process.CorrectedAt is { } at ? Verdict.Was(at, at, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("record-corrected", At(bare.Since)).By(row.Process.CorrectedBy));
}
