namespace CaseCenterMonitor.Proof.Tree;

/// <summary>Where proofs take their hashes from.</summary>
public interface INodes
{
    /// <summary>The root of the perfect subtree of 2^<paramref name="level"/> leaves that has number <paramref name="index"/> among those of its level.</summary>
    /// <remarks>Asked only for subtrees that lie wholly inside the tree; what a store does not have is a fault of the store, and it throws.</remarks>
    Hash32 PerfectRoot(int level, ulong index);
}
