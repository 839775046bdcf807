using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-3: several looks in a row were missed. One late look can be an accident; two are somebody left alone.</summary>
public sealed class ChecksMissedInARow(Centre centre) : Rule<Detainee>(
    centre, new("WCK-3", nameof(ChecksMissedInARow), AlarmPriority.Critical, Latching: true), Reads.Checks | Reads.Plan)
{
    private readonly int _missed = centre.Policies.Count("WCK-3.missed");
    private readonly Regimes _regimes = new(
        centre.Policies, regime => [new Rung(regime.MaxInterval * centre.Policies.Count("WCK-3.missed"), AlarmPriority.Critical)]);

    public override Verdict Judge(Situation situation, Detainee row) => Verdict.When(Missing(row), _regimes.LadderOf(row));

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _regimes.Of(row).Limit, WelfareCheckOverdue.LookFact(row), Fact.Of("checks-missed", ("count", Text(_missed))));

    // The first look that a stricter plan can find missing is owed when the plan begins: by the one before it none was missed.
    private Instant Missing(Detainee person) => person.Plan.BindsFrom is { } binds
        ? Instant.Max(WelfareCheckOverdue.LastLook(person), binds - _regimes.Of(person).MaxInterval)
        : WelfareCheckOverdue.LastLook(person);
}
