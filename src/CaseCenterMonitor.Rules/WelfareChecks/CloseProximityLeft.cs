using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-12: somebody who needs an officer within reach has none in the room.</summary>
public sealed class CloseProximityLeft(Centre centre) : Rule<Detainee>(
    centre, new("WCK-12", nameof(CloseProximityLeft), AlarmPriority.Critical, Latching: true),
    Reads.Plan | Reads.Place | Reads.Band | Reads.AnyOfficer | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["WCK-12.away"];
    private readonly Regimes _regimes = new(centre.Policies, _ => []);
    private readonly Rung[] _ladder = centre.Policies["WCK-12.away"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        if (!_regimes.Of(row).CloseProximity)
        {
            return Verdict.Fine;
        }

        var where = row.Whereabouts;
        return !where.IsKnown ? Verdict.Unknown(where.Presence == WristbandPresence.Lost ? "MOV-2" : "COV-5")
            : where.Room!.HasOfficer ? Verdict.Fine
            : Verdict.When(Instant.Max(PersonUnattended.AloneSince(row, where), row.Plan.Since), _ladder); // Before the plan nobody was needed.
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("no-officer-in-zone", Zone(row.Whereabouts.Zone)).By(row.Band!.PlacedBy));
}
