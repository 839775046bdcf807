using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-13: somebody leaves with an injury that they did not come with. It goes to the supervisor and to outside oversight.</summary>
public sealed class NewInjury(Centre centre) : Rule<Detainee>(
    centre, new("MED-13", nameof(NewInjury), AlarmPriority.High, Latching: true), Reads.Health)
{
    private readonly Limit _limit = centre.Policies["MED-13.injury"];
    private readonly Rung[] _ladder = centre.Policies["MED-13.injury"].Then(AlarmPriority.High);

    public override bool JudgesTheReleased => true;

    // Without a map from when they came nothing can be compared, and every mark is new: unknown is never safe.
    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Health is not { NewInjuries.Count: > 0, ExitMappedAt: { } mapped } ? Verdict.Fine
        : row.ReleasedAt is null ? Verdict.When(mapped, _ladder)
        : Verdict.Was(mapped, mapped, _ladder); // Nobody can go to them any more: it waits for whoever must account for it.

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row,
        _limit,
        [
            .. row.Health.NewInjuries!.Select(mark => Fact.Of("new-injury", ("mark", mark))),
            .. row.Health.IsMappedAtEntry ? Array.Empty<Fact>() : [Fact.Of("no-map-at-entry")],
        ]);
}
