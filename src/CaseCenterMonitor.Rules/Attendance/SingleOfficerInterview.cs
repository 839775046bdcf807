using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// PRS-2: fewer officers are with an interviewed person than the law demands. With the recording gone as well, nothing is left that could later
/// show what was said (revised PSAPL art 108).
/// </summary>
public sealed class SingleOfficerInterview(Centre centre) : Rule<Detainee>(
    centre, new("PRS-2", nameof(SingleOfficerInterview), AlarmPriority.High, Latching: true),
    Reads.Interview | Reads.Place | Reads.Band | Reads.Attendance | Reads.Witness | Reads.Link)
{
    private readonly int _officers = centre.Policies.Count("PRS-2.officers");
    private readonly Limit _limit = centre.Policies["PRS-2.single"];
    private readonly Rung[] _recorded = centre.Policies["PRS-2.single"].Then(AlarmPriority.High);
    private readonly Rung[] _unrecorded = centre.Policies["PRS-2.single"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        if (row.Interviews.Current is not { BreakSince: null } interview)
        {
            return Verdict.Fine;
        }

        var where = row.Whereabouts;
        if (!where.IsKnown)
        {
            return Verdict.Unknown(where.Presence == WristbandPresence.Lost ? "MOV-2" : "COV-5");
        }

        return where.Room!.Officers >= _officers
            ? Verdict.Fine
            : Verdict.When(Since(situation, interview, where), interview.Recorded == true ? _recorded : _unrecorded);
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row,
        _limit,
        Fact.Of("interview-began", At(row.Interviews.Current!.BeganAt)).By(row.Interviews.Current.Entry),
        Fact.Of("officers-in-room", ("count", Text(row.Whereabouts.Room!.Officers)), ("needed", Text(_officers)), Zone(row.Whereabouts.Zone)),
        Fact.Of(row.Interviews.Current.Recorded == true ? "interview-recorded" : "interview-not-recorded"));

    // The later of: it began, they came into the room, the officers in it last became too few.
    private Instant Since(Situation situation, Interview interview, Whereabouts where)
    {
        var since = Instant.Max(interview.BeganAt, where.ZoneSince ?? interview.BeganAt);
        return Strength.FewerSince(situation, where.Room!, _officers, since) ?? since;
    }
}
