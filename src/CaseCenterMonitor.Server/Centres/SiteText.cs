using System.Security.Cryptography;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>A site file as it was read.</summary>
/// <param name="Name">Of the file, without its folder.</param>
public sealed record SiteText(string Name, string Text)
{
    internal SiteBody ToBody(CentreBody inForce) => new(Name, Text, Convert.ToHexStringLower(SHA256.HashData(JournalJson.Write(inForce))));
}
