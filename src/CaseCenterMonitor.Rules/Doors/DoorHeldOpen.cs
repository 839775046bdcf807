using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-2: a door has stood open longer than it may. Counted by us from the contact; what the controller says about it is evidence only.</summary>
public sealed class DoorHeldOpen(Centre centre) : Rule<DoorState>(
    centre, new("DOR-2", nameof(DoorHeldOpen), AlarmPriority.Medium), Reads.Door | Reads.Link)
{
    private readonly Rung[]?[] _ladders = new Rung[centre.Doors.Count][];

    public override Verdict Judge(Situation situation, DoorState row)
    {
        if (row.IsCutOff)
        {
            return Verdict.Unknown("COV-8");
        }

        return row.Physical switch
        {
            DoorPhysical.Unknown or DoorPhysical.Fault => Verdict.Unknown("DOR-7"),
            DoorPhysical.Closed => Verdict.Fine,
            DoorPhysical.Open => Verdict.When(row.PhysicalSince!.Value, LadderOf(row)),
            _ => throw new InvalidOperationException($"No verdict for door state {row.Physical}."),
        };
    }

    public override Condition Explain(Situation situation, DoorState row, Condition bare) => bare with
    {
        Zone = row.Door.InnerZone,
        Limit = new Limit("DOR-2.held", row.Door.HeldLimit, "site file, door " + row.Id, Confidence.Proposal),
        Arguments = Fact.Named(("door", row.Id.Value), Zone(row.Door.InnerZone)),
        Facts = row.Alarm == DoorAlarm.OpenTooLong
            ? [Fact.Of("door-open", At(bare.Since)), Fact.Of("door-reports-held", ("text", row.Evidence ?? ""))]
            : [Fact.Of("door-open", At(bare.Since))],
    };

    // Each door has its own limit in the site file.
    private Rung[] LadderOf(DoorState door) => _ladders[door.Number] ??= [new Rung(door.Door.HeldLimit, PriorityOf(door.Door))];

    private static AlarmPriority PriorityOf(Door door) =>
        door.Perimeter || door.Class is not DoorClass.Office ? AlarmPriority.High : AlarmPriority.Medium;
}
