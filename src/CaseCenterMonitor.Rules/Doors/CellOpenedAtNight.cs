using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-8: a waiting room was opened at night with somebody in it and nobody has written down what for: no look, no escort, no interview.</summary>
public sealed class CellOpenedAtNight(Centre centre) : Rule<DoorState>(
    centre, new("DOR-8", nameof(CellOpenedAtNight), AlarmPriority.Medium), Reads.Door | Reads.Link | Reads.Company | Reads.Checks | Reads.Movement | Reads.Interview)
{
    // So long after the door opened the look may be written down.
    private readonly Limit _writing = centre.Policies["DOR-8.writing"];
    private readonly DayHours _night = centre.Policies.Hours("DOR-8.night");
    private readonly DateTimeZone _zone = centre.TimeZone;
    private readonly Rung[] _ladder = centre.Policies["DOR-8.writing"].Then(AlarmPriority.Medium);

    public override bool IsAbout(DoorState row) => row.Door.Class == DoorClass.Cell;

    public override Verdict Judge(Situation situation, DoorState row)
    {
        if (row.LastOpened is not { } opened || !_night.Holds(opened.ToInstant().InZone(_zone).TimeOfDay))
        {
            return Verdict.Fine;
        }

        if (row.IsCutOff)
        {
            return Verdict.Unknown("COV-8");
        }

        var room = situation.Wristbands.RoomOf(row.Door.InnerZone);
        return room.Occupants == 0 || room.Holds(person => HasReason(person, opened)) || WasFetched(situation, room.Id, opened) ? Verdict.Fine : Verdict.When(opened, _ladder);
    }

    public override Condition Explain(Situation situation, DoorState row, Condition bare) =>
        bare.About(row, _writing, Fact.Of("door-open", At(bare.Since)).By(row.ReportedBy), Fact.Of("no-reason-written"));

    // What was the reason once stays it, whatever is written down later: the next look, or the end of the interview.
    private bool HasReason(Detainee person, Instant opened) =>
        person.Checks.Looks.Any(look => IsNear(look.At, opened))
        || person.Movement.Escort is { } now && now.Since <= opened + _writing.Value
        || person.Movement.LastEscort is { } escort && escort.Since <= opened + _writing.Value && escort.EndedAt >= opened - _writing.Value
        || person.Interviews.Current is { } talk && talk.BeganAt <= opened + _writing.Value
        || person.History.Events.Any(one => one.Kind == CustodyEventKind.InterviewStarted && IsNear(one.At, opened))
        || person.Interviews.LastEndedAt is { } ended && IsNear(ended, opened);

    // Somebody was taken out of the room; those who stay were not what it was opened for.
    private bool WasFetched(Situation situation, ZoneId room, Instant opened) => situation.Custody.Holds(person =>
        person.Movement.Escort is { } escort && escort.From == room && IsNear(escort.Since, opened)
        || person.Movement.LastEscort is { } over && over.From == room && IsNear(over.Since, opened));

    private bool IsNear(Instant at, Instant opened) => at >= opened - _writing.Value && at <= opened + _writing.Value;
}
