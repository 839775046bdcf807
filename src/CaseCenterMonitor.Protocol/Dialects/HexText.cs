namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>Bytes written as hex digits, as gateways pass on what they heard on the air.</summary>
internal static class HexText
{
    /// <summary>The longest advert of Bluetooth 5 is 1650 bytes.</summary>
    private const int DigitsMax = 2 * 1650;

    /// <summary>The bytes; null when it is no text of whole bytes in hex. A leading 0x is read past.</summary>
    public static byte[]? Read(string? text)
    {
        var digits = text.AsSpan().Trim();
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[2..];
        }

        return digits.Length is > 0 and <= DigitsMax && digits.Length % 2 == 0 && IsHex(digits) ? Convert.FromHexString(digits) : null;
    }

    private static bool IsHex(ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }
        }

        return true;
    }
}
