using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-1: a door was opened while its lock said no. At the edge of the area or at a waiting room somebody may be getting out.</summary>
public sealed class DoorForced(Centre centre) : Rule<DoorState>(
    centre, new("DOR-1", nameof(DoorForced), AlarmPriority.Critical, Latching: true), Reads.Door | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["DOR-1.forced"];
    private readonly Rung[] _edge = centre.Policies["DOR-1.forced"].Then(AlarmPriority.Critical);
    private readonly Rung[] _inside = centre.Policies["DOR-1.forced"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, DoorState row)
    {
        if (row.IsCutOff)
        {
            return Verdict.Unknown("COV-8");
        }

        return row.Alarm switch
        {
            DoorAlarm.Unknown => Verdict.Unknown("DOR-7"),
            DoorAlarm.Normal or DoorAlarm.OpenTooLong => row.LastForced is { To: { } to } forced ? Verdict.Was(forced.From, to, LadderOf(row)) : Verdict.Fine,
            DoorAlarm.ForcedOpen => Verdict.When(row.AlarmSince!.Value, LadderOf(row)),
            _ => throw new InvalidOperationException($"No verdict for door alarm {row.Alarm}."),
        };
    }

    public override Condition Explain(Situation situation, DoorState row, Condition bare) => bare.About(row, _limit, row.Alarm == DoorAlarm.ForcedOpen
        ? Fact.Of("door-reports-forced", ("text", row.Evidence ?? "")).By(row.ReportedBy)
        : Fact.Of("door-reports-forced", ("text", "")).By(row.LastForced!.Value.Entry));

    private Rung[] LadderOf(DoorState row) => IsEdge(row.Door) ? _edge : _inside;

    private static bool IsEdge(Door door) => door.Perimeter || door.Class is DoorClass.Cell or DoorClass.Perimeter or DoorClass.Vehicle;
}
