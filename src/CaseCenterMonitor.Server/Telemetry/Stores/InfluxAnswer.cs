using System.Text.Json;
using CaseCenterMonitor.Server.Telemetry.Questions;
using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry.Stores;

/// <summary>What <c>/query</c> answers: <c>{"results":[{"series":[{"tags":{…},"columns":["time",…],"values":[[…]]}]}]}</c>, or an error instead.</summary>
internal static class InfluxAnswer
{
    /// <returns>Refused when the store says that it cannot answer, or says something that is no answer.</returns>
    public static Answer Read(string json, Question question)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (Text(root, "error") is { } wrong)
            {
                return Answer.Refused(wrong);
            }

            var result = root.GetProperty("results")[0];
            return Text(result, "error") is { } error ? Answer.Refused(error)
                : result.TryGetProperty("partial", out _) ? Answer.Refused("The store gives only a part of so much: ask for a shorter stretch or longer steps.")
                : Answer.Of(result.TryGetProperty("series", out var series) ? [.. series.EnumerateArray().Select(one => ReadSeries(one, question))] : []);
        }
        catch (Exception strange) when (strange is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException)
        {
            return Answer.Refused($"The store's answer cannot be read: {strange.Message}");
        }
    }

    private static Series ReadSeries(JsonElement series, Question question)
    {
        var tags = question.By.ToDictionary(tag => tag, tag => series.GetProperty("tags").GetProperty(tag).GetString()!);
        return new Series(tags, [.. question.Columns.Select(column => column.Name)], [.. series.GetProperty("values").EnumerateArray().Select(ReadRow)]);
    }

    private static Row ReadRow(JsonElement row) => new(
        Instant.FromUnixTimeMilliseconds(row[0].GetInt64()),
        [.. row.EnumerateArray().Skip(1).Select(value => value.ValueKind == JsonValueKind.Null ? (double?)null : value.GetDouble())]);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;
}
