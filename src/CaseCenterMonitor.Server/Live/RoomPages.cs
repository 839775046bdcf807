using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Allocation;
using NodaTime;

namespace CaseCenterMonitor.Server.Live;

/// <param name="Rule">The alarm that would ring, PRS-6.</param>
/// <param name="Args">For the title of that alarm.</param>
public sealed record ObjectionView(string Rule, int Priority, IReadOnlyDictionary<string, string> Args, IReadOnlyList<FactView> Facts, LimitView? Limit);

/// <param name="There">Records of the people held in it.</param>
/// <param name="Awaited">Records of those who were given it and are elsewhere.</param>
/// <param name="Free">Places left; null when nobody says how many there are.</param>
/// <param name="CutOff">Nothing in it can be heard now: who is there by what was last known.</param>
public sealed record RoomOfferView(
    ZoneId Zone, string Kind, IReadOnlyList<string> There, IReadOnlyList<string> Awaited, int? Capacity, int? Free, bool CutOff, IReadOnlyList<ObjectionView> Objections);

/// <param name="Given">The room they have now.</param>
public sealed record RoomsView(RecordId Record, Instant At, ZoneId? Given, IReadOnlyList<RoomOfferView> Rooms);

/// <summary>Which rooms one person could be given, and what each would break.</summary>
internal static class RoomPages
{
    public static RoomsView Of(RoomQuestion question, Situation situation, Detainee person, Instant now) =>
        new(person.Record, now, person.Process.Room, [.. question.Of(situation, person).Select(Row)]);

    private static RoomOfferView Row(RoomOffer offer) => new(
        offer.Room.Id, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(offer.Room.Zone.Kind.ToString()), Records(offer.There), Records(offer.Awaited), offer.Capacity, offer.Free,
        offer.Room.CutOff is not null, [.. offer.Objections.Select(objection => Row(offer.Room, objection))]);

    private static ObjectionView Row(Room room, Objection objection) => new(
        objection.Alarm.Id, (int)objection.Alarm.Priority, new Dictionary<string, string> { ["zone"] = room.Id.Value },
        [.. objection.Facts.Select(fact => new FactView(fact.Kind, fact.Arguments))], objection.Limit is { } limit ? LimitView.Of(limit) : null);

    private static IReadOnlyList<string> Records(IEnumerable<Detainee> people) => [.. people.Select(person => person.Record.Value)];
}
