using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>
/// Makes the rows and the leaves of many entries, whose hashes are made together. Every number of entries takes the same road, so that an entry is the same
/// row whatever it was written with.
/// </summary>
internal static class LeafRows
{
    // A batch for each thread that makes them, so that an append makes none.
    [ThreadStatic]
    private static MessageBatch? _texts;

    /// <param name="random">As much for each entry as an entry may need: <see cref="Contents.FieldsSecretBytes"/>.</param>
    /// <param name="rows">Gets the rows.</param>
    /// <param name="leaves">Gets the hashes of their leaves.</param>
    public static void Make(ReadOnlySpan<LeafDraft> drafts, ReadOnlySpan<byte> random, Span<EntryRow> rows, Span<Hash32> leaves)
    {
        var texts = _texts ??= new MessageBatch();
        texts.Clear();
        var shapes = new Contents.Shape[drafts.Length];
        var secrets = new byte[drafts.Length][];
        for (var index = 0; index < drafts.Length; index++)
        {
            var draft = drafts[index];
            var shape = shapes[index] = Contents.ShapeOf(draft.Kind, draft.Body);
            secrets[index] = random.Slice(index * Contents.FieldsSecretBytes, shape.SecretBytes).ToArray();
            if (!shape.ByField)
            {
                Disclosure.AddTo(texts, Salt.From(secrets[index]), Contents.Whole, draft.Body);
            }
        }

        var digests = new Hash32[texts.Count];
        texts.Hash(digests);
        texts.Clear();
        var wholes = digests.AsSpan();
        for (var index = 0; index < drafts.Length; index++)
        {
            if (shapes[index].ByField)
            {
                rows[index] = drafts[index].ToRow(shapes[index], secrets[index], [.. drafts[index].Digests(shapes[index], secrets[index])]);
            }
            else
            {
                rows[index] = drafts[index].ToRow(shapes[index], secrets[index], wholes[..1]);
                wholes = wholes[1..];
            }

            TreeHash.AddLeaf(texts, rows[index].Leaf);
        }

        texts.Hash(leaves);
    }
}
