using System.Globalization;
using System.Text;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Receipts;

/// <summary>
/// That one entry is in the log (C2SP tlog-proof, <c>.tlog-proof</c>): its index, its path, and the checkpoint that the path leads to. The entry itself is
/// not in it; whoever verifies brings it.
/// </summary>
public sealed class Receipt
{
    public const int BytesMax = SignedNote.BytesMax;

    private readonly byte[] _checkpoint;
    private readonly byte[]? _extra;

    /// <param name="checkpoint">The cosigned checkpoint as it stands, signatures included. It is kept byte for byte.</param>
    /// <param name="extra">Said by nobody: it is not authenticated.</param>
    public Receipt(ulong index, IReadOnlyList<Hash32> path, ReadOnlySpan<byte> checkpoint, byte[]? extra = null)
    {
        (Index, Path, _checkpoint, _extra) = (index, path, checkpoint.ToArray(), extra);
    }

    public ulong Index { get; }

    /// <summary>From the leaf upwards; none in a tree of one entry.</summary>
    public IReadOnlyList<Hash32> Path { get; }

    /// <summary>A signed note, not yet read.</summary>
    public ReadOnlySpan<byte> Checkpoint => _checkpoint;

    /// <summary>Bytes that anybody may have put there; never trusted, and empty when there is such a line with nothing on it.</summary>
    public ReadOnlySpan<byte> Extra => _extra;

    private static ReadOnlySpan<byte> Header => "c2sp.org/tlog-proof@v1"u8;

    private static ReadOnlySpan<byte> ExtraWord => "extra "u8;

    private static ReadOnlySpan<byte> IndexWord => "index "u8;

    public static Parsed<Receipt> TryParse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BytesMax)
        {
            return Parsed<Receipt>.Refused($"A receipt has at most {BytesMax} bytes.");
        }

        if (!NoteText.TryLine(ref bytes, out var line) || !line.SequenceEqual(Header))
        {
            return Parsed<Receipt>.Refused("A receipt begins with the line c2sp.org/tlog-proof@v1.");
        }

        byte[]? extra = null;
        if (!NoteText.TryLine(ref bytes, out line) || (line.StartsWith(ExtraWord) && ((extra = StrictBase64.Decode(line[ExtraWord.Length..])) is null || !NoteText.TryLine(ref bytes, out line))))
        {
            return Parsed<Receipt>.Refused("The extra line of a receipt is base64, and a line with the index follows.");
        }

        if (!line.StartsWith(IndexWord) || !DecimalText.TryParse(line[IndexWord.Length..], out var index))
        {
            return Parsed<Receipt>.Refused("The index of a receipt is a decimal number below 2^64, without sign or leading zero.");
        }

        if (HashLines.TryRead(ref bytes, InclusionProof.HashesMax) is not { } path)
        {
            return Parsed<Receipt>.Refused($"The path of a receipt is at most {InclusionProof.HashesMax} lines of base64 of 32 bytes, and an empty line follows.");
        }

        return bytes.IsEmpty ? Parsed<Receipt>.Refused("The receipt has no checkpoint.") : Parsed<Receipt>.Of(new Receipt(index, path, bytes, extra));
    }

    public byte[] Write()
    {
        var head = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        if (_extra is not null)
        {
            head.Append("extra ").Append(Convert.ToBase64String(_extra)).Append('\n');
        }

        head.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        HashLines.Write(head, Path);
        return [.. Encoding.ASCII.GetBytes(head.ToString()), .. _checkpoint];
    }
}
