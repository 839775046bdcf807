using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>
/// Reads the fields of one JSON object strictly and remembers the first thing that is wrong,
/// so that a reader is a plain list of fields with one question at its end. Null counts as absent.
/// </summary>
internal sealed class Fields(JsonElement of, string what)
{
    /// <summary>Texts are ids, words and one sentence of evidence; more than this is not one of ours.</summary>
    public const int TextLengthMax = 500;

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string? Problem { get; private set; }

    public string Text(string name) => OptionalText(name) ?? Missing(name, string.Empty);

    public string? OptionalText(string name)
    {
        if (Find(name) is not { } field)
        {
            return null;
        }

        if (field.ValueKind != JsonValueKind.String)
        {
            return Wrong<string?>(name, "is not a text", null);
        }

        var text = field.GetString()!;
        return text.Length <= TextLengthMax ? text : Wrong<string?>(name, "is too long", null);
    }

    public string Id(string name)
    {
        var text = Text(name);
        return Problem is not null || Ids.IsId(text) ? text : Wrong(name, "is not an id", text);
    }

    public bool Flag(string name) => Find(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        null => Missing(name, false),
        _ => Wrong(name, "is not true or false", false),
    };

    /// <summary>A whole number from 0.</summary>
    public long Whole(string name) => OptionalWhole(name) ?? Missing(name, 0L);

    public long? OptionalWhole(string name)
    {
        if (Find(name) is not { } field)
        {
            return null;
        }

        return field.ValueKind == JsonValueKind.Number && field.TryGetInt64(out var number) && number >= 0
            ? number
            : Wrong<long?>(name, "is not a whole number from 0", null);
    }

    public double Number(string name) => OptionalNumber(name) ?? Missing(name, 0d);

    public double? OptionalNumber(string name)
    {
        if (Find(name) is not { } field)
        {
            return null;
        }

        return field.ValueKind == JsonValueKind.Number && field.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : Wrong<double?>(name, "is not a number", null);
    }

    public DateTimeOffset Time(string name) => OptionalTime(name) ?? Missing(name, Earliest);

    /// <summary>RFC 3339 with its offset stated, from 2000 until 2100. A time without an offset would silently be read in the reader's zone.</summary>
    public DateTimeOffset? OptionalTime(string name)
    {
        var text = OptionalText(name);
        if (text is null)
        {
            return null;
        }

        if (!Rfc3339.TryRead(Find(name)!.Value, out var time))
        {
            return Wrong<DateTimeOffset?>(name, "is not a time with an offset", null);
        }

        return time >= Earliest && time < Latest
            ? time.ToUniversalTime()
            : Wrong<DateTimeOffset?>(name, "is outside 2000 to 2100", null);
    }

    public T Word<T>(string name)
        where T : struct, Enum
    {
        var text = Text(name);
        return Words<T>.TryRead(text, out var value) ? value : Wrong(name, "is not one of its words", default(T));
    }

    public Fields Object(string name)
    {
        if (Find(name) is { ValueKind: JsonValueKind.Object } field)
        {
            return new Fields(field, $"{what}.{name}");
        }

        Wrong(name, "is not an object", false);
        return new Fields(default, name);
    }

    /// <summary>Refuses with a reason of the caller's unless something was already wrong.</summary>
    public void Require(bool condition, string problem)
    {
        if (!condition)
        {
            Problem ??= problem;
        }
    }

    public void Include(Fields inner) => Problem ??= inner.Problem;

    private JsonElement? Find(string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null
            ? field
            : null;

    private T Missing<T>(string name, T instead) => Wrong(name, "is missing", instead);

    private T Wrong<T>(string name, string how, T instead)
    {
        Problem ??= $"{what}: {name} {how}.";
        return instead;
    }
}
