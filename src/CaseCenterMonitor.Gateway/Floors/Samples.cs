using System.Text;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>The piece of a refused message that is kept for an operator to look at.</summary>
internal static class Samples
{
    public const string Withheld = "(withheld: it may name a person or a card)";

    private const int BytesMax = StatusJson.SampleLengthMax;

    public static string Of(ReadOnlySpan<byte> payload, bool isPersonal)
    {
        if (isPersonal || MayBePersonal(payload))
        {
            return Withheld;
        }

        var text = new StringBuilder(BytesMax);
        foreach (var rune in Encoding.UTF8.GetString(payload[..Math.Min(payload.Length, BytesMax)]).EnumerateRunes())
        {
            text.Append(Rune.IsControl(rune) ? new Rune(' ') : rune);
        }

        return text.ToString();
    }

    /// <summary>The fields in which devices put card numbers, names, and the hardware addresses of whatever passes by.</summary>
    private static bool MayBePersonal(ReadOnlySpan<byte> payload) =>
        payload.IndexOf("uid"u8) >= 0 || payload.IndexOf("user"u8) >= 0 || payload.IndexOf("name\""u8) >= 0 || payload.IndexOf("sub_label"u8) >= 0
        || payload.IndexOf("\"mac"u8) >= 0;
}
