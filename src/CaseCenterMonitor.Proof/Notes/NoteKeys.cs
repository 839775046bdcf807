namespace CaseCenterMonitor.Proof.Notes;

/// <summary>The keys that a reader trusts. A line is of a known key only when both name and id fit; all others are of nobody, whatever their length.</summary>
public sealed class NoteKeys
{
    private readonly Dictionary<(string Name, KeyId Id), VerifierKey> _keys = [];

    /// <param name="keys">Keys of types that cannot be verified here are left out: their lines are ignored like those of strangers.</param>
    /// <exception cref="ArgumentException">Two different keys share name and id: it could not be said whose a line is.</exception>
    public NoteKeys(IEnumerable<VerifierKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys.Where(key => key.CanVerify))
        {
            if (!_keys.TryAdd((key.Name, key.Id), key) && !_keys[(key.Name, key.Id)].Equals(key))
            {
                throw new ArgumentException($"Two keys are called {key.Name}+{key.Id}.", nameof(keys));
            }
        }
    }

    /// <returns>Refused when a line of a known key does not verify, and when there is no line of a known key.</returns>
    public Parsed<VerifiedNote> Verify(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var verified = new Dictionary<VerifierKey, VerifiedSignature>();
        foreach (var line in note.Signatures)
        {
            if (!_keys.TryGetValue((line.Name, line.Id), out var key))
            {
                continue;
            }

            if (Check(key, note.Text, line) is not { } signature)
            {
                return Parsed<VerifiedNote>.Refused($"The signature of {key.Name} is invalid.");
            }

            verified[key] = verified.TryGetValue(key, out var before) && !(before.Time < signature.Time) ? before : signature;
        }

        return verified.Count > 0
            ? Parsed<VerifiedNote>.Of(new VerifiedNote(note, [.. verified.Values]))
            : Parsed<VerifiedNote>.Refused("No trusted key has signed the note.");
    }

    /// <summary>The lines of known keys that verify over a text. A bad line of one is no harm to those of the others.</summary>
    internal IReadOnlyList<VerifiedSignature> Valid(ReadOnlySpan<byte> text, IReadOnlyList<NoteSignature> lines)
    {
        var valid = new List<VerifiedSignature>();
        foreach (var line in lines)
        {
            if (_keys.TryGetValue((line.Name, line.Id), out var key) && Check(key, text, line) is { } signature)
            {
                valid.Add(signature);
            }
        }

        return valid;
    }

    private static VerifiedSignature? Check(VerifierKey key, ReadOnlySpan<byte> text, NoteSignature line) =>
        line.IsOneSpelling && SignatureCheck.Verifies(key, text, line.Signature, out var time) ? new VerifiedSignature(key, time, line) : null;
}
