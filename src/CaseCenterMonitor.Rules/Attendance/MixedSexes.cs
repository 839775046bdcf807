using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Allocation;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-6: people of different sexes are in one waiting room (Continued-Questioning Rules 2004 art 30).</summary>
public sealed class MixedSexes(Centre centre) : Rule<Room>(
    centre, new("PRS-6", nameof(MixedSexes), AlarmPriority.High, Latching: true), Reads.Company | Reads.Link), ISeparates
{
    private readonly Limit _limit = centre.Policies["PRS-6.mixed"];
    private readonly Rung[] _ladder = centre.Policies["PRS-6.mixed"].Then(AlarmPriority.High);

    public override bool IsAbout(Room row) => row.Zone.Kind.IsHolding();

    public override Verdict Judge(Situation situation, Room row)
    {
        if (row.Occupants < 2 || !(row.Holds(IsWoman) && row.Holds(IsMan)))
        {
            return Verdict.Fine;
        }

        return row.CutOff is not null ? Verdict.Unknown("COV-8") : Verdict.When(Company.OfBoth(row, IsWoman, IsMan), _ladder);
    }

    public override Condition Explain(Situation situation, Room row, Condition bare) =>
        bare.About(row, _limit, [.. row.People.Select(person => Fact.Of("person-in-room", Record(person)).By(person.Band!.PlacedBy))]);

    Objection? ISeparates.IfCameIn(Situation situation, Room room, IReadOnlyList<Detainee> company, Detainee person)
    {
        List<Detainee> together = [.. company, person];
        return IsAbout(room) && together.Exists(IsWoman) && together.Exists(IsMan)
            ? new Objection(Alarm, _limit, [.. company.Where(other => IsWoman(other) != IsWoman(person)).Select(other => Fact.Of("person-in-room", Record(other)))])
            : null;
    }

    private static bool IsWoman(Detainee person) => person.Sex == Sex.Female;

    private static bool IsMan(Detainee person) => person.Sex == Sex.Male;
}
