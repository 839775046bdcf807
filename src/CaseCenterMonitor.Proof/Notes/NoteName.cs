using System.Text;

namespace CaseCenterMonitor.Proof.Notes;

/// <summary>The name of a key in a note: by custom an address without scheme, never looked up and never enough to trust a key.</summary>
public static class NoteName
{
    public const int BytesMax = 255;

    /// <summary>Whether it can stand in a signature line and in a verifier key: not empty, no white space of any script, no plus sign.</summary>
    public static bool IsValid(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= BytesMax
            && name.All(c => c >= ' ' && c != '+' && !char.IsWhiteSpace(c))
            && Encoding.UTF8.GetByteCount(name) <= BytesMax;
    }
}
