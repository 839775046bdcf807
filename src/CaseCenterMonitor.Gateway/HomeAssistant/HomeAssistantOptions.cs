using System.Text.RegularExpressions;

namespace CaseCenterMonitor.Gateway.HomeAssistant;

/// <summary>What --home-assistant asks for.</summary>
/// <param name="Prefix">Below which Home Assistant looks for devices.</param>
public sealed partial record HomeAssistantOptions(string Prefix)
{
    public const string Switch = "--home-assistant";

    public const string UsualPrefix = "homeassistant";

    /// <summary>Null when it is not asked for, or when the prefix is none.</summary>
    internal static HomeAssistantOptions? Read(IReadOnlyDictionary<string, string> given, List<string> problems)
    {
        if (!given.TryGetValue(Switch, out var prefix))
        {
            return null;
        }

        if (prefix.Length > 0 && !Levels().IsMatch(prefix))
        {
            problems.Add($"{Switch} '{prefix}' is not a topic prefix such as {UsualPrefix}: letters, digits, - and _, levels parted by /.");
            return null;
        }

        return new HomeAssistantOptions(prefix.Length > 0 ? prefix : UsualPrefix);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Levels();
}
