using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-1: a door was opened while its lock said no. At the edge of the area or at a waiting room somebody may be getting out.</summary>
public sealed class DoorForced : IRule
{
    public AlarmDefinition Alarm { get; } = new("DOR-1", nameof(DoorForced), AlarmPriority.Critical, Latching: true);

    public SubjectKind Judges => SubjectKind.Door;

    public Verdict Judge(Situation situation, Subject subject)
    {
        var id = subject.Door;
        var state = situation.Doors[id];
        if (situation.Links.IsCutOff(subject.Device))
        {
            return Verdict.Unknown("COV-8");
        }

        switch (state.Alarm)
        {
            case DoorAlarm.Unknown:
                return Verdict.Unknown("DOR-7");
            case DoorAlarm.Normal or DoorAlarm.OpenTooLong:
                return Verdict.Fine;
            case DoorAlarm.ForcedOpen:
                return Verdict.When(state.AlarmSince!.Value, Explain, new Rung(Duration.Zero, PriorityOf(situation.Centre.Doors[id])));
            default:
                throw new InvalidOperationException($"No verdict for door alarm {state.Alarm}.");
        }
    }

    private static Condition Explain(Situation situation, Subject subject, Condition bare)
    {
        var zone = situation.Centre.Doors[subject.Door].InnerZone;
        return bare with
        {
            Zone = zone,
            Arguments = Fact.Named(("door", subject.Id), Zone(zone)),
            Facts = [Fact.Of("door-reports-forced", ("text", situation.Doors[subject.Door].Evidence ?? ""))],
        };
    }

    private static AlarmPriority PriorityOf(Door door) =>
        door.Perimeter || door.Class is DoorClass.Cell or DoorClass.Perimeter or DoorClass.Vehicle ? AlarmPriority.Critical : AlarmPriority.High;
}
