using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Handout;

/// <summary>A whole log as its entries gave it when they were read from the first to the last.</summary>
/// <param name="FirstWrong">The first entry that is not as it should be, with what is wrong; null when all are.</param>
/// <param name="Erased">How many entries have no content any more.</param>
/// <param name="Roots">The roots at the sizes that were asked for, as far as the log goes.</param>
public sealed record WholeLog(long Entries, Hash32 Root, (long Entry, string What)? FirstWrong, long Erased, IReadOnlyDictionary<long, Hash32> Roots)
{
    /// <summary>Reads a journal and holds every entry against its leaf, and every leaf against the tree that the store keeps.</summary>
    /// <param name="sizes">Of checkpoints: the root of the tree at each of them is wanted.</param>
    /// <param name="progress">Told how many entries are done, now and then.</param>
    public static WholeLog Of(IStore store, IReadOnlyCollection<long> sizes, IProgress<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Of(store.Walk, store, sizes, progress);
    }

    /// <summary>Does the same with entries from anywhere.</summary>
    /// <param name="walk">Hands over all entries in order.</param>
    /// <param name="tree">That keeps the tree over them; null where there is none beside the entries themselves.</param>
    internal static WholeLog Of(Action<TakeEntry> walk, IStore? tree, IReadOnlyCollection<long> sizes, IProgress<long>? progress)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        var check = new WholeLogCheck(tree, sizes);
        walk(entry =>
        {
            if (check.Take(entry))
            {
                progress?.Report(entry.Sequence);
            }
        });
        return check.Result();
    }
}
