using System.Text;
using CaseCenterMonitor.Proof.Text;

namespace CaseCenterMonitor.Proof.Notes;

/// <summary>
/// A text with signature lines below it (C2SP signed-note), read and not yet believed: nothing of it is shown or acted on before <see cref="NoteKeys"/>
/// has verified it.
/// </summary>
public sealed class SignedNote
{
    public const int BytesMax = 64 * 1024;

    /// <summary>The format asks for sixteen at least.</summary>
    public const int LinesMax = 100;

    private readonly byte[] _text;

    private SignedNote(byte[] text, IReadOnlyList<NoteSignature> signatures)
    {
        (_text, Signatures) = (text, signatures);
    }

    /// <summary>What is signed: every line with its end, without the empty line below.</summary>
    public ReadOnlySpan<byte> Text => _text;

    public IReadOnlyList<NoteSignature> Signatures { get; }

    public static Parsed<SignedNote> TryParse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BytesMax)
        {
            return Parsed<SignedNote>.Refused($"A note has at most {BytesMax} bytes.");
        }

        if (!NoteText.IsValid(bytes))
        {
            return Parsed<SignedNote>.Refused("A note is UTF-8 without control characters, and its last line is ended.");
        }

        // The text may have empty lines of its own: the last one divides.
        var end = bytes.LastIndexOf("\n\n"u8);
        if (end < 0)
        {
            return Parsed<SignedNote>.Refused("The note has no signatures.");
        }

        return Lines(bytes[(end + 2)..]) is { Count: > 0 } lines
            ? Parsed<SignedNote>.Of(new SignedNote(bytes[..(end + 1)].ToArray(), lines))
            : Parsed<SignedNote>.Refused($"Below the empty line stand 1 to {LinesMax} signature lines and nothing else.");
    }

    /// <summary>The note as bytes: never with a byte order mark, never with another line end.</summary>
    /// <exception cref="ArgumentException">The text is not one that could be read again, or there is no signature.</exception>
    public static byte[] Write(ReadOnlySpan<byte> text, IReadOnlyList<NoteSignature> signatures)
    {
        ArgumentNullException.ThrowIfNull(signatures);
        if (!NoteText.IsValid(text) || signatures.Count is 0 or > LinesMax)
        {
            throw new ArgumentException($"A note is text of whole lines with 1 to {LinesMax} signatures.");
        }

        return [.. text, (byte)'\n', .. Encoding.UTF8.GetBytes(string.Concat(signatures.Select(signature => signature.ToString())))];
    }

    /// <summary>The note with further lines below its own.</summary>
    public byte[] With(IEnumerable<NoteSignature> more) => Write(_text, [.. Signatures, .. more]);

    /// <summary>Signature lines alone, as a witness answers with them.</summary>
    /// <returns>Null when something else stands there, when the last line is not ended, or when there are too many.</returns>
    internal static IReadOnlyList<NoteSignature>? Lines(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<NoteSignature>();
        while (!bytes.IsEmpty)
        {
            if (lines.Count == LinesMax || !NoteText.TryLine(ref bytes, out var line) || NoteSignature.TryParse(line) is not { } signature)
            {
                return null;
            }

            lines.Add(signature);
        }

        return lines;
    }
}
