using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-3: a guard post with people in it has fewer guards than it needs (MPS Continued-Questioning Rules 2004 art 29).</summary>
public sealed class PostLeft(Centre centre) : Rule<Room>(
    centre, new("PRS-3", nameof(PostLeft), AlarmPriority.High, Latching: true), Reads.Roster | Reads.Company | Reads.Attendance | Reads.Witness | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["PRS-3.post"];
    private readonly Rung[] _ladder = centre.Policies["PRS-3.post"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Room row)
    {
        if (row.Life.PostStrength is not { } strength || row.Occupants == 0)
        {
            return Verdict.Fine;
        }

        return row.CutOff is not null ? Verdict.Unknown("COV-8")
            : row.Officers >= strength ? Verdict.Fine
            : Verdict.When(Since(situation, row, strength), _ladder);
    }

    public override Condition Explain(Situation situation, Room row, Condition bare) => bare.About(
        row, _limit, Fact.Of("officers-in-room", ("count", Text(row.Officers)), ("needed", Text(row.Life.PostStrength!.Value)), Zone(row.Id)));

    // The latest of: the post was set up, people came into it, its guards last became too few.
    private static Instant Since(Situation situation, Room row, int strength)
    {
        var posted = row.Life.PostSince!.Value;
        Instant? occupied = row.OccupiedSince;
        var since = Instant.Max(posted, occupied ?? posted);
        return Strength.FewerSince(situation, row, strength, since) ?? since;
    }
}
