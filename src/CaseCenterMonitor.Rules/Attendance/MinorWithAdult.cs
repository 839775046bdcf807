using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Allocation;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-7: somebody under age is held in one waiting room with an adult (CPL art 280, PACE Code C 8.8).</summary>
public sealed class MinorWithAdult(Centre centre) : Rule<Room>(
    centre, new("PRS-7", nameof(MinorWithAdult), AlarmPriority.High, Latching: true), Reads.Company | Reads.Link), ISeparates
{
    private readonly Limit _limit = centre.Policies["PRS-7.together"];
    private readonly Rung[] _ladder = centre.Policies["PRS-7.together"].Then(AlarmPriority.High);

    public override bool IsAbout(Room row) => row.Zone.Kind.IsHolding();

    public override Verdict Judge(Situation situation, Room row)
    {
        if (row.Occupants < 2 || !(row.Holds(IsMinor) && row.Holds(IsOfAge)))
        {
            return Verdict.Fine;
        }

        return row.CutOff is not null ? Verdict.Unknown("COV-8") : Verdict.When(Company.OfBoth(row, IsMinor, IsOfAge), _ladder);
    }

    public override Condition Explain(Situation situation, Room row, Condition bare) =>
        bare.About(row, _limit, [.. row.People.Select(person => Fact.Of("person-in-room", Record(person)).By(person.Band!.PlacedBy))]);

    Objection? ISeparates.IfCameIn(Situation situation, Room room, IReadOnlyList<Detainee> company, Detainee person)
    {
        List<Detainee> together = [.. company, person];
        return IsAbout(room) && together.Exists(IsMinor) && together.Exists(IsOfAge)
            ? new Objection(Alarm, _limit, [.. company.Where(other => IsMinor(other) != IsMinor(person)).Select(other => Fact.Of("person-in-room", Record(other)))])
            : null;
    }

    private static bool IsMinor(Detainee person) => person.AgeGroup == AgeGroup.Minor;

    private static bool IsOfAge(Detainee person) => person.AgeGroup != AgeGroup.Minor;
}
