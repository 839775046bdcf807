namespace CaseCenterMonitor.Protocol.Json;

/// <summary>Where a number ends that is written as JSON has it (RFC 8259, section 6).</summary>
internal static class PlainNumber
{
    /// <summary>How many bytes at the start are a number; 0 when they are none, or the number does not end where a value may end.</summary>
    public static int LengthAt(ReadOnlySpan<byte> utf8)
    {
        var at = utf8 is [(byte)'-', ..] ? 1 : 0;
        var whole = Digits(utf8, ref at);
        if (whole == 0 || (whole > 1 && utf8[at - whole] == '0'))
        {
            return 0;
        }

        if (At(utf8, at) == '.')
        {
            at++;
            if (Digits(utf8, ref at) == 0)
            {
                return 0;
            }
        }

        if (At(utf8, at) is (byte)'e' or (byte)'E')
        {
            at += At(utf8, at + 1) is (byte)'+' or (byte)'-' ? 2 : 1;
            if (Digits(utf8, ref at) == 0)
            {
                return 0;
            }
        }

        return At(utf8, at) is (byte)',' or (byte)'}' or (byte)' ' ? at : 0;
    }

    private static int Digits(ReadOnlySpan<byte> utf8, ref int at)
    {
        var start = at;
        while (at < utf8.Length && char.IsAsciiDigit((char)utf8[at]))
        {
            at++;
        }

        return at - start;
    }

    private static byte At(ReadOnlySpan<byte> utf8, int at) => at < utf8.Length ? utf8[at] : (byte)0;
}
