using CaseCenterMonitor.Proof.Tree;
using CsCheck;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Tree;

/// <summary>What holds for every tree. That another size is refused is not among it: a path binds the index, and a checkpoint the size.</summary>
public sealed class TreePropertyTests
{
    private const int SizeMax = 2000;
    private static readonly GrownTree Tree = GrownTree.OfSize(SizeMax);
    private static readonly TileNodes Tiles = new(Tree.Tile);

    private static readonly Gen<(int Smaller, int Size, int Index)> Cases =
        from size in Gen.Int[1, SizeMax]
        from smaller in Gen.Int[1, size]
        from index in Gen.Int[0, size - 1]
        select (smaller, size, index);

    [Fact]
    public void The_edge_the_definition_the_nodes_and_the_tiles_agree_on_every_root() => Property.Holds(Cases, 200, 31, one =>
    {
        var root = GrownTree.RootByDefinition([.. Tree.Leaves.Take(one.Size)]);
        Assert.Equal(root, Tree.Roots[one.Size]);
        Assert.Equal(root, TreeRoot.Of((ulong)one.Size, Tree));
        Assert.Equal(root, TreeRoot.Of((ulong)one.Size, Tiles));
    }, Print);

    /// <summary>However the leaves are divided, and whatever stood before: the same edge, and the same subtrees are told of, each once.</summary>
    [Fact]
    public void Leaves_in_one_go_make_the_tree_that_they_make_one_by_one() => Property.Holds(Cases, 200, 35, one =>
    {
        var (single, many) = (new TreeEdge(), new TreeEdge());
        var (ofSingle, ofMany) = (new List<(int, ulong, Hash32)>(), new List<(int, ulong, Hash32)>());
        foreach (var leaf in Tree.Leaves.Take(one.Size))
        {
            single.Append(leaf, (int level, ulong index, in Hash32 root) => ofSingle.Add((level, index, root)));
        }

        void Note(int level, ulong index, in Hash32 root) => ofMany.Add((level, index, root));
        many.Append([.. Tree.Leaves.Take(one.Smaller)], Note);
        many.Append([], Note);
        many.Append([.. Tree.Leaves.Skip(one.Smaller).Take(one.Size - one.Smaller)], Note);
        Assert.Equal(single.Hashes, many.Hashes);
        Assert.Equal(Tree.Roots[one.Size], many.Root());
        Assert.Equal(ofSingle.OrderBy(node => (node.Item1, node.Item2)), ofMany.OrderBy(node => (node.Item1, node.Item2)));
    }, Print);

    [Fact]
    public void Proofs_from_nodes_and_from_tiles_are_one_and_verify() => Property.Holds(Cases, 200, 32, one =>
    {
        var (smaller, size, index) = ((ulong)one.Smaller, (ulong)one.Size, (ulong)one.Index);
        var path = InclusionProof.Build(index, size, Tree);
        Assert.Equal(path, InclusionProof.Build(index, size, Tiles));
        Assert.True(InclusionProof.Verify(Tree.Leaves[one.Index], index, size, path, Tree.Roots[one.Size]));
        var proof = ConsistencyProof.Build(smaller, size, Tree);
        Assert.Equal(proof, ConsistencyProof.Build(smaller, size, Tiles));
        Assert.True(ConsistencyProof.Verify(smaller, size, proof, Tree.Roots[one.Smaller], Tree.Roots[one.Size]));
    }, Print);

    [Fact]
    public void No_path_proves_another_index() => Property.Holds(Cases, 30, 33, one =>
    {
        var path = InclusionProof.Build((ulong)one.Index, (ulong)one.Size, Tree);
        for (var other = 0; other < one.Size; other++)
        {
            var verified = InclusionProof.Verify(Tree.Leaves[one.Index], (ulong)other, (ulong)one.Size, path, Tree.Roots[one.Size]);
            Assert.Equal(other == one.Index, verified);
        }
    }, Print);

    [Fact]
    public void No_proof_leads_from_another_root() => Property.Holds(Cases.Where(one => one.Smaller < one.Size), 200, 34, one =>
    {
        var proof = ConsistencyProof.Build((ulong)one.Smaller, (ulong)one.Size, Tree);
        Assert.False(ConsistencyProof.Verify((ulong)one.Smaller, (ulong)one.Size, proof, Tree.Roots[one.Smaller - 1], Tree.Roots[one.Size]));
        Assert.False(ConsistencyProof.Verify((ulong)one.Smaller, (ulong)one.Size, proof, Tree.Roots[one.Smaller], Tree.Roots[one.Size - 1]));
    }, Print);

    private static string Print((int Smaller, int Size, int Index) one) => $"{one.Smaller} of {one.Size}, entry {one.Index}";
}
