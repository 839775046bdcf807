using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Allocation;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// DET-11: somebody of a vulnerable group is held longer than the four hours the law gives, or in a waiting room at all (Continued-Questioning
/// Rules 2004 art 10).
/// </summary>
public sealed class VulnerableHeldTooLong(Centre centre) : Rule<Detainee>(
    centre, new("DET-11", nameof(VulnerableHeldTooLong), AlarmPriority.High, Latching: true), Reads.Clock | Reads.Place | Reads.Band | Reads.Link), ISeparates
{
    private readonly bool _noWaitingRoom = centre.Policies.Flag("DET-11.no-waiting-room");
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        // Nobody's clock is shortened who is of no such group; most people are of none, and everybody walks about all day.
        if (row.VulnerableGroups == Vulnerability.None || Shortened(situation, row) is not { } course)
        {
            return Verdict.Fine;
        }

        if (_noWaitingRoom && InWaitingRoom(row))
        {
            return Verdict.When(Instant.Max(row.Whereabouts.ZoneSince!.Value, row.BookedAt), _atOnce);
        }

        return course.BreachedAt is { } breached ? Verdict.When(breached, _atOnce) : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var condition = Clocks.Explain(Shortened(situation, row)!, row, bare);
        return InWaitingRoom(row)
            ? condition with { Facts = [Fact.Of("vulnerable-in-waiting-room", Zone(row.Whereabouts.Zone)).By(row.Band!.PlacedBy), .. condition.Facts] }
            : condition;
    }

    Objection? ISeparates.IfCameIn(Situation situation, Room room, IReadOnlyList<Detainee> company, Detainee person) =>
        _noWaitingRoom && room.Zone.Kind.IsHolding() && person.VulnerableGroups != Vulnerability.None && Shortened(situation, person) is { } course
            ? new Objection(Alarm, course.Limit, [Fact.Of("vulnerable-in-waiting-room", Zone(room.Id))])
            : null;

    // Whoever was there last and is not heard now has not been seen to leave: that nobody can say where they are takes no alarm back.
    private static bool InWaitingRoom(Detainee person) => person.Whereabouts.Room is { } room && room.Zone.Kind.IsHolding();

    private static ClockCourse? Shortened(Situation situation, Detainee person) =>
        Clocks.OfCustody(person, situation.Centre.Policies).FirstOrDefault(course => course.ShortenedFor != Vulnerability.None && course.Limit is not null && course.EndsAt is not null);
}
