using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>Completes a condition with its place, its limit and its reasons, whatever it is about.</summary>
internal static class Telling
{
    public static Condition About(this Condition bare, Detainee person, Limit? limit, params Fact[] facts) =>
        bare.At(person.Whereabouts.Zone, limit, [Record(person)], facts);

    public static Condition About(this Condition bare, Room room, Limit? limit, params Fact[] facts) => bare.At(room.Id, limit, [], facts);

    public static Condition About(this Condition bare, DoorState door, Limit? limit, params Fact[] facts) =>
        bare.At(door.Door.InnerZone, limit, [("door", door.Id.Value)], facts);

    public static Condition About(this Condition bare, DeviceLife device, Limit? limit, params Fact[] facts) =>
        bare.At(device.Device.Zone, limit, [("device", device.Id.Value)], facts);

    public static Condition About(this Condition bare, OfficerState officer, Limit? limit, params Fact[] facts) =>
        bare.At(officer.Whereabouts.Zone, limit, [("officer", officer.Number.Value)], facts);

    public static Condition About(this Condition bare, CaseItem item, Limit? limit, params Fact[] facts) =>
        bare.At(item.Store, limit, [("item", item.Id)], facts);

    public static Condition About(this Condition bare, Limit? limit, params Fact[] facts) => bare.At(null, limit, [], facts);

    /// <summary>Which journal entry says so.</summary>
    public static Fact By(this Fact fact, long entry) => fact with { Entry = entry };

    private static Condition At(this Condition bare, ZoneId? zone, Limit? limit, (string, string)[] named, Fact[] facts) => bare with
    {
        Zone = zone,
        Limit = limit,
        Arguments = Fact.Named([.. named, Zone(zone)]),
        Facts = facts,
    };
}
