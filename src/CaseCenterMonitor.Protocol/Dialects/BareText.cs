using System.Text;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>Payloads that are one word and no JSON: online, offline, ON, 3.</summary>
internal static class BareText
{
    public const int BytesMax = 64;

    /// <summary>The word without surrounding white space; null when it is empty, too long, or not plain ASCII.</summary>
    public static string? Read(ReadOnlySpan<byte> payload)
    {
        if (payload.Length is 0 or > BytesMax)
        {
            return null;
        }

        foreach (var octet in payload)
        {
            if (octet is >= 0x80 or (< 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n')))
            {
                return null;
            }
        }

        var text = Encoding.ASCII.GetString(payload).Trim();
        return text.Length == 0 ? null : text;
    }
}
