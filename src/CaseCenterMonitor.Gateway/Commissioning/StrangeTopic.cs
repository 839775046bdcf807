using System.Text.RegularExpressions;

namespace CaseCenterMonitor.Gateway.Commissioning;

/// <summary>
/// A topic that no dialect has, as it may be shown: a level that is a hardware address or a beacon's identity, which may be the telephone of somebody who
/// passes by, stands as + as in the filter of a mapper.
/// </summary>
internal static partial class StrangeTopic
{
    /// <summary>A topic may be 65,535 bytes long; nobody reads that.</summary>
    private const int LengthMax = 200;

    public static string Of(string topic)
    {
        var shown = string.Join('/', topic.Split('/').Select(level => Identity().IsMatch(level) ? "+" : level));
        return shown.Length <= LengthMax ? shown : $"{shown[..LengthMax]}…";
    }

    // Six bytes of a hardware address or sixteen of a UUID, with or without separators, alone or within a level such as iBeacon:…-1-2.
    [GeneratedRegex("(?<![0-9A-Fa-f])(?:(?:[0-9A-Fa-f]{2}[:_-]?){5}[0-9A-Fa-f]{2}|[0-9A-Fa-f]{8}-?(?:[0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12})(?![0-9A-Fa-f])", RegexOptions.CultureInvariant)]
    private static partial Regex Identity();
}
