using System.Security.Cryptography;
using System.Text;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>The hash of everything that decides what transitions follow from which arrivals.</summary>
public static class Judges
{
    public static string Hash(string build, Centre centre, IReadOnlyList<Rule> rules, EngineSettings settings)
    {
        var text = new StringBuilder(build).Append('\n');
        text.Append(Encoding.UTF8.GetString(JournalJson.Write(CentreBody.Of(centre)))).Append('\n');
        text.Append(Encoding.UTF8.GetString(JournalJson.Write(SettingsBody.Of(settings)))).Append('\n');
        foreach (var rule in rules)
        {
            text.Append(rule.Alarm).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
