using System.Text;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol;

/// <summary>JSON as the standard has it: no comments, no trailing commas, and no key twice, because then nobody knows which one was meant.</summary>
internal static class StrictJson
{
    private const int DepthMax = 32;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = DepthMax,
    };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The root object, or why there is none. Never throws. The caller disposes the document.</summary>
    public static Decoded<JsonDocument> ReadObject(ReadOnlySpan<byte> utf8, int bytesMax)
    {
        var read = Read(utf8, bytesMax);
        if (read.Value is null or { RootElement.ValueKind: JsonValueKind.Object })
        {
            return read;
        }

        read.Value.Dispose();
        return Decoded<JsonDocument>.Refused("The message is JSON but not an object with readable texts.");
    }

    /// <summary>The same, whatever stands at the root.</summary>
    public static Decoded<JsonDocument> Read(ReadOnlySpan<byte> utf8, int bytesMax)
    {
        if (utf8.IsEmpty)
        {
            return Decoded<JsonDocument>.Refused("The message is empty.");
        }

        if (utf8.Length > bytesMax)
        {
            return Decoded<JsonDocument>.Refused($"The message is larger than {bytesMax} bytes.");
        }

        return Parse(utf8.ToArray());
    }

    private static Decoded<JsonDocument> Parse(byte[] utf8)
    {
        try
        {
            // Reading a text later throws on broken UTF-8, so it is found here.
            _ = Utf8.GetCharCount(utf8);
            var document = JsonDocument.Parse(utf8, Options);
            // Only an escape can hold half of a surrogate pair.
            if (!utf8.Contains((byte)'\\') || TextsAreWhole(document.RootElement))
            {
                return Decoded<JsonDocument>.Of(document);
            }

            document.Dispose();
            return Decoded<JsonDocument>.Refused("The message is JSON but not an object with readable texts.");
        }
        catch (JsonException twice) when (twice.LineNumber is null)
        {
            return Decoded<JsonDocument>.Refused("Not strict JSON: a key stands twice.");
        }
        catch (JsonException wrong)
        {
            return Decoded<JsonDocument>.Refused($"Not strict JSON: line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine}.");
        }
        catch (InvalidOperationException)
        {
            // Thrown while looking for keys that stand twice, when a key holds half of a surrogate pair.
            return Decoded<JsonDocument>.Refused("A key is not a readable text.");
        }
        catch (ArgumentException)
        {
            return Decoded<JsonDocument>.Refused("Not UTF-8.");
        }
    }

    /// <summary>An escaped half of a surrogate pair is valid JSON and no text: GetString throws on it.</summary>
    private static bool TextsAreWhole(JsonElement element)
    {
        try
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    return element.EnumerateObject().All(property => property.Name is not null && TextsAreWhole(property.Value));
                case JsonValueKind.Array:
                    return element.EnumerateArray().All(TextsAreWhole);
                case JsonValueKind.String:
                    return element.GetString() is not null;
                case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null:
                    return true;
                default:
                    return false;
            }
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
