using System.Globalization;
using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Json;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>The same from the members of a message that nobody made a document of.</summary>
internal static partial class Scalars
{
    public static string? Text(JsonValue field) => field.Kind == JsonValueKind.String ? Encoding.UTF8.GetString(field.Text) : null;

    public static bool? Flag(JsonValue field) => field.Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when field.Text.SequenceEqual("true"u8) || field.Text.SequenceEqual("1"u8) => true,
        JsonValueKind.String when field.Text.SequenceEqual("false"u8) || field.Text.SequenceEqual("0"u8) => false,
        JsonValueKind.Number when JsonNumber.TryRead(field.Text, out var number) => number switch { 1 => true, 0 => false, _ => null },
        _ => null,
    };

    public static double? Number(JsonValue field)
    {
        double number = 0;
        var isNumber = field.Kind switch
        {
            JsonValueKind.Number => JsonNumber.TryRead(field.Text, out number),
            JsonValueKind.String => double.TryParse(field.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
        return isNumber && double.IsFinite(number) ? number : null;
    }

    public static DeviceTime? Epoch(JsonValue field) =>
        field.IsAbsent ? null : Number(field) is { } number ? DeviceTime.FromEpoch(number) : DeviceTime.Unreadable;
}
