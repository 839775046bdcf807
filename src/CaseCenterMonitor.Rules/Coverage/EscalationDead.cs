using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-12: a step of the escalation would reach nobody: empty, without a channel, or not tested for a day.</summary>
public sealed class EscalationDead(Centre centre) : Rule<Suite>(
    centre, new("COV-12", nameof(EscalationDead), AlarmPriority.High), Reads.Roster)
{
    private readonly Limit _untested = centre.Policies["COV-12.untested"];
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.High);
    private readonly Rung[] _afterUntested = centre.Policies["COV-12.untested"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Suite row) =>
        row.EscalationSteps.Values.Where(step => step.State is not null).Select(step => (Instant?)step.At).Min() is { } broken ? Verdict.When(broken, _atOnce)
        : row.EscalationSteps.Count > 0 ? Verdict.When(row.EscalationSteps.Values.Min(step => step.At), _afterUntested)
        : Verdict.Fine; // Nobody has set up an escalation that could be tested; the site check says so.

    public override Condition Explain(Situation situation, Suite row, Condition bare) => bare.About(
        _untested,
        [
            .. row.EscalationSteps.Select(step => step.Value.State is { } problem
                ? Fact.Of("step-broken", ("step", step.Key), ("problem", problem)).By(step.Value.Entry)
                : Fact.Of("step-tested", ("step", step.Key), At(step.Value.At)).By(step.Value.Entry)),
        ]);
}
