namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>Hardware addresses, which the same gateway writes with colons in one place and without in the next.</summary>
internal static class MacAddress
{
    private const int Digits = 12;

    /// <summary>Twelve small hex digits without separators, as addresses and tags stand in the site file; null when it is no address of one device.</summary>
    public static string? Read(string? text)
    {
        if (text is not { Length: Digits or (Digits + 5) })
        {
            return null;
        }

        var plain = text.Length == Digits ? text : WithoutSeparators(text);
        return plain is not null && plain.All(char.IsAsciiHexDigit) && !IsNobody(plain) ? plain.ToLowerInvariant() : null;
    }

    private static string? WithoutSeparators(string text)
    {
        var pairs = text.Split(text[2] is ':' or '-' ? text[2] : ':');
        return pairs.Length == Digits / 2 && pairs.All(pair => pair.Length == 2) ? string.Concat(pairs) : null;
    }

    /// <summary>All zeros is a device that does not know its own; all ones is everybody.</summary>
    private static bool IsNobody(string plain) => plain.All(digit => digit == '0') || plain.All(digit => digit is 'f' or 'F');
}
