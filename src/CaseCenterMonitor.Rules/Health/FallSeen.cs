using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-4: a camera sees somebody fall or strike their head. In Wuyuan a man hit his head twice within nine seconds with officers in the room.</summary>
public sealed class FallSeen(Centre centre) : Rule<Room>(
    centre, new("MED-4", nameof(FallSeen), AlarmPriority.Critical, Latching: true), Reads.Vision)
{
    private static readonly Incident[] Incidents = [Incident.Fall, Incident.HeadStrike];
    private readonly Limit _limit = centre.Policies["MED-4.fall"];
    private readonly Rung[] _ladder = centre.Policies["MED-4.fall"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, Room row) => row.JudgeSight(Incidents, _ladder);

    public override Condition Explain(Situation situation, Room row, Condition bare)
    {
        var seen = row.Sight(Incidents)!.Value;
        return bare.About(row, _limit, Fact.Of("camera-saw-fall", Zone(row.Id), At(seen.From)).By(seen.Entry));
    }
}
