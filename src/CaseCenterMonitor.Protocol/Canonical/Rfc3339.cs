using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>Times as they stand in our own JSON: always with an offset, because a time without one would silently be read in the reader's zone.</summary>
public static class Rfc3339
{
    /// <summary>UTC, with as many digits as the time has.</summary>
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>False for anything but a text of that form.</summary>
    public static bool TryRead(JsonElement field, out DateTimeOffset time)
    {
        time = default;
        return field.ValueKind == JsonValueKind.String && HasOffset(field.GetString()!) && field.TryGetDateTimeOffset(out time);
    }

    private static bool HasOffset(string text) =>
        text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
}
