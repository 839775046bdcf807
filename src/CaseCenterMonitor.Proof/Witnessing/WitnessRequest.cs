using System.Globalization;
using System.Text;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Witnessing;

/// <summary>What a log sends to a witness (C2SP tlog-witness, <c>add-checkpoint</c>): a checkpoint, and the proof that it continues the one before.</summary>
public sealed class WitnessRequest
{
    public const int BytesMax = 16 * 1024;

    private readonly byte[] _note;

    private WitnessRequest(ulong old, IReadOnlyList<Hash32> proof, byte[] note, SignedNote signed, Checkpoint checkpoint)
    {
        (Old, Proof, _note, Note, Checkpoint) = (old, proof, note, signed, checkpoint);
    }

    /// <summary>The size that the log believes the witness has seen last.</summary>
    public ulong Old { get; }

    public IReadOnlyList<Hash32> Proof { get; }

    public SignedNote Note { get; }

    /// <summary>As the note says, before anybody has verified it.</summary>
    public Checkpoint Checkpoint { get; }

    /// <exception cref="ArgumentException">The note is no signed checkpoint, or the whole is more than a witness takes.</exception>
    public static WitnessRequest Of(ulong old, IReadOnlyList<Hash32> proof, ReadOnlySpan<byte> note)
    {
        ArgumentNullException.ThrowIfNull(proof);
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"old {old}\n");
        HashLines.Write(head, proof);
        var read = TryParse([.. Encoding.ASCII.GetBytes(head.ToString()), .. note]);
        return read.Value ?? throw new ArgumentException(read.Problem);
    }

    /// <returns>Refused is what a witness answers with status 400.</returns>
    public static Parsed<WitnessRequest> TryParse(ReadOnlySpan<byte> body)
    {
        if (body.Length > BytesMax)
        {
            return Parsed<WitnessRequest>.Refused($"A request has at most {BytesMax} bytes.");
        }

        if (!NoteText.TryLine(ref body, out var line) || !line.StartsWith("old "u8) || !DecimalText.TryParse(line[4..], out var old))
        {
            return Parsed<WitnessRequest>.Refused("A request begins with old and a decimal number below 2^64, without sign or leading zero.");
        }

        if (HashLines.TryRead(ref body, ConsistencyProof.HashesMax) is not { } proof)
        {
            return Parsed<WitnessRequest>.Refused($"The proof is at most {ConsistencyProof.HashesMax} lines of base64 of 32 bytes, and an empty line follows.");
        }

        var note = SignedNote.TryParse(body);
        if (note.Value is null)
        {
            return Parsed<WitnessRequest>.Refused(note.Problem!);
        }

        var checkpoint = Checkpoint.TryParse(note.Value.Text);
        return checkpoint.Value is null
            ? Parsed<WitnessRequest>.Refused(checkpoint.Problem!)
            : Parsed<WitnessRequest>.Of(new WitnessRequest(old, proof, body.ToArray(), note.Value, checkpoint.Value));
    }

    public byte[] Write()
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"old {Old}\n");
        HashLines.Write(head, Proof);
        return [.. Encoding.ASCII.GetBytes(head.ToString()), .. _note];
    }
}
