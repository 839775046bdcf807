using System.Numerics;

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>That a larger tree begins with a smaller one (RFC 9162, section 2.1.4): nothing was changed, only appended.</summary>
public static class ConsistencyProof
{
    /// <summary>The longest proof that is read from outside.</summary>
    public const int HashesMax = 63;

    /// <exception cref="ArgumentOutOfRangeException">The smaller size is 0, of which nothing can be proved, or above the larger.</exception>
    public static IReadOnlyList<Hash32> Build(ulong from, ulong to, INodes nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentOutOfRangeException.ThrowIfZero(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var proof = new List<Hash32>();
        Collect(from, 0, to, known: true, nodes, proof);
        return proof;
    }

    /// <summary>
    /// Whether the proof rebuilds both roots: one that reaches only the new root proves nothing. Of size 0 nothing is proved; that a witness begins
    /// there with an empty proof is its own business.
    /// </summary>
    public static bool Verify(ulong from, ulong to, IReadOnlyList<Hash32> proof, in Hash32 fromRoot, in Hash32 toRoot)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (from == 0 || from > to)
        {
            return false;
        }

        if (from == to)
        {
            return proof.Count == 0 && fromRoot == toRoot;
        }

        return proof.Count > 0 && Climbs(from, to, proof, fromRoot, toRoot);
    }

    private static bool Climbs(ulong from, ulong to, IReadOnlyList<Hash32> proof, in Hash32 fromRoot, in Hash32 toRoot)
    {
        // A perfect smaller tree is a node of the larger one, and the proof leaves its root out.
        var perfect = BitOperations.IsPow2(from);
        var (fn, sn) = (from - 1, to - 1);
        while ((fn & 1) == 1)
        {
            fn >>= 1;
            sn >>= 1;
        }

        var smaller = perfect ? fromRoot : proof[0];
        var larger = smaller;
        for (var i = perfect ? 0 : 1; i < proof.Count; i++)
        {
            if (sn == 0)
            {
                return false; // The proof is too long.
            }

            if ((fn & 1) == 1 || fn == sn)
            {
                smaller = TreeHash.Node(proof[i], smaller);
                larger = TreeHash.Node(proof[i], larger);
                Levels.SkipLoneRight(ref fn, ref sn);
            }
            else
            {
                larger = TreeHash.Node(larger, proof[i]);
            }

            fn >>= 1;
            sn >>= 1;
        }

        return smaller == fromRoot && larger == toRoot && sn == 0;
    }

    /// <param name="known">Whether the verifier has the root of this smaller tree already: it is the one whose growth is shown.</param>
    private static void Collect(ulong from, ulong start, ulong size, bool known, INodes nodes, List<Hash32> proof)
    {
        if (from == size)
        {
            if (!known)
            {
                proof.Add(TreeRoot.OfRange(start, size, nodes));
            }

            return;
        }

        var split = TreeRoot.Split(size);
        if (from <= split)
        {
            Collect(from, start, split, known, nodes, proof);
            proof.Add(TreeRoot.OfRange(start + split, size - split, nodes));
        }
        else
        {
            Collect(from - split, start + split, size - split, known: false, nodes, proof);
            proof.Add(TreeRoot.OfRange(start, split, nodes));
        }
    }
}
