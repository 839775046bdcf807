using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-6: a camera sees something round a neck, or somebody pressed down on their front.</summary>
public sealed class LigatureSeen(Centre centre) : Rule<Room>(
    centre, new("MED-6", nameof(LigatureSeen), AlarmPriority.Critical, Latching: true), Reads.Vision)
{
    private static readonly Incident[] Incidents = [Incident.Ligature, Incident.Prone];
    private readonly Limit _limit = centre.Policies["MED-6.ligature"];
    private readonly Rung[] _ladder = centre.Policies["MED-6.ligature"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, Room row) => row.JudgeSight(Incidents, _ladder);

    public override Condition Explain(Situation situation, Room row, Condition bare)
    {
        var seen = row.Sight(Incidents)!.Value;
        return bare.About(row, _limit, Fact.Of("camera-saw-ligature", Zone(row.Id), At(seen.From)).By(seen.Entry));
    }
}
