using System.Buffers;
using System.Buffers.Text;

namespace CaseCenterMonitor.Proof.Text;

/// <summary>Base64url without padding, as disclosures and digests are written: one spelling for each value.</summary>
internal static class StrictBase64Url
{
    /// <returns>Null when the text is not the one spelling of some bytes.</returns>
    public static byte[]? Decode(string text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        // The decoder of the library takes padding and white space (and its Try form throws on other characters): what does not encode to itself is refused.
        return Base64Url.DecodeFromChars(text, bytes, out _, out var length) == OperationStatus.Done && Base64Url.EncodeToString(bytes.AsSpan(0, length)) == text
            ? bytes[..length]
            : null;
    }
}
