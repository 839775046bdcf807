using System.Globalization;
using System.Text;
using CaseCenterMonitor.Proof.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Notes;

/// <summary>What a log signs (C2SP tlog-checkpoint): who it is, how many entries it has, and the root over them.</summary>
/// <param name="Origin">The identity of the log, compared as a whole. Not an address to open, and not always the name of its key.</param>
public sealed record Checkpoint(string Origin, ulong Size, Hash32 Root)
{
    public const int OriginBytesMax = 255;

    /// <summary>Lines below the root. Allowed, discouraged, and without meaning to a witness; we write none.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <param name="text">The text of a note, without its signatures. Believed only when the note was verified.</param>
    public static Parsed<Checkpoint> TryParse(ReadOnlySpan<byte> text)
    {
        if (!NoteText.IsValid(text) || !NoteText.TryLine(ref text, out var origin) || !NoteText.TryLine(ref text, out var size) || !NoteText.TryLine(ref text, out var root))
        {
            return Parsed<Checkpoint>.Refused("A checkpoint has a line each for origin, size and root.");
        }

        if (origin.Length is 0 or > OriginBytesMax)
        {
            return Parsed<Checkpoint>.Refused($"An origin has 1 to {OriginBytesMax} bytes.");
        }

        if (!DecimalText.TryParse(size, out var entries))
        {
            return Parsed<Checkpoint>.Refused("The size of a checkpoint is a decimal number below 2^64, without sign or leading zero.");
        }

        if (!Hash32.TryParseBase64(root, out var hash))
        {
            return Parsed<Checkpoint>.Refused("The root of a checkpoint is base64 of 32 bytes.");
        }

        return Lines(text) is { } extensions
            ? Parsed<Checkpoint>.Of(new Checkpoint(Encoding.UTF8.GetString(origin), entries, hash) { Extensions = extensions })
            : Parsed<Checkpoint>.Refused("A checkpoint has no empty line.");
    }

    /// <summary>The text that is signed.</summary>
    /// <exception cref="InvalidOperationException">It is no text that could be read again: the origin is empty, too long, or more than a line.</exception>
    public byte[] Write()
    {
        var lines = string.Concat(Extensions.Select(line => line + "\n"));
        var text = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.ToBase64()}\n{lines}"));
        return TryParse(text).Value is { } read && read.Origin == Origin && read.Extensions.SequenceEqual(Extensions)
            ? text
            : throw new InvalidOperationException("A checkpoint with this origin and these lines could not be read.");
    }

    public bool Equals(Checkpoint? other) =>
        other is not null && Origin == other.Origin && Size == other.Size && Root == other.Root && Extensions.SequenceEqual(other.Extensions);

    public override int GetHashCode() => HashCode.Combine(Origin, Size, Root);

    private static List<string>? Lines(ReadOnlySpan<byte> text)
    {
        var lines = new List<string>();
        while (NoteText.TryLine(ref text, out var line))
        {
            if (line.IsEmpty)
            {
                return null;
            }

            lines.Add(Encoding.UTF8.GetString(line));
        }

        return lines;
    }
}
