using CaseCenterMonitor.Proof.Tree;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Tree;

public sealed class TileTests
{
    [Fact]
    public void A_size_of_70_000_has_the_tiles_of_the_worked_example()
    {
        Assert.Equal((273UL, 112), (TileShape.FullTiles(0, 70_000), TileShape.PartialWidth(0, 70_000)));
        Assert.Equal((1UL, 17), (TileShape.FullTiles(1, 70_000), TileShape.PartialWidth(1, 70_000)));
        Assert.Equal((0UL, 1), (TileShape.FullTiles(2, 70_000), TileShape.PartialWidth(2, 70_000)));
        Assert.Equal(273 + 1 + 1 + 1 + 1, TileShape.Tiles(70_000).Count());
    }

    [Fact]
    public void A_full_tile_has_its_hash_one_level_up() => Assert.Equal(["tile/0/000", "tile/1/000.p/1"], TileShape.Tiles(256).Select(tile => tile.ToString()));

    [Fact]
    public void No_partial_tile_is_empty()
    {
        Assert.Empty(TileShape.Tiles(0));
        Assert.Equal(["tile/0/000.p/255"], TileShape.Tiles(255).Select(tile => tile.ToString()));
    }

    [Theory, InlineData(8), InlineData(9), InlineData(63), InlineData(int.MaxValue)]
    public void Above_the_highest_level_there_is_nothing(int level) =>
        Assert.Equal((0UL, 0), (TileShape.FullTiles(level, ulong.MaxValue), TileShape.PartialWidth(level, ulong.MaxValue)));

    [Fact]
    public void A_tile_is_read_as_it_is_written_and_only_whole()
    {
        var hashes = FiveEntries.Tree().Leaves;
        var bytes = Tile.Write(hashes);
        Assert.Equal(hashes, Tile.TryRead(bytes, 5));
        Assert.Null(Tile.TryRead(bytes, 4));
        Assert.Null(Tile.TryRead(bytes.AsSpan(1), 5));
        Assert.Null(Tile.TryRead([], 0));
        Assert.Null(Tile.TryRead(new byte[257 * 32], 257));
        Assert.Throws<ArgumentException>(() => Tile.Write([]));
        Assert.Throws<ArgumentException>(() => Tile.Write(new Hash32[257]));
    }

    [Fact]
    public void A_bundle_is_read_as_it_is_written_and_only_whole()
    {
        ReadOnlyMemory<byte>[] entries = ["one"u8.ToArray(), ReadOnlyMemory<byte>.Empty, new byte[EntryBundle.EntryBytesMax]];
        var bytes = EntryBundle.Write(entries);
        Assert.Equal(3 * 2 + 3 + 65_535, bytes.Length);
        Assert.Equal([0, 3, (byte)'o'], bytes[..3]);
        Assert.Equal(entries.Select(entry => entry.ToArray()), EntryBundle.TryRead(bytes, 3)!.Select(entry => entry.ToArray()));
        Assert.Null(EntryBundle.TryRead(bytes, 2));
        Assert.Null(EntryBundle.TryRead(bytes, 4));
        Assert.Null(EntryBundle.TryRead(bytes.AsMemory(0, bytes.Length - 1), 3));
        Assert.Null(EntryBundle.TryRead(bytes, 257));
        Assert.Null(EntryBundle.TryRead(ReadOnlyMemory<byte>.Empty, 0));
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([new byte[EntryBundle.EntryBytesMax + 1]]));
    }

    [Fact]
    public void A_tile_that_is_shorter_than_the_tree_says_so()
    {
        var tree = GrownTree.OfSize(200);
        var nodes = new TileNodes(tree.Tile);
        Assert.Equal(tree.PerfectRoot(7, 0), nodes.PerfectRoot(7, 0));
        Assert.Throws<InvalidOperationException>(() => nodes.PerfectRoot(7, 1));
        Assert.Throws<InvalidOperationException>(() => nodes.PerfectRoot(0, 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => nodes.PerfectRoot(64, 0));
    }
}
