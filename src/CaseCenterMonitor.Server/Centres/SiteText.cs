using System.Security.Cryptography;
using System.Text;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>A site file as it was read.</summary>
/// <param name="Name">Of the file, without its folder.</param>
/// <param name="Plan">The floor plan that it names, GeoJSON: a moment of the past is shown on the plan of that day.</param>
public sealed record SiteText(string Name, string Text, string? Plan = null)
{
    /// <summary>Of the text alone, SHA-256 in lower-case hex: what was proposed on another text than the one in force is out of date.</summary>
    public string Hash => HashOf(Text);

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    internal SiteBody ToBody(CentreBody inForce, SiteChange? change) => new(Name, Text, Convert.ToHexStringLower(SHA256.HashData(JournalJson.Write(inForce))), Plan, change);
}
