using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Json;

/// <summary>Where one member of an object stands in the text of a message.</summary>
/// <param name="Inside">How many of the members after it stand inside of it.</param>
internal readonly record struct Member(int NameAt, int NameLength, int At, int Length, JsonValueKind Kind, int Inside = 0);

/// <summary>The value of a member: a text without its quotes, a number or an array as it is written. Undefined when there is none.</summary>
internal readonly ref struct JsonValue(JsonValueKind kind, ReadOnlySpan<byte> text)
{
    public JsonValueKind Kind { get; } = kind;

    public ReadOnlySpan<byte> Text { get; } = text;

    public bool Is(ReadOnlySpan<byte> text) => Kind == JsonValueKind.String && Text.SequenceEqual(text);

    /// <summary>Absent or null: nobody said anything.</summary>
    public bool IsAbsent => Kind is JsonValueKind.Undefined or JsonValueKind.Null;
}
