using System.Globalization;
using System.Text.Json.Nodes;

namespace CaseCenterMonitor.FirmwareSim.Custody;

/// <summary>One REST command, with the words to say when it is refused.</summary>
public sealed record DeskCommand(string Path, JsonObject Body, string Spoken)
{
    public static DeskCommand BookIn(CustodyEntry entry, DateTimeOffset arrivedAt, DateTimeOffset? lastLookAt) => new(
        "api/people",
        new JsonObject
        {
            ["record"] = entry.Record,
            ["sex"] = entry.Sex,
            ["ageGroup"] = entry.AgeGroup,
            ["basis"] = entry.Basis,
            ["observation"] = entry.Observation,
            ["arrivedAt"] = Instant(arrivedAt),
            ["lastLookAt"] = lastLookAt is { } look ? Instant(look) : null,
        },
        $"book in {entry.Record}");

    public static DeskCommand AssignWristband(string record, string wristband) => new(
        $"api/people/{record}/wristband", new JsonObject { ["wristband"] = wristband }, $"give {wristband} to {record}");

    public static DeskCommand RecordCheck(string record, DateTimeOffset occurredAt) => new(
        $"api/people/{record}/checks",
        new JsonObject { ["occurredAt"] = Instant(occurredAt), ["seen"] = true, ["breathing"] = true, ["response"] = "talks" },
        $"record a check on {record}");

    public static DeskCommand Release(string record, string reason) => new(
        $"api/people/{record}/release", new JsonObject { ["reason"] = reason }, $"release {record}");

    public static DeskCommand Write(string? record, string word, params (string Field, JsonNode Value)[] fields) => new(
        record is null ? $"api/entries/{word}" : $"api/people/{record}/entries/{word}",
        new JsonObject(fields.Select(field => KeyValuePair.Create(field.Field, (JsonNode?)field.Value))),
        record is null ? $"write down {word}" : $"write down {word} for {record}");

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
