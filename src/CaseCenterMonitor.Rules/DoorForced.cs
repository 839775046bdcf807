using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-1: a door was opened while its lock said no. At the edge of the area or at a waiting room somebody may be getting out.</summary>
public sealed class DoorForced : IRule
{
    public AlarmDefinition Alarm { get; } = new("DOR-1", nameof(DoorForced), AlarmPriority.Critical, Latching: true);

    public SubjectKind Judges => SubjectKind.Door;

    public Verdict Judge(Situation situation, string subject)
    {
        var id = new DoorId(subject);
        var state = situation.Doors[id];
        if (situation.Links.IsCutOff(new DeviceId(subject)))
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
                var door = situation.Centre.Doors[id];
                return Verdict.When(new Condition
                {
                    Since = state.AlarmSince!.Value,
                    Ladder = [new Rung(Duration.Zero, PriorityOf(door))],
                    Zone = door.InnerZone,
                    Arguments = Fact.Named(("door", subject), Zone(door.InnerZone)),
                    Facts = [Fact.Of("door-reports-forced", ("text", state.Evidence ?? ""))],
                });
            default:
                throw new InvalidOperationException($"No verdict for door alarm {state.Alarm}.");
        }
    }

    private static AlarmPriority PriorityOf(Door door) =>
        door.Perimeter || door.Class is DoorClass.Cell or DoorClass.Perimeter or DoorClass.Vehicle ? AlarmPriority.Critical : AlarmPriority.High;
}
