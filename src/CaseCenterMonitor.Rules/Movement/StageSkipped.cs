using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-8: an interview has begun before the search, the information collection or the health screening is done.</summary>
public sealed class StageSkipped(Centre centre) : Rule<Detainee>(
    centre, new("MOV-8", nameof(StageSkipped), AlarmPriority.High, Latching: true), Reads.Interview | Reads.Process | Reads.Health)
{
    private static readonly Stage[] Before = [Stage.SafetySearch, Stage.InformationCollection];
    private readonly Limit _limit = centre.Policies["MOV-8.skipped"];
    private readonly Rung[] _ladder = centre.Policies["MOV-8.skipped"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Interviews.Current is { } interview && Skipped(row).Any() ? Verdict.When(interview.BeganAt, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row,
        _limit,
        [
            Fact.Of("interview-began", At(row.Interviews.Current!.BeganAt)).By(row.Interviews.Current.Entry),
            .. Skipped(row).Select(stage => Fact.Of("stage-skipped", ("stage", stage.ToString()))),
        ]);

    private static IEnumerable<Stage> Skipped(Detainee person)
    {
        foreach (var stage in Before.Where(stage => person.Process.Done(stage) is null))
        {
            yield return stage;
        }

        if (person.Health.ScreenedAt is null && person.Process.Done(Stage.MedicalScreening) is null)
        {
            yield return Stage.MedicalScreening;
        }
    }
}
