using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Uhppoted;

/// <summary>Times such as "2026-11-23 09:24:41 PST": the local time of the program's machine, and what that machine calls its zone.</summary>
internal static class UhppotedTime
{
    private const string Wall = "yyyy-MM-dd HH:mm:ss";

    /// <summary>
    /// Names with one meaning all over the world, in hours. CST, IST, BST, PST, AST and others mean two or three zones, and a machine without a name
    /// for its zone writes the offset itself.
    /// </summary>
    private static readonly FrozenDictionary<string, double> Hours = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["WEST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3,
        ["HKT"] = 8, ["JST"] = 9, ["KST"] = 9, ["AWST"] = 8, ["ACST"] = 9.5, ["ACDT"] = 10.5, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
        ["EST"] = -5, ["EDT"] = -4, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PDT"] = -7, ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null when absent; out of every window when it is there and cannot be read.</summary>
    public static DeviceTime? Read(JsonElement of, string name, TimeZoneInfo site) => Scalars.Field(of, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } field => Read(field.GetString()!, site),
        _ => DeviceTime.Unreadable,
    };

    private static DeviceTime Read(string text, TimeZoneInfo site)
    {
        var (wall, zone) = text.Length > Wall.Length ? (text[..Wall.Length], text[Wall.Length..].Trim()) : (text, string.Empty);
        if (!DateTime.TryParseExact(wall, Wall, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 1000 or > 9000)
        {
            return DeviceTime.Unreadable;
        }

        return Offset(zone) is { } offset
            ? new DeviceTime(new DateTimeOffset(local, offset), TimeSpan.FromSeconds(1))
            : DeviceTime.FromLocal(local, site, TimeSpan.FromSeconds(1));
    }

    private static TimeSpan? Offset(string zone)
    {
        if (Hours.TryGetValue(zone, out var hours))
        {
            return TimeSpan.FromHours(hours);
        }

        // +08, -0330
        return zone.Length is 3 or 5 && zone[0] is '+' or '-' && zone[1..].All(char.IsAsciiDigit) ? Numeric(zone) : null;
    }

    private static TimeSpan? Numeric(string zone)
    {
        var minutes = (int.Parse(zone[1..3], CultureInfo.InvariantCulture) * 60)
            + (zone.Length == 5 ? int.Parse(zone[3..], CultureInfo.InvariantCulture) : 0);
        return minutes <= 14 * 60 ? TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes) : null;
    }
}
