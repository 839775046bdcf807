using CaseCenterMonitor.Proof.Tree;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Tree;

public sealed class ConsistencyProofTests
{
    private static readonly GrownTree Tree = GrownTree.OfSize(40);
    private static readonly GrownTree Five = FiveEntries.Tree();

    [Fact]
    public void The_proofs_of_the_worked_example_are_as_written()
    {
        Assert.Equal([FiveEntries.L1, FiveEntries.N23, FiveEntries.L4], ConsistencyProof.Build(1, 5, Five));
        Assert.Equal([FiveEntries.N23, FiveEntries.L4], ConsistencyProof.Build(2, 5, Five));
        Assert.Equal([FiveEntries.L2, FiveEntries.L3, FiveEntries.N01, FiveEntries.L4], ConsistencyProof.Build(3, 5, Five));
        Assert.Equal([FiveEntries.L4], ConsistencyProof.Build(4, 5, Five));
        Assert.Empty(ConsistencyProof.Build(5, 5, Five));
    }

    [Fact]
    public void Every_pair_of_sizes_is_proved() => ForAll((from, to, proof) =>
        Assert.True(ConsistencyProof.Verify(from, to, proof, Tree.Roots[(int)from], Tree.Roots[(int)to])));

    [Fact]
    public void A_history_that_was_changed_is_not_proved() => ForAll((from, to, proof) =>
    {
        var other = TreeHash.Leaf("something else"u8);
        Assert.False(ConsistencyProof.Verify(from, to, proof, other, Tree.Roots[(int)to]));
        Assert.False(ConsistencyProof.Verify(from, to, proof, Tree.Roots[(int)from], other));
    });

    [Fact]
    public void A_proof_that_is_longer_or_shorter_proves_nothing() => ForAll((from, to, proof) =>
    {
        var (old, now) = (Tree.Roots[(int)from], Tree.Roots[(int)to]);
        Assert.False(ConsistencyProof.Verify(from, to, [.. proof, now], old, now));
        Assert.False(ConsistencyProof.Verify(from, to, [old, .. proof], old, now));
        Assert.True(proof.Count == 0 || !ConsistencyProof.Verify(from, to, [.. proof.Skip(1)], old, now));
        Assert.True(proof.Count == 0 || !ConsistencyProof.Verify(from, to, [.. proof.SkipLast(1)], old, now));
    });

    [Fact]
    public void A_proof_that_climbs_beyond_the_top_of_its_size_proves_nothing_even_if_it_ends_at_both_roots()
    {
        var more = FiveEntries.L0;
        var (old, now) = (TreeHash.Node(more, FiveEntries.Roots[3]), TreeHash.Node(more, FiveEntries.Roots[5]));
        Assert.False(ConsistencyProof.Verify(3, 5, [.. ConsistencyProof.Build(3, 5, Five), more], old, now));
    }

    [Fact]
    public void Of_size_zero_nothing_is_proved()
    {
        Assert.False(ConsistencyProof.Verify(0, 0, [], TreeHash.Empty, TreeHash.Empty));
        Assert.False(ConsistencyProof.Verify(0, 5, [], TreeHash.Empty, FiveEntries.Roots[5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Build(0, 5, Five));
    }

    [Fact]
    public void A_tree_does_not_shrink()
    {
        Assert.False(ConsistencyProof.Verify(5, 4, ConsistencyProof.Build(4, 5, Five), FiveEntries.Roots[5], FiveEntries.Roots[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Build(5, 4, Five));
    }

    [Fact]
    public void Two_roots_of_one_size_are_two_histories() =>
        Assert.False(ConsistencyProof.Verify(5, 5, [], FiveEntries.Roots[5], FiveEntries.Roots[4]));

    [Fact]
    public void Sizes_at_the_end_of_the_range_are_judged_and_do_not_wrap()
    {
        Assert.False(ConsistencyProof.Verify(ulong.MaxValue - 1, ulong.MaxValue, new Hash32[64], FiveEntries.L0, FiveEntries.L1));
        Assert.False(ConsistencyProof.Verify(1UL << 63, ulong.MaxValue, new Hash32[1000], FiveEntries.L0, FiveEntries.L1));
        Assert.False(ConsistencyProof.Verify(1, ulong.MaxValue, new Hash32[63], FiveEntries.L0, FiveEntries.L1));
    }

    private static void ForAll(Action<ulong, ulong, IReadOnlyList<Hash32>> holds)
    {
        for (var to = 1UL; to <= 40; to++)
        {
            for (var from = 1UL; from <= to; from++)
            {
                holds(from, to, ConsistencyProof.Build(from, to, Tree));
            }
        }
    }
}
