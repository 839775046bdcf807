using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>RT-1: a person in a corridor, interview room or at the desk has been without an officer for longer than 90 s.</summary>
internal sealed class LeftAlone(Centre centre) : Rule<Detainee>(
    centre, new("RT-1", nameof(LeftAlone), AlarmPriority.Medium), Reads.Place | Reads.Band | Reads.AnyOfficer | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["RT-1"];
    private readonly Rung[] _ladder = TraceLimits.LongerThan(centre.Policies["RT-1"]);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        var where = row.Whereabouts;
        return where is { IsKnown: true, Room: { HasOfficer: false, Zone.Kind: ZoneKind.Corridor or ZoneKind.Interview or ZoneKind.DutyDesk } room }
            ? Verdict.When(AloneSince(where, room), _ladder)
            : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var zone = row.Whereabouts.Zone!.Value;
        return bare with
        {
            Zone = zone,
            Limit = _limit,
            Arguments = Fact.Named(("record", row.Record.Value), ("zone", zone.Value)),
            Facts = [Fact.Of("no-officer-in-zone", ("zone", zone.Value))],
        };
    }

    /// <summary>The later of: the person came into the room, the last officer left it.</summary>
    private static Moment AloneSince(Whereabouts where, Room room) =>
        room.LastDeparture is { } departure ? Moment.Max(where.ZoneSince!.Value, departure.At) : where.ZoneSince!.Value;
}
