using System.Text.Json;

namespace CaseCenterMonitor.Proof.Disclosures;

/// <summary>JSON of others: one value, no comments, no trailing commas, no name twice in an object.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <returns>Null when it is no JSON, and when <paramref name="read"/> finds nothing in it.</returns>
    public static T? TryRead<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null; // A string with half of a surrogate pair: valid by its form, and no text.
        }
    }
}
