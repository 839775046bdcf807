using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// MED-11: a restraint is due for review or for a look at the circulation, lasts longer than any may, or somebody lies face down. Prone
/// restraint kills within minutes.
/// </summary>
public sealed class RestraintTooLong(Centre centre) : Rule<Detainee>(
    centre, new("MED-11", nameof(RestraintTooLong), AlarmPriority.Critical, Latching: true), Reads.Force)
{
    private readonly Limit _review = centre.Policies["MED-11.review"];
    private readonly Limit _cap = centre.Policies["MED-11.cap"];
    private readonly Limit _circulation = centre.Policies["MED-11.circulation"];
    private readonly Limit _prone = centre.Policies["MED-11.prone"];

    public override Verdict Judge(Situation situation, Detainee row)
    {
        if (row.Force.Restraint is not { } restraint)
        {
            return Verdict.Fine;
        }

        var due = First(restraint);
        return Verdict.When(due.Since, [new Rung(due.Limit.Value, due.Priority)]);
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var restraint = row.Force.Restraint!;
        var due = First(restraint);
        return bare.About(
            row, due.Limit, Fact.Of("restrained", At(restraint.Since)).By(restraint.Entry), Fact.Of(due.Word, At(due.Since)));
    }

    private (Instant Since, Limit Limit, AlarmPriority Priority, string Word) First(Restraint restraint)
    {
        (Instant Since, Limit Limit, AlarmPriority Priority, string Word)[] all =
        [
            (restraint.ReviewedAt, _review, AlarmPriority.High, "restraint-review"),
            (restraint.CirculationCheckedAt, _circulation, AlarmPriority.High, "restraint-circulation"),
            (restraint.Since, _cap, AlarmPriority.Critical, "restraint-cap"),
            (restraint.ProneSince ?? Instant.MaxValue - _prone.Value, _prone, AlarmPriority.Critical, "restraint-prone"),
        ];
        return all.MinBy(one => one.Since + one.Limit.Value);
    }
}
