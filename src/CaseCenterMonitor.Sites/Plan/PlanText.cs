using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Sites.Reading;
using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Sites.Plan;

/// <summary>Takes from a GeoJSON floor plan what the site file must agree with, each with its line.</summary>
internal static class PlanText
{
    public const int BytesMax = 4 * 1024 * 1024;

    /// <summary>Null when the text is no plan at all; then a problem says why.</summary>
    public static IReadOnlyList<PlanFeature>? Read(string json, string fileName, ProblemList problems)
    {
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        if (bytes.Length > BytesMax)
        {
            problems.Add(fileName, Place.Start, $"the plan is larger than {BytesMax / 1024 / 1024} MiB; a plan of a large centre has about 200 KiB");
            return null;
        }

        try
        {
            var features = Features(bytes, fileName, problems);
            if (features is null)
            {
                problems.Add(fileName, Place.Start, "this is not a GeoJSON plan; it must be a FeatureCollection with a list of features");
            }

            return features;
        }
        catch (JsonException broken)
        {
            var place = new Place((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1);
            problems.Add(fileName, place, "this is not JSON from here on; compare with the line before, a comma, quote or bracket is missing or too many");
            return null;
        }
    }

    private static List<PlanFeature>? Features(byte[] bytes, string fileName, ProblemList problems)
    {
        var reader = new Utf8JsonReader(bytes);
        List<PlanFeature>? found = null;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("features"u8))
            {
                reader.Read();
                found = reader.TokenType is JsonTokenType.StartArray ? Items(ref reader, bytes, fileName, problems) : found;
            }
        }

        return found;
    }

    private static List<PlanFeature> Items(ref Utf8JsonReader reader, byte[] bytes, string fileName, ProblemList problems)
    {
        var found = new List<PlanFeature>();
        var (line, lineStart, counted) = (1, 0, 0);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            var since = bytes.AsSpan(counted, start - counted);
            line += since.Count((byte)'\n');
            lineStart = since.LastIndexOf((byte)'\n') is >= 0 and var last ? counted + last + 1 : lineStart;
            counted = start;
            var at = new Place(line, start - lineStart + 1);
            using var feature = JsonDocument.ParseValue(ref reader);
            if (Feature(feature.RootElement, at, fileName, problems) is { } known)
            {
                found.Add(known);
            }
        }

        return found;
    }

    private static PlanFeature? Feature(JsonElement feature, Place at, string fileName, ProblemList problems)
    {
        if (Text(feature, "feature_type") is not { } type)
        {
            problems.Add(fileName, at, "a feature of the plan needs a feature_type (allowed: level, unit, opening, fixture)");
            return null;
        }

        var properties = feature.TryGetProperty("properties", out var some) ? some : default;
        var category = Text(properties, "category");
        PlanKind? kind = (type, category) switch
        {
            ("unit", _) => PlanKind.Zone,
            ("opening", _) => PlanKind.Door,
            ("fixture", "camera") => PlanKind.Camera,
            ("fixture", "reader") => PlanKind.Reader,
            // Levels, walls, furniture: the plan may hold more than the site file has words for.
            _ => null,
        };
        if (kind is not { } known)
        {
            return null;
        }

        if (Text(feature, "id") is not { Length: > 0 } id)
        {
            problems.Add(fileName, at, $"this {type} of the plan needs an id, the same as in the site file");
            return null;
        }

        var says = known is PlanKind.Zone ? category : Text(properties, "zone");
        return new PlanFeature(known, id, at, says, Texts(properties, "zones"), Text(properties, "door"));
    }

    private static string? Text(JsonElement element, string key) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement element, string key) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(key, out var list) && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString() ?? "")]
            : [];
}
