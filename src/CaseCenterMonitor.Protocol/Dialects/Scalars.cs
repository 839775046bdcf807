using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>Reads single values the way devices send them, numbers and booleans as text included. What is not declared is no value.</summary>
internal static partial class Scalars
{
    /// <summary>A text of a device that is kept as evidence; the rest of a longer one is cut off.</summary>
    private const int EvidenceLengthMax = 200;

    /// <summary>The field, or null when it is absent or JSON null.</summary>
    public static JsonElement? Field(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    public static string? Text(JsonElement of, string name) =>
        Field(of, name) is { ValueKind: JsonValueKind.String } field ? field.GetString() : null;

    /// <summary>A text, number or boolean as the word that stands for it; null for anything else.</summary>
    public static string? Word(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.String => field.GetString(),
        JsonValueKind.Number => field.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    public static string? Evidence(string? text) =>
        text is { Length: > EvidenceLengthMax } ? text[..EvidenceLengthMax] : text;

    /// <summary>true, false, "true", "false", 1, 0, "1", "0"; everything else is no boolean.</summary>
    public static bool? Flag(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => field.GetString() switch { "true" or "1" => true, "false" or "0" => false, _ => null },
        JsonValueKind.Number => field.TryGetDouble(out var number) ? number switch { 1 => true, 0 => false, _ => null } : null,
        _ => null,
    };

    /// <summary>A finite number, also as text.</summary>
    public static double? Number(JsonElement field)
    {
        double number;
        var isNumber = field.ValueKind switch
        {
            JsonValueKind.Number => field.TryGetDouble(out number),
            JsonValueKind.String => double.TryParse(field.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            _ => Missing(out number),
        };
        return isNumber && double.IsFinite(number) ? number : null;
    }

    public static double? Number(JsonElement of, string name) => Field(of, name) is { } field ? Number(field) : null;

    /// <summary>An epoch time under the name; null when absent, and a time out of every window when it is there and unreadable.</summary>
    public static DeviceTime? Epoch(JsonElement of, string name) => Field(of, name) switch
    {
        null => null,
        { } field => Number(field) is { } number ? DeviceTime.FromEpoch(number) : DeviceTime.Unreadable,
    };

    private static bool Missing(out double number)
    {
        number = 0;
        return false;
    }
}
