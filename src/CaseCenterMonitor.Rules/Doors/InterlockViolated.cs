using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-3: two doors of a lock are open at once, so that there is a way from the inside to the street. A sally port is such a lock.</summary>
public sealed class InterlockViolated(Centre centre) : Rule<Room>(
    centre, new("DOR-3", nameof(InterlockViolated), AlarmPriority.Critical, Latching: true), Reads.Door | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["DOR-3.both"];
    private readonly Rung[] _ladder = centre.Policies["DOR-3.both"].Then(AlarmPriority.Critical);

    public override bool IsAbout(Room row) => row.Zone.Kind == ZoneKind.SallyPort && row.Doors.Count >= 2;

    public override Verdict Judge(Situation situation, Room row)
    {
        var open = row.Doors.Where(door => door is { IsCutOff: false, Physical: DoorPhysical.Open }).ToList();
        return open.Count >= 2 ? Verdict.When(open.Select(door => door.PhysicalSince!.Value).Order().ElementAt(1), _ladder)
            : row.Doors.Any(door => door.IsCutOff) ? Verdict.Unknown("COV-8")
            : row.Doors.Any(door => door.Physical is DoorPhysical.Unknown or DoorPhysical.Fault) ? Verdict.Unknown("DOR-7")
            : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Room row, Condition bare) => bare.About(
        row, _limit, [.. row.Doors.Where(door => door.Physical == DoorPhysical.Open).Select(door => Fact.Of("door-is-open", ("door", door.Id.Value), At(door.PhysicalSince!.Value)).By(door.ReportedBy))]);
}
