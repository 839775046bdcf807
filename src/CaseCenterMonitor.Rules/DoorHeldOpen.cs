using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-2: a door has stood open longer than it may. Counted by us from the contact; what the controller says about it is evidence only.</summary>
public sealed class DoorHeldOpen : IRule
{
    public AlarmDefinition Alarm { get; } = new("DOR-2", nameof(DoorHeldOpen), AlarmPriority.Medium);

    public SubjectKind Judges => SubjectKind.Door;

    public Verdict Judge(Situation situation, string subject)
    {
        var id = new DoorId(subject);
        var state = situation.Doors[id];
        if (situation.Links.IsCutOff(new DeviceId(subject)))
        {
            return Verdict.Unknown("COV-8");
        }

        return state.Physical switch
        {
            DoorPhysical.Unknown or DoorPhysical.Fault => Verdict.Unknown("DOR-7"),
            DoorPhysical.Closed => Verdict.Fine,
            DoorPhysical.Open => Verdict.When(Held(situation.Centre.Doors[id], state)),
            _ => throw new InvalidOperationException($"No verdict for door state {state.Physical}."),
        };
    }

    private static Condition Held(Door door, DoorState state) => new()
    {
        Since = state.PhysicalSince!.Value,
        Ladder = [new Rung(door.HeldLimit, PriorityOf(door))],
        Zone = door.InnerZone,
        Limit = new Limit("DOR-2.held", door.HeldLimit, "site file, door " + door.Id, Confidence.Proposal),
        Arguments = Fact.Named(("door", door.Id.Value), Zone(door.InnerZone)),
        Facts = state.Alarm == DoorAlarm.OpenTooLong
            ? [Fact.Of("door-open", At(state.PhysicalSince!.Value)), Fact.Of("door-reports-held", ("text", state.Evidence ?? ""))]
            : [Fact.Of("door-open", At(state.PhysicalSince!.Value))],
    };

    private static AlarmPriority PriorityOf(Door door) =>
        door.Perimeter || door.Class is not DoorClass.Office ? AlarmPriority.High : AlarmPriority.Medium;
}
