using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Server.Proving;

/// <summary>What comes of looking at the record on disk with the wish to sign it.</summary>
public abstract record Signing
{
    private Signing()
    {
    }

    /// <summary>It has grown, and continues what was signed before. To be remembered before it is shown to anybody.</summary>
    public sealed record Grown(SignedHead Head) : Signing;

    /// <summary>There is nothing new.</summary>
    public sealed record AsBefore : Signing;

    /// <summary>It is not what was signed: nothing is signed on top of it.</summary>
    public sealed record Disputed(long Size, string What) : Signing;

    /// <summary>Reads the tree from disk, proves that it continues the last that was signed, and signs it.</summary>
    /// <param name="store">As it is on disk, not as a writer has it in memory.</param>
    public static Signing Of(IStore store, SignedHead? last, NoteSigner signer, Instant now)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(signer);
        var size = store.LastSequence;
        if (size == 0)
        {
            return last is null ? new AsBefore() : new Disputed(last.Size, "it is empty");
        }

        if (size < last?.Size)
        {
            return new Disputed(last.Size, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it ends at entry {size}"));
        }

        try
        {
            var nodes = new StoredTiles(store, size).Nodes;
            return last is null || Continues(last, size, nodes)
                ? size == last?.Size ? new AsBefore() : new Grown(Sign(size, nodes, signer, now))
                : new Disputed(last.Size, "its first entries are others");
        }
        catch (JournalDivergedException gone)
        {
            return new Disputed(last?.Size ?? size, gone.Message);
        }
    }

    private static bool Continues(SignedHead last, long size, INodes nodes) => ConsistencyProof.Verify(
        (ulong)last.Size, (ulong)size, ConsistencyProof.Build((ulong)last.Size, (ulong)size, nodes), last.Root, TreeRoot.Of((ulong)size, nodes));

    private static SignedHead Sign(long size, INodes nodes, NoteSigner signer, Instant now)
    {
        var root = TreeRoot.Of((ulong)size, nodes);
        var text = new Checkpoint(signer.Key.Name, (ulong)size, root).Write();
        return new SignedHead(size, root, SignedNote.Write(text, [signer.Sign(text)]), now);
    }
}
