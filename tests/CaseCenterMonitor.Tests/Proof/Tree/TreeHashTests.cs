using System.Security.Cryptography;
using CaseCenterMonitor.Proof.Tree;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Tree;

public sealed class TreeHashTests
{
    [Fact]
    public void The_empty_tree_is_not_the_tree_of_an_empty_entry()
    {
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", TreeHash.Empty.ToString());
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", TreeHash.Leaf([]).ToString());
    }

    [Fact]
    public void Leaves_and_nodes_of_the_worked_example_are_as_written()
    {
        Assert.Equal([FiveEntries.L0, FiveEntries.L1, FiveEntries.L2, FiveEntries.L3, FiveEntries.L4], FiveEntries.Entries.Select(entry => TreeHash.Leaf(entry)));
        Assert.Equal(FiveEntries.N01, TreeHash.Node(FiveEntries.L0, FiveEntries.L1));
        Assert.Equal(FiveEntries.N23, TreeHash.Node(FiveEntries.L2, FiveEntries.L3));
        Assert.Equal(FiveEntries.N03, TreeHash.Node(FiveEntries.N01, FiveEntries.N23));
    }

    [Theory, InlineData(1), InlineData(1022), InlineData(1023), InlineData(1024), InlineData(1025), InlineData(65_535), InlineData(200_000)]
    public void Entries_of_any_length_are_hashed_with_their_prefix(int length)
    {
        var entry = new byte[length];
        new Random(length).NextBytes(entry);
        Assert.Equal(Hash32.From(SHA256.HashData([0, .. entry])), TreeHash.Leaf(entry));
    }

    [Fact]
    public void A_leaf_does_not_pass_for_a_node()
    {
        byte[] both = [.. FiveEntries.L0.ToArray(), .. FiveEntries.L1.ToArray()];
        Assert.NotEqual(TreeHash.Node(FiveEntries.L0, FiveEntries.L1), TreeHash.Leaf(both));
    }
}
