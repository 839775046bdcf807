using System.Collections;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>
/// The rows of one append. Of a large one the store writes the first while the next are made on another processor: making them takes less than writing them, and
/// nobody waits for it.
/// </summary>
internal sealed class RowsOnTheWay : IReadOnlyList<EntryRow>
{
    /// <summary>Handing over costs as much as some entries, and fewer leave lanes of the hash empty.</summary>
    private const int AtOnce = 64;

    private readonly EntryRow[] _rows;
    private readonly Hash32[] _leaves;
    private readonly Task[] _making;

    private RowsOnTheWay(LeafDraft[] drafts, byte[] secrets)
    {
        (_rows, _leaves) = (new EntryRow[drafts.Length], new Hash32[drafts.Length]);
        _making = new Task[(drafts.Length + AtOnce - 1) / AtOnce];
        for (var part = 1; part < _making.Length; part++)
        {
            var first = part * AtOnce;
            _making[part] = Task.Run(() => Make(drafts, secrets, first));
        }

        // The store begins with these: nobody else is sooner done with them.
        Make(drafts, secrets, 0);
        _making[0] = Task.CompletedTask;
    }

    public int Count => _rows.Length;

    public EntryRow this[int index]
    {
        get
        {
            _making[index / AtOnce].GetAwaiter().GetResult();
            return _rows[index];
        }
    }

    /// <param name="drafts">One at least.</param>
    /// <param name="secrets">For each of them as many bytes as an entry may need, see <see cref="LeafRows.Make"/>.</param>
    public static RowsOnTheWay Of(LeafDraft[] drafts, byte[] secrets) => new(drafts, secrets);

    /// <summary>The hashes of all leaves, when they are all made.</summary>
    public ReadOnlySpan<Hash32> Leaves()
    {
        Task.WaitAll(_making);
        return _leaves;
    }

    public IEnumerator<EntryRow> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Make(LeafDraft[] drafts, byte[] secrets, int first)
    {
        var these = first..Math.Min(first + AtOnce, drafts.Length);
        LeafRows.Make(drafts.AsSpan(these), secrets.AsSpan(first * Contents.FieldsSecretBytes), _rows.AsSpan(these), _leaves.AsSpan(these));
    }
}
