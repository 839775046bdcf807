using CaseCenterMonitor.Proof.Tree;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Tree;

public sealed class TreeEdgeTests
{
    [Fact]
    public void The_roots_of_the_worked_example_come_out_one_by_one() => Assert.Equal(FiveEntries.Roots, FiveEntries.Tree().Roots);

    [Fact]
    public void The_edge_has_one_hash_for_each_bit_of_the_size_the_largest_first()
    {
        Assert.Equal([FiveEntries.N03, FiveEntries.L4], FiveEntries.Tree().Edge.Hashes);
        Assert.Empty(new TreeEdge().Hashes);
    }

    [Fact]
    public void The_fourth_append_completes_a_leaf_a_pair_and_four()
    {
        var edge = TreeEdge.Restore(3, [FiveEntries.N01, FiveEntries.L2]);
        var completed = new List<(int, ulong, Hash32)>();
        edge.Append(FiveEntries.L3, (int level, ulong index, in Hash32 root) => completed.Add((level, index, root)));
        Assert.Equal([(0, 3UL, FiveEntries.L3), (1, 1UL, FiveEntries.N23), (2, 0UL, FiveEntries.N03)], completed);
    }

    [Fact]
    public void Restored_at_any_size_it_goes_on_as_if_it_had_never_stopped()
    {
        var tree = GrownTree.OfSize(300);
        var edge = new TreeEdge();
        foreach (var leaf in tree.Leaves)
        {
            edge = TreeEdge.Restore(edge.Size, edge.Hashes);
            edge.Append(leaf);
            Assert.Equal(tree.Roots[(int)edge.Size], edge.Root());
        }
    }

    [Fact]
    public void A_copy_grows_alone()
    {
        var edge = FiveEntries.Tree().Edge;
        edge.Copy().Append(FiveEntries.L0);
        Assert.Equal((5UL, FiveEntries.Roots[5]), (edge.Size, edge.Root()));
    }

    [Theory, InlineData(0, 1), InlineData(5, 1), InlineData(5, 3), InlineData(8, 0)]
    public void An_edge_that_does_not_fit_its_size_is_a_broken_store(ulong size, int hashes) =>
        Assert.Throws<ArgumentException>(() => TreeEdge.Restore(size, new Hash32[hashes]));

    [Fact]
    public void The_largest_size_is_reached_and_not_passed()
    {
        var edge = TreeEdge.Restore(ulong.MaxValue - 1, new Hash32[63]);
        edge.Append(FiveEntries.L0);
        Assert.Equal(64, edge.Hashes.Count);
        Assert.Throws<InvalidOperationException>(() => edge.Append(FiveEntries.L0));
        Assert.Equal(ulong.MaxValue, edge.Size);
    }

    [Fact]
    public void Hashing_and_appending_allocate_nothing()
    {
        var edge = new TreeEdge();
        var (small, large) = (new byte[300], new byte[30_000]);
        Append(edge, small, large); // What is compiled or rented the first time is not counted.
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Append(edge, small, large);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Append(TreeEdge edge, byte[] small, byte[] large)
    {
        edge.Append(TreeHash.Leaf(small));
        edge.Append(TreeHash.Leaf(large));
    }
}
