using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules.Allocation;

/// <summary>Which rooms somebody can be given, and what each would break. It decides nothing: an officer does.</summary>
public sealed class RoomQuestion
{
    private readonly IReadOnlyList<ISeparates> _rules;
    private readonly RoomOverfull _capacity;

    public RoomQuestion(Centre centre)
    {
        var rules = RuleBook.For(centre);
        _rules = [.. rules.OfType<ISeparates>()];
        _capacity = rules.OfType<RoomOverfull>().Single();
    }

    /// <summary>Rooms in which people held are kept, questioned, looked at or visited. Nobody is given a corridor.</summary>
    public IReadOnlyList<RoomOffer> Of(Situation situation, Detainee person) =>
    [
        .. situation.Wristbands.Rooms
            .Where(room => CanBeGiven(room.Zone.Kind))
            .Select(room => Offer(situation, room, person)),
    ];

    private RoomOffer Offer(Situation situation, Room room, Detainee person)
    {
        var there = room.People.Where(other => other != person).ToList();
        var awaited = situation.Custody.Held.Where(other => other != person && other.Process.Room == room.Id && !there.Contains(other)).ToList();
        List<Detainee> company = [.. there, .. awaited];
        return new RoomOffer(
            room, there, awaited, _capacity.CapacityOf(room),
            [
                .. _rules.Select(rule => rule.IfCameIn(situation, room, company, person)).OfType<Objection>()
                    .OrderBy(objection => objection.Alarm.Priority).ThenBy(objection => objection.Alarm.Id, StringComparer.Ordinal),
            ]);
    }

    private static bool CanBeGiven(ZoneKind kind) =>
        kind.IsHolding() || kind.IsInterview() || kind is ZoneKind.Medical or ZoneKind.Identification or ZoneKind.LawyerMeeting;
}
