using System.Text;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Proof.Witnessing;

namespace CaseCenterMonitor.Fuzz;

/// <summary>
/// An input whose topic begins with <c>proof/</c> is something that a log, a witness or a verifier is handed. It is read or refused, and what is read is
/// written as it was: nothing here has a second spelling.
/// </summary>
internal static class OneProof
{
    public const string Topics = "proof/";

    /// <exception cref="InvalidOperationException">Something was read that is written in another way, or was both read and refused.</exception>
    public static void Try(string topic, byte[] payload)
    {
        switch (topic[Topics.Length..])
        {
            case "note":
                Note(payload);
                break;
            case "checkpoint":
                Same(payload, Checkpoint.TryParse(payload).Value?.Write());
                break;
            case "receipt":
                Same(payload, Receipt.TryParse(payload).Value?.Write());
                break;
            case "witness-request":
                Same(payload, WitnessRequest.TryParse(payload).Value?.Write());
                break;
            case "tile-path":
                SameText(payload, text => TilePath.TryParse(text, out var path) ? path.ToString() : null);
                break;
            case "verifier-key":
                SameText(payload, text => VerifierKey.TryParse(text).Value?.ToString());
                break;
            case "hash":
                SameText(payload, text => Hash32.TryParseBase64(text, out var hash) ? hash.ToBase64() : null);
                break;
            case "bundle":
                Bundle(payload);
                break;
            case "policy":
                Policy(payload);
                break;
            case "leaf":
                _ = Leaf.TryParse(payload);
                break;
            case "disclosure":
                SameText(payload, text => Disclosure.TryParse(text).Value?.Text);
                break;
            default:
                break;
        }
    }

    private static void Note(byte[] payload)
    {
        if (SignedNote.TryParse(payload).Value is not { } note)
        {
            return;
        }

        // A line with spare bits is of nobody, and the one thing that is not written as it was read.
        var written = SignedNote.Write(note.Text, note.Signatures);
        Same(note.Signatures.All(line => line.IsOneSpelling) ? payload : written, written);
        foreach (var line in note.Signatures)
        {
            _ = Cosignature.TimeOf(line.Signature);
        }
    }

    private static void Bundle(byte[] payload)
    {
        var width = payload.Length == 0 ? 0 : payload[0] + 1;
        var entries = EntryBundle.TryRead(payload.AsMemory(Math.Min(1, payload.Length)), width);
        Same(payload, entries is null ? null : [payload[0], .. EntryBundle.Write(entries)]);
    }

    private static void Policy(byte[] payload)
    {
        var read = PolicyFile.Read(payload);
        if (read.Policy is null != (read.Problems.Count > 0))
        {
            throw new InvalidOperationException("A policy is read, or it is said what is wrong with it.");
        }

        _ = read.Policy?.IsQuorum(_ => true);
    }

    private static void SameText(byte[] payload, Func<string, string?> read)
    {
        var text = Encoding.UTF8.GetString(payload);
        if (read(text) is { } written && written != text)
        {
            throw new InvalidOperationException("What was read is written in another way.");
        }
    }

    private static void Same(ReadOnlySpan<byte> payload, byte[]? written)
    {
        if (written is not null && !payload.SequenceEqual(written))
        {
            throw new InvalidOperationException("What was read is written in another way.");
        }
    }
}
