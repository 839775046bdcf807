using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Mapper;

/// <summary>Where a value stands in a message: <c>$.data[0].battery</c>, <c>$['key with spaces']</c>. The part of RFC 9535 that names one place.</summary>
public sealed class JsonPath
{
    /// <summary>Messages of devices are not nested deeper.</summary>
    private const int StepsMax = 16;

    private readonly IReadOnlyList<Step> _steps;

    private JsonPath(string text, IReadOnlyList<Step> steps) => (Text, _steps) = (text, steps);

    public string Text { get; }

    /// <summary>A path, or in one sentence what is wrong with it.</summary>
    public static Decoded<JsonPath> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith('$'))
        {
            return Decoded<JsonPath>.Refused("a path begins with $, such as $.data.battery");
        }

        var steps = new List<Step>();
        for (var at = 1; at < text.Length;)
        {
            var (step, end) = text[at] == '.' ? Name(text, at + 1) : Bracket(text, at);
            if (step is null || steps.Count == StepsMax)
            {
                return Decoded<JsonPath>.Refused($"it is not understood from letter {at + 1} on; a path is $ with .name, ['name'] and [0] after it, {StepsMax} at most");
            }

            steps.Add(step);
            at = end;
        }

        return Decoded<JsonPath>.Of(new JsonPath(text, steps));
    }

    /// <returns>Null when nothing stands there; a JSON null is something.</returns>
    public JsonElement? Find(JsonElement root)
    {
        var place = root;
        foreach (var step in _steps)
        {
            var found = step.Name is { } name
                ? place.ValueKind == JsonValueKind.Object && place.TryGetProperty(name, out place)
                : place.ValueKind == JsonValueKind.Array && step.Index < place.GetArrayLength();
            if (!found)
            {
                return null;
            }

            place = step.Name is null ? place[step.Index] : place;
        }

        return place;
    }

    private static (Step? Step, int End) Name(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is not ('.' or '[' or ']' or '\'' or '*'))
        {
            end++;
        }

        return (end > start ? new Step(text[start..end], 0) : null, end);
    }

    private static (Step? Step, int End) Bracket(string text, int start)
    {
        var isName = text.AsSpan(start).StartsWith("['");
        var close = text[start] == '[' ? text.IndexOf(isName ? "']" : "]", start + 1, StringComparison.Ordinal) : -1;
        if (close < 0)
        {
            return (null, start);
        }

        if (isName)
        {
            return close > start + 2 ? (new Step(text[(start + 2)..close], 0), close + 2) : (null, start);
        }

        return int.TryParse(text.AsSpan(start + 1, close - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (new Step(null, index), close + 1)
            : (null, start);
    }

    /// <param name="Name">Null for the place in an array.</param>
    private sealed record Step(string? Name, int Index);
}
