using CaseCenterMonitor.Proof.Tree;
using CsCheck;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Tree;

/// <summary>Several at once must be what they are one by one, and those are held to other people's values.</summary>
public sealed class ManyHashesTests
{
    [Fact]
    public void Entries_of_every_length_are_hashed_together_as_one_by_one()
    {
        var bytes = new byte[1100];
        new Random(1).NextBytes(bytes);
        var entries = Enumerable.Range(0, bytes.Length + 1).Select(length => new ReadOnlyMemory<byte>(bytes, 0, length)).ToArray();
        var hashes = new Hash32[entries.Length];
        TreeHash.Leaves(entries, hashes);
        Assert.Equal(entries.Select(entry => TreeHash.Leaf(entry.Span)), hashes);
    }

    [Fact]
    public void Entries_of_unlike_lengths_do_not_disturb_each_other() => Property.Holds(Gen.Byte.Array[0, 300].Array[0, 40], 200, 35, entries =>
    {
        var hashes = new Hash32[entries.Length];
        TreeHash.Leaves([.. entries.Select(entry => new ReadOnlyMemory<byte>(entry))], hashes);
        Assert.Equal(entries.Select(entry => TreeHash.Leaf(entry)), hashes);
    }, entries => string.Join(" ", entries.Select(entry => entry.Length)));

    [Fact]
    public void Parents_are_hashed_together_as_one_by_one_also_where_their_children_lie()
    {
        var children = GrownTree.OfSize(2 * 37).Leaves.ToArray();
        var expected = Enumerable.Range(0, 37).Select(i => TreeHash.Node(children[2 * i], children[2 * i + 1])).ToList();
        var parents = new Hash32[37];
        TreeHash.Nodes(children, parents);
        Assert.Equal(expected, parents);
        TreeHash.Nodes(children, children);
        Assert.Equal(expected, children.Take(37));
    }

    [Fact]
    public void Too_little_room_and_a_child_without_sibling_are_our_own_fault()
    {
        Assert.Throws<ArgumentException>(() => TreeHash.Leaves(new ReadOnlyMemory<byte>[2], new Hash32[1]));
        Assert.Throws<ArgumentException>(() => TreeHash.Nodes(new Hash32[4], new Hash32[1]));
        Assert.Throws<ArgumentException>(() => TreeHash.Nodes(new Hash32[3], new Hash32[2]));
    }

    [Theory, InlineData(0, 0), InlineData(0, 256), InlineData(1, 700), InlineData(255, 257), InlineData(256, 1024), InlineData(300, 900)]
    public void A_run_appended_at_once_leaves_the_edge_and_the_nodes_that_one_by_one_leaves(int before, int run)
    {
        var tree = GrownTree.OfSize(before + run);
        var edge = new TreeEdge();
        var told = 0;
        edge.Append([.. tree.Leaves.Take(before)]);
        edge.Append([.. tree.Leaves.Skip(before)], (int level, ulong index, in Hash32 root) =>
        {
            Assert.Equal(tree.PerfectRoot(level, index), root);
            told++;
        });
        Assert.Equal(tree.Edge.Hashes, edge.Hashes);
        Assert.Equal((ulong)(before + run), edge.Size);
        Assert.Equal(NodesOf(before + run) - NodesOf(before), told);
    }

    // A tree of n leaves has n leaves, n / 2 pairs, n / 4 fours and so on that are complete.
    private static int NodesOf(int size) => size == 0 ? 0 : size + NodesOf(size / 2);
}
