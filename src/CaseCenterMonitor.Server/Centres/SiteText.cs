using System.Security.Cryptography;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>A site file as it was read.</summary>
/// <param name="Name">Of the file, without its folder.</param>
/// <param name="Plan">The floor plan that it names, GeoJSON: a moment of the past is shown on the plan of that day.</param>
public sealed record SiteText(string Name, string Text, string? Plan = null)
{
    internal SiteBody ToBody(CentreBody inForce) => new(Name, Text, Convert.ToHexStringLower(SHA256.HashData(JournalJson.Write(inForce))), Plan);
}
