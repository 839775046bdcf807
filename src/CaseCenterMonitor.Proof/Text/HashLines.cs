using System.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Text;

/// <summary>A proof as text: one hash a line, and an empty line behind the last.</summary>
internal static class HashLines
{
    /// <returns>Null when a line is no hash, when there are too many, or when the empty line is missing. What follows it is left in the text.</returns>
    public static IReadOnlyList<Hash32>? TryRead(ref ReadOnlySpan<byte> text, int max)
    {
        var hashes = new List<Hash32>();
        while (NoteText.TryLine(ref text, out var line))
        {
            if (line.IsEmpty)
            {
                return hashes;
            }

            if (hashes.Count == max || !Hash32.TryParseBase64(line, out var hash))
            {
                return null;
            }

            hashes.Add(hash);
        }

        return null;
    }

    public static void Write(StringBuilder text, IReadOnlyList<Hash32> hashes)
    {
        foreach (var hash in hashes)
        {
            text.Append(hash.ToBase64()).Append('\n');
        }

        text.Append('\n');
    }
}
