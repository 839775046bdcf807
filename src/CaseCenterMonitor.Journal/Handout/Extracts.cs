using System.Text;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Extracts;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Handout;

/// <summary>Writes extracts out of a journal: what an outsider can verify with nothing but public keys.</summary>
/// <param name="note">The signed checkpoint that all of them stand under.</param>
/// <param name="size">Of the tree that it signs.</param>
public sealed class Extracts(IStore store, ReadOnlyMemory<byte> note, long size)
{
    private readonly INodes _nodes = new StoredTiles(store, size).Nodes;

    /// <summary>Entries in the file, one line each, in their order.</summary>
    /// <param name="entries">Of the store; those behind the checkpoint are left out, for it does not speak of them.</param>
    /// <param name="shows">Whether what an entry says may be read; otherwise only that it is there.</param>
    public IEnumerable<string> Lines(Claim claim, IEnumerable<EntryRow> entries, Func<EntryRow, bool> shows)
    {
        ArgumentNullException.ThrowIfNull(entries);
        yield return ExtractFile.WriteHead(claim, Encoding.UTF8.GetString(note.Span));
        foreach (var entry in entries.Where(entry => entry.Sequence <= size))
        {
            var index = (ulong)(entry.Sequence - 1);
            yield return ExtractFile.WriteEntry(
                index, entry.Leaf, InclusionProof.Build(index, (ulong)size, _nodes),
                entry.IsErased || !shows(entry) ? [] : Contents.Disclosures(entry.Kind, index, entry.Secret, entry.Body));
        }
    }

    /// <summary>The size that a signed checkpoint speaks of; null when it is none.</summary>
    public static long? SizeOf(ReadOnlySpan<byte> note) =>
        SignedNote.TryParse(note).Value is { } signed && Checkpoint.TryParse(signed.Text).Value is { Size: <= long.MaxValue } checkpoint ? (long)checkpoint.Size : null;
}
