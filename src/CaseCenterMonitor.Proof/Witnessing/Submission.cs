using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Text;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Proof.Witnessing;

/// <summary>One checkpoint on its way to one witness: what to send, and what an answer means. It holds no clock and sends nothing itself.</summary>
public sealed class Submission
{
    /// <summary>So many requests for one checkpoint. A witness that names a new size each time is a fault, not a loop.</summary>
    public const int TriesMax = 3;

    /// <summary>A witness answers with a few lines; more than this is not read.</summary>
    public const int AnswerBytesMax = SignedNote.BytesMax;

    private static readonly Duration FirstPause = Duration.FromSeconds(1);

    private readonly byte[] _note;
    private readonly SignedNote _signed;

    private Submission(byte[] note, SignedNote signed, Checkpoint checkpoint, ulong largestSigned, ulong from, int number)
    {
        (_note, _signed, Checkpoint, LargestSigned, From, Try) = (note, signed, checkpoint, largestSigned, from, number);
    }

    public Checkpoint Checkpoint { get; }

    /// <summary>The largest size that this log has ever signed, as it remembers beside its database.</summary>
    public ulong LargestSigned { get; }

    /// <summary>What the witness is thought to have seen last.</summary>
    public ulong From { get; }

    /// <summary>From 1 to <see cref="TriesMax"/>.</summary>
    public int Try { get; }

    /// <summary>How long to wait before sending: nothing at first, then longer each time.</summary>
    public Duration Pause => Try == 1 ? Duration.Zero : FirstPause * Math.Pow(4, Try - 2);

    /// <param name="note">The checkpoint with the line of the log.</param>
    /// <param name="witnessSize">What the witness cosigned last, if it is known. If not, it is asked from size 0, and says so.</param>
    /// <exception cref="ArgumentException">The note is no checkpoint, or larger than what was ever signed.</exception>
    public static Submission Begin(ReadOnlySpan<byte> note, ulong largestSigned, ulong? witnessSize)
    {
        if (SignedNote.TryParse(note).Value is not { } signed || Checkpoint.TryParse(signed.Text).Value is not { } checkpoint)
        {
            throw new ArgumentException("This is no signed checkpoint.", nameof(note));
        }

        if (checkpoint.Size > largestSigned)
        {
            throw new ArgumentException($"Size {checkpoint.Size} is signed and {largestSigned} is said to be the largest.", nameof(largestSigned));
        }

        return new Submission(note.ToArray(), signed, checkpoint, largestSigned, witnessSize <= checkpoint.Size ? witnessSize.Value : 0, 1);
    }

    /// <param name="nodes">The tree, for the proof. Proofs from one size are the same for all witnesses.</param>
    public WitnessRequest Request(INodes nodes) =>
        WitnessRequest.Of(From, From == 0 ? [] : ConsistencyProof.Build(From, Checkpoint.Size, nodes), _note);

    /// <param name="keys">The keys that are configured for this witness. Lines of others are ignored, and a bad line does not spoil the checkpoint.</param>
    public NextStep After(WitnessReply reply, NoteKeys keys, Instant now)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return reply switch
        {
            WitnessReply.Silent => new NextStep.Later("The witness does not answer."),
            WitnessReply.Answered { Status: 200 } answered => Cosigned(answered.Body.Span, keys, now),
            WitnessReply.Answered { Status: 409 } answered => Conflict(answered.Body.Span),
            WitnessReply.Answered { Status: 408 or 429 or (>= 500 and <= 599) } answered => new NextStep.Later($"The witness answers {answered.Status}."),
            WitnessReply.Answered answered => new NextStep.Refused($"The witness refuses with {answered.Status}."),
            _ => throw new InvalidOperationException($"No step after {reply}."),
        };
    }

    private NextStep Cosigned(ReadOnlySpan<byte> body, NoteKeys keys, Instant now)
    {
        if (body.Length > AnswerBytesMax || SignedNote.Lines(body) is not { } lines)
        {
            return new NextStep.Refused("The answer of the witness is no signature lines.");
        }

        // The newest of each key; what is ahead of time would be refused by every verifier.
        var valid = keys.Valid(_signed.Text, lines).Where(signature => signature.Time <= now + Cosignature.AheadMax)
            .GroupBy(signature => signature.Key).Select(group => group.MaxBy(signature => signature.Time)!).ToList();
        return valid.Count > 0 ? new NextStep.Accept(valid) : new NextStep.Refused("The answer of the witness has no valid cosignature of its keys.");
    }

    private NextStep Conflict(ReadOnlySpan<byte> body)
    {
        var number = body is [.. var digits, (byte)'\n'] ? digits : body;
        if (!DecimalText.TryParse(number, out var size))
        {
            return new NextStep.Refused("The witness is in conflict and names no size.");
        }

        if (size > LargestSigned)
        {
            return new NextStep.Stop(size);
        }

        if (size > Checkpoint.Size)
        {
            return new NextStep.Later("The witness has seen a newer checkpoint.");
        }

        // Older witnesses answer so when they hold another root of our own size.
        if (size == From)
        {
            return new NextStep.Refused("The witness names the size that was sent: it holds another root, or is at fault.");
        }

        return Try < TriesMax
            ? new NextStep.Retry(new Submission(_note, _signed, Checkpoint, LargestSigned, size, Try + 1))
            : new NextStep.Refused($"The witness has named another size {TriesMax} times.");
    }
}
