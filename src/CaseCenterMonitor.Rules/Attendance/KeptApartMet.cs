using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Allocation;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-8: two people who must be kept apart, such as suspects of one case, are in the same room with no officer.</summary>
public sealed class KeptApartMet(Centre centre) : Rule<Room>(
    centre, new("PRS-8", nameof(KeptApartMet), AlarmPriority.High, Latching: true), Reads.Company | Reads.AnyOfficer | Reads.Process | Reads.Link), ISeparates
{
    private readonly Limit _limit = centre.Policies["PRS-8.contact"];
    private readonly Rung[] _ladder = centre.Policies["PRS-8.contact"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Room row)
    {
        if (row.Occupants < 2 || !HasAnyoneKeptApart(row) || Pair(row) is not var (one, other))
        {
            return Verdict.Fine;
        }

        return row.CutOff is not null ? Verdict.Unknown("COV-8")
            : row.HasOfficer ? Verdict.Fine
            : Verdict.When(Since(row, one, other), _ladder);
    }

    public override Condition Explain(Situation situation, Room row, Condition bare) => Pair(row) is var (one, other)
        ? bare.About(row, _limit, Fact.Of("kept-apart", Record(one), ("other", other.Record.Value)), Fact.Of("no-officer-in-zone", Zone(row.Id)))
        : throw new InvalidOperationException("Nobody in the room is kept apart.");

    /// <summary>While an officer is with them it does not ring; nobody can promise that one stays.</summary>
    Objection? ISeparates.IfCameIn(Situation situation, Room room, IReadOnlyList<Detainee> company, Detainee person)
    {
        var facts = company.Where(other => AreApart(person, other)).Select(other => Fact.Of("kept-apart", Record(person), ("other", other.Record.Value))).ToList();
        return facts.Count > 0 ? new Objection(Alarm, _limit, facts) : null;
    }

    private static bool AreApart(Detainee one, Detainee other) => one.Process.ApartFrom.Contains(other.Record) || other.Process.ApartFrom.Contains(one.Record);

    private static Moment Since(Room room, Detainee one, Detainee other)
    {
        var met = Moment.Max(Company.CameAt(one), Company.CameAt(other));
        return room.LastDeparture is { } departure ? Moment.Max(met, departure.At) : met;
    }

    // Asked of every room at every step of anybody, and mostly answered no: so before anything is put in order.
    private static bool HasAnyoneKeptApart(Room room)
    {
        for (var index = 0; index < room.Bands.Count; index++)
        {
            if (room.Bands[index].Wearer is { } person && person.Process.ApartFrom.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    // Written of one, it holds for both.
    private static (Detainee One, Detainee Other)? Pair(Room room)
    {
        foreach (var one in room.People)
        {
            if (one.Process.ApartFrom.Count > 0 && room.People.FirstOrDefault(other => one.Process.ApartFrom.Contains(other.Record)) is { } met)
            {
                return (one, met);
            }
        }

        return null;
    }
}
