using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-2: a door has stood open longer than it may. Counted by us from the contact; what the controller says about it is evidence only.</summary>
public sealed class DoorHeldOpen : IRule
{
    public AlarmDefinition Alarm { get; } = new("DOR-2", nameof(DoorHeldOpen), AlarmPriority.Medium);

    public SubjectKind Judges => SubjectKind.Door;

    public Verdict Judge(Situation situation, Subject subject)
    {
        var id = subject.Door;
        var state = situation.Doors[id];
        if (situation.Links.IsCutOff(subject.Device))
        {
            return Verdict.Unknown("COV-8");
        }

        return state.Physical switch
        {
            DoorPhysical.Unknown or DoorPhysical.Fault => Verdict.Unknown("DOR-7"),
            DoorPhysical.Closed => Verdict.Fine,
            DoorPhysical.Open => Held(situation.Centre.Doors[id], state.PhysicalSince!.Value),
            _ => throw new InvalidOperationException($"No verdict for door state {state.Physical}."),
        };
    }

    private static Verdict Held(Door door, Instant since) => Verdict.When(since, Explain, new Rung(door.HeldLimit, PriorityOf(door)));

    private static Condition Explain(Situation situation, Subject subject, Condition bare)
    {
        var door = situation.Centre.Doors[subject.Door];
        var state = situation.Doors[subject.Door];
        return bare with
        {
            Zone = door.InnerZone,
            Limit = new Limit("DOR-2.held", door.HeldLimit, "site file, door " + door.Id, Confidence.Proposal),
            Arguments = Fact.Named(("door", door.Id.Value), Zone(door.InnerZone)),
            Facts = state.Alarm == DoorAlarm.OpenTooLong
                ? [Fact.Of("door-open", At(bare.Since)), Fact.Of("door-reports-held", ("text", state.Evidence ?? ""))]
                : [Fact.Of("door-open", At(bare.Since))],
        };
    }

    private static AlarmPriority PriorityOf(Door door) =>
        door.Perimeter || door.Class is not DoorClass.Office ? AlarmPriority.High : AlarmPriority.Medium;
}
