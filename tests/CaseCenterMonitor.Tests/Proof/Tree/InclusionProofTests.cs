using CaseCenterMonitor.Proof.Tree;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Tree;

public sealed class InclusionProofTests
{
    private static readonly GrownTree Five = FiveEntries.Tree();
    private static Hash32 Root5 => FiveEntries.Roots[5];

    [Fact]
    public void The_paths_of_the_worked_example_are_as_written()
    {
        Assert.Equal([FiveEntries.L1, FiveEntries.N23, FiveEntries.L4], InclusionProof.Build(0, 5, Five));
        Assert.Equal([FiveEntries.L3, FiveEntries.N01, FiveEntries.L4], InclusionProof.Build(2, 5, Five));
        Assert.Equal([FiveEntries.N03], InclusionProof.Build(4, 5, Five));
        Assert.Empty(InclusionProof.Build(0, 1, Five));
    }

    [Fact]
    public void Every_entry_of_every_size_is_proved() => ForAll((index, size, path) =>
        Assert.True(InclusionProof.Verify(Five.Leaves[(int)index], index, size, path, Five.Roots[(int)size])));

    [Fact]
    public void A_path_proves_no_other_index_of_its_size() => ForAll((index, size, path) =>
    {
        for (var other = 0UL; other < size + 3; other++)
        {
            Assert.Equal(other == index, InclusionProof.Verify(Five.Leaves[(int)index], other, size, path, Five.Roots[(int)size]));
        }
    });

    [Fact]
    public void A_path_that_is_longer_or_shorter_proves_nothing() => ForAll((index, size, path) =>
    {
        var (leaf, root) = (Five.Leaves[(int)index], Five.Roots[(int)size]);
        Assert.False(InclusionProof.Verify(leaf, index, size, [.. path, root], root));
        Assert.False(InclusionProof.Verify(leaf, index, size, [leaf, .. path], root));
        Assert.True(path.Count == 0 || !InclusionProof.Verify(leaf, index, size, [.. path.SkipLast(1)], root));
        Assert.True(path.Count == 0 || !InclusionProof.Verify(leaf, index, size, [.. path.Skip(1)], root));
    });

    [Fact]
    public void A_path_that_climbs_beyond_the_top_of_its_size_proves_nothing_even_if_it_ends_at_the_root() =>
        Assert.False(InclusionProof.Verify(FiveEntries.L1, 0, 1, [FiveEntries.L0], FiveEntries.N01));

    [Fact]
    public void Another_leaf_or_another_root_is_refused()
    {
        var path = InclusionProof.Build(0, 5, Five);
        Assert.False(InclusionProof.Verify(FiveEntries.L1, 0, 5, path, Root5));
        Assert.False(InclusionProof.Verify(FiveEntries.L0, 0, 5, path, FiveEntries.Roots[4]));
    }

    [Fact]
    public void Nothing_is_in_an_empty_tree()
    {
        Assert.False(InclusionProof.Verify(TreeHash.Empty, 0, 0, [], TreeHash.Empty));
        Assert.False(InclusionProof.Verify(FiveEntries.L0, 0, 0, [FiveEntries.L1], FiveEntries.N01));
        Assert.False(InclusionProof.Verify(FiveEntries.L0, ulong.MaxValue, 0, new Hash32[64], FiveEntries.L0));
    }

    [Fact]
    public void The_size_is_not_bound_by_the_path_and_so_never_taken_from_it() =>
        Assert.True(InclusionProof.Verify(FiveEntries.L0, 0, 4, InclusionProof.Build(0, 3, Five), FiveEntries.Roots[3]));

    [Fact]
    public void Sizes_at_the_end_of_the_range_are_judged_and_do_not_wrap()
    {
        Assert.False(InclusionProof.Verify(FiveEntries.L0, ulong.MaxValue - 1, ulong.MaxValue, [], FiveEntries.L0));
        Assert.False(InclusionProof.Verify(FiveEntries.L0, 0, ulong.MaxValue, new Hash32[64], FiveEntries.L0));
        Assert.False(InclusionProof.Verify(FiveEntries.L0, 0, ulong.MaxValue, new Hash32[1000], FiveEntries.L0));
    }

    [Fact]
    public void A_path_for_an_entry_that_is_not_there_is_our_own_fault() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.Build(5, 5, Five));

    private static void ForAll(Action<ulong, ulong, IReadOnlyList<Hash32>> holds)
    {
        for (var size = 1UL; size <= 5; size++)
        {
            for (var index = 0UL; index < size; index++)
            {
                holds(index, size, InclusionProof.Build(index, size, Five));
            }
        }
    }
}
