namespace CaseCenterMonitor.Proof.Tree;

/// <summary>Many hashes in one go: what a whole journal is verified with. The same hashes as one by one.</summary>
public static partial class TreeHash
{
    // A batch for each thread, so that an append allocates nothing.
    [ThreadStatic]
    private static MessageBatch? _batch;

    /// <exception cref="ArgumentException">There is less room than entries.</exception>
    public static void Leaves(ReadOnlySpan<ReadOnlyMemory<byte>> entries, Span<Hash32> hashes)
    {
        ThrowIfShorter(hashes.Length, entries.Length);
        var batch = Batch();
        foreach (var entry in entries)
        {
            AddLeaf(batch, entry.Span);
        }

        batch.Hash(hashes);
    }

    /// <summary>Puts the leaf of an entry into a batch: its hash there is that of <see cref="Leaf(ReadOnlySpan{byte})"/>.</summary>
    public static void AddLeaf(MessageBatch batch, ReadOnlySpan<byte> entry)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var input = batch.Room(entry.Length + 1);
        input[0] = LeafPrefix;
        entry.CopyTo(input[1..]);
        batch.Add(input.Length);
    }

    /// <summary>The parents of neighbours: the first of the first two children, the second of the next two. The parents may lie where the children lie.</summary>
    /// <exception cref="ArgumentException">The number of children is odd, or there is less room than parents.</exception>
    public static void Nodes(ReadOnlySpan<Hash32> children, Span<Hash32> parents)
    {
        var count = children.Length / 2;
        ThrowIfShorter(parents.Length, count);
        if (children.Length != 2 * count)
        {
            throw new ArgumentException("A child has no sibling.", nameof(children));
        }

        var batch = Batch();
        for (var number = 0; number < count; number++)
        {
            var input = batch.Room(NodeInput);
            input[0] = NodePrefix;
            children[2 * number].CopyTo(input[1..]);
            children[(2 * number) + 1].CopyTo(input[(1 + Hash32.ByteCount)..]);
            batch.Add(NodeInput);
        }

        batch.Hash(parents);
    }

    private static MessageBatch Batch()
    {
        var batch = _batch ??= new MessageBatch();
        batch.Clear();
        return batch;
    }

    private static void ThrowIfShorter(int room, int count)
    {
        if (room < count)
        {
            throw new ArgumentException($"There is room for {room} hashes, and there are {count}.");
        }
    }
}
