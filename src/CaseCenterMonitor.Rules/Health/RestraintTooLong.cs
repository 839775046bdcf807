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

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Force.Restraint is { } restraint ? Ladders.Any([.. All(restraint).Select(one => (one.Since + one.Limit.Value, one.Priority))]) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var restraint = row.Force.Restraint!;
        var due = All(restraint).MinBy(one => one.Since + one.Limit.Value);
        return bare.About(
            row, due.Limit, Fact.Of("restrained", At(restraint.Since)).By(restraint.Entry), Fact.Of(due.Word, At(due.Since)));
    }

    private IEnumerable<(Instant Since, Limit Limit, AlarmPriority Priority, string Word)> All(Restraint restraint)
    {
        yield return (restraint.ReviewedAt, _review, AlarmPriority.High, "restraint-review");
        yield return (restraint.CirculationCheckedAt, _circulation, AlarmPriority.High, "restraint-circulation");
        yield return (restraint.Since, _cap, AlarmPriority.Critical, "restraint-cap");
        if (restraint.ProneSince is { } prone)
        {
            yield return (prone, _prone, AlarmPriority.Critical, "restraint-prone");
        }
    }
}
