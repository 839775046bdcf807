using System.Text.Json;

namespace CaseCenterMonitor.FirmwareSim.Custody;

/// <summary>What the server knows when the simulated shift begins: people of an earlier run stay where they were.</summary>
public sealed record DeskOpening(
    IReadOnlyList<DeskOpening.Person> People, IReadOnlyList<string> FreeWristbands, IReadOnlyDictionary<string, TimeSpan> CheckIntervals)
{
    public sealed record Person(CustodyEntry Entry, string? Wristband, string? Zone, DateTimeOffset? LastCheck);

    /// <exception cref="Exception">KeyNotFoundException, InvalidOperationException or FormatException when the server speaks differently.</exception>
    public static DeskOpening Read(JsonElement picture, JsonElement policies) => new(
        [.. picture.GetProperty("people").EnumerateArray().Select(PersonOf)],
        [.. policies.GetProperty("freeWristbands").EnumerateArray().Select(band => band.GetString()!)],
        policies.GetProperty("observationLevels").EnumerateArray().ToDictionary(
            level => level.GetProperty("level").GetString()!,
            level => TimeSpan.FromSeconds(level.GetProperty("intervalSeconds").GetDouble())));

    private static Person PersonOf(JsonElement person)
    {
        var observation = person.GetProperty("observation");
        var entry = new CustodyEntry(
            person.GetProperty("record").GetString()!,
            person.GetProperty("sex").GetString()!,
            person.GetProperty("ageGroup").GetString()!,
            person.GetProperty("clock").GetProperty("basis").GetString()!,
            observation.GetProperty("level").GetString()!);
        var check = observation.GetProperty("lastCheckAt");
        return new Person(
            entry,
            person.GetProperty("wristband").GetString(),
            person.GetProperty("zone").GetString(),
            check.ValueKind == JsonValueKind.Null ? null : check.GetDateTimeOffset());
    }
}
