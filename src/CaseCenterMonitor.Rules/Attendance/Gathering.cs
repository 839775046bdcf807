using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Allocation;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-10: several people held stand together where nobody should gather, or a camera sees a fight.</summary>
public sealed class Gathering(Centre centre) : Rule<Room>(
    centre, new("PRS-10", nameof(Gathering), AlarmPriority.Critical, Latching: true), Reads.Company | Reads.Vision | Reads.Link), ISeparates
{
    private readonly int _people = centre.Policies.Count("PRS-10.people");
    private readonly Limit _limit = centre.Policies["PRS-10.gathering"];
    private readonly Rung[] _gathered = centre.Policies["PRS-10.gathering"].Then(AlarmPriority.Critical);
    private readonly Limit _fightLimit = centre.Policies["PRS-10.fight"];
    private readonly Rung[] _fight = centre.Policies["PRS-10.fight"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, Room row)
    {
        if (row.Life.Seen(Incident.Fight) is { State: true } fight)
        {
            return Verdict.When(fight.At, _fight);
        }

        return MayGather(row) || row.Occupants < _people ? Verdict.Fine
            : row.CutOff is not null ? Verdict.Unknown("COV-8")
            : Verdict.When(Company.OfAtLeast(row, _people), _gathered);
    }

    Objection? ISeparates.IfCameIn(Situation situation, Room room, IReadOnlyList<Detainee> company, Detainee person) => MayGather(room) || company.Count + 1 < _people
        ? null
        : new Objection(Alarm, _limit, [.. company.Select(other => Fact.Of("person-in-room", Record(other)))]);

    public override Condition Explain(Situation situation, Room row, Condition bare) => row.Life.Seen(Incident.Fight) is { State: true } fight
        ? bare.About(row, _fightLimit, Fact.Of("camera-saw-fight", Zone(row.Id), At(fight.At)).By(fight.Entry))
        : bare.About(row, _limit, [.. row.People.Select(person => Fact.Of("person-in-room", Record(person)).By(person.Band!.PlacedBy))]);

    /// <summary>In a waiting room people are together by order; PRS-5 says when they are too many.</summary>
    private static bool MayGather(Room room) => room.Zone.Kind.IsHolding();
}
