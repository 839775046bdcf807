using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-5: a camera sees somebody climb, or reach a point from which one can hang.</summary>
public sealed class ClimbingSeen(Centre centre) : Rule<Room>(
    centre, new("MED-5", nameof(ClimbingSeen), AlarmPriority.Critical, Latching: true), Reads.Vision)
{
    private static readonly Incident[] Incidents = [Incident.Climbing];
    private readonly Limit _limit = centre.Policies["MED-5.climbing"];
    private readonly Rung[] _ladder = centre.Policies["MED-5.climbing"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, Room row) => row.JudgeSight(Incidents, _ladder);

    public override Condition Explain(Situation situation, Room row, Condition bare)
    {
        var seen = row.Sight(Incidents)!.Value;
        return bare.About(row, _limit, Fact.Of("camera-saw-climbing", Zone(row.Id), At(seen.From)).By(seen.Entry));
    }
}
