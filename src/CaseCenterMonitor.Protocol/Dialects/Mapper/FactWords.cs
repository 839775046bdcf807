using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Mapper;

/// <summary>The words that a site file may map a device's words to, by kind of fact.</summary>
public static class FactWords
{
    private static readonly Dictionary<string, DoorPhysical> Doors = new(StringComparer.Ordinal)
    {
        ["open"] = DoorPhysical.Open, ["closed"] = DoorPhysical.Closed, ["fault"] = DoorPhysical.Fault, ["unknown"] = DoorPhysical.Unknown,
    };

    private static readonly Dictionary<string, AccessResult> Accesses = new(StringComparer.Ordinal)
    {
        ["granted"] = AccessResult.Granted, ["denied"] = AccessResult.Denied,
    };

    private static readonly Dictionary<string, DistressKind> Calls = new(StringComparer.Ordinal)
    {
        ["panic-button"] = DistressKind.PanicButton, ["fall"] = DistressKind.Fall,
    };

    private static readonly Dictionary<string, Presence> Presences = new(StringComparer.Ordinal)
    {
        ["online"] = Presence.Online, ["offline"] = Presence.Offline, ["stopped"] = Presence.Stopped,
    };

    /// <summary>Empty for a fact that is a number: it takes no words.</summary>
    public static IReadOnlyCollection<string> Of(FactKind kind) => kind switch
    {
        FactKind.Door => Doors.Keys,
        FactKind.Access => Accesses.Keys,
        FactKind.Distress => Calls.Keys,
        FactKind.History => ["history"],
        FactKind.Availability => Presences.Keys,
        FactKind.Moving or FactKind.Worn => ["true", "false"],
        FactKind.Occupancy or FactKind.Battery or FactKind.Pulse or FactKind.Rssi or FactKind.Metres or FactKind.Read => [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind of fact."),
    };

    internal static DoorPhysical? Door(string? word) => Look(Doors, word);

    internal static AccessResult? Access(string? word) => Look(Accesses, word);

    internal static DistressKind? Call(string? word) => Look(Calls, word);

    internal static Presence? Availability(string? word) => Look(Presences, word);

    private static T? Look<T>(Dictionary<string, T> words, string? word)
        where T : struct => word is not null && words.TryGetValue(word, out var value) ? value : null;
}
