using System.Text.Json;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Tests.RealInput;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Tree;

public sealed class TilePathTests
{
    private const string Vectors = "merkle-vectors/tiles/paths.json";

    [Theory]
    [InlineData(0, 0UL, 256, "tile/0/000")]
    [InlineData(0, 999UL, 256, "tile/0/999")]
    [InlineData(1, 1000UL, 1, "tile/1/x001/000.p/1")]
    [InlineData(63, 1234067UL, 255, "tile/63/x001/x234/067.p/255")]
    [InlineData(0, ulong.MaxValue, 256, "tile/0/x018/x446/x744/x073/x709/x551/615")]
    public void Is_written_in_groups_of_three_and_read_again(int level, ulong index, int width, string path)
    {
        Assert.Equal(path, TilePath.Hashes(level, index, width).ToString());
        Assert.True(TilePath.TryParse(path, out var read));
        Assert.Equal(TilePath.Hashes(level, index, width), read);
    }

    [Fact]
    public void Bundles_of_entries_lie_beside_the_tiles()
    {
        Assert.Equal("tile/entries/x001/000.p/7", TilePath.Entries(1000, 7).ToString());
        Assert.True(TilePath.TryParse("tile/entries/x001/000.p/7", out var read));
        Assert.Equal((null, 1000UL, 7), (read.Level, read.Index, read.Width));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/0/000\n")]
    [InlineData("tile/0/ 00")]
    [InlineData("tile/0/+00")]
    [InlineData("Tile/0/000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/007/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/0/1000")]
    [InlineData("tile/0/x000/000")]
    [InlineData("tile/0/x000")]
    [InlineData("tile/0/X001/000")]
    [InlineData("tile/0/001/000")]
    [InlineData("tile/0/xx01/000")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/99999999999999999999999")]
    [InlineData("tile/0/000.p/1/2")]
    [InlineData("tile/0/.p/1")]
    [InlineData("tile/0/x001.p/000")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/0/٠٠٠")]
    [InlineData("tile/entries")]
    [InlineData("tile/Entries/000")]
    [InlineData("tile/0/x018/x446/x744/x073/x709/x551/616")]
    public void Any_other_spelling_is_refused(string path) => Assert.False(TilePath.TryParse(path, out _));

    [Fact]
    public void A_path_that_cannot_be_is_our_own_fault()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TilePath.Hashes(64, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TilePath.Hashes(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TilePath.Hashes(0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TilePath.Entries(0, 257));
    }

    [RealInputFact(Vectors)]
    public void Paths_of_another_implementation_are_written_and_read_as_it_does()
    {
        using var vectors = JsonDocument.Parse(SharedData.Text(Vectors));
        foreach (var one in vectors.RootElement.GetProperty("tile_path").EnumerateArray())
        {
            var path = TilePath.Hashes(one.GetProperty("level").GetInt32(), one.GetProperty("index").GetUInt64(), Width(one.GetProperty("partial").GetInt32()));
            Assert.Equal(one.GetProperty("path").GetString(), path.ToString());
        }

        foreach (var one in vectors.RootElement.GetProperty("entries_path").EnumerateArray())
        {
            var (leaf, size) = (one.GetProperty("leaf_index").GetUInt64(), one.GetProperty("tree_size").GetUInt64());
            Assert.Equal(one.GetProperty("path").GetString(), TileShape.EntriesOf(leaf, size).ToString());
        }
    }

    [RealInputFact(Vectors)]
    public void What_another_implementation_refuses_is_refused()
    {
        using var vectors = JsonDocument.Parse(SharedData.Text(Vectors));
        foreach (var one in vectors.RootElement.GetProperty("parse").EnumerateArray())
        {
            var path = $"tile/{one.GetProperty("level").GetString()}/{one.GetProperty("index").GetString()}";
            var refused = one.TryGetProperty("error", out var error) && error.GetBoolean();
            Assert.True(refused != TilePath.TryParse(path, out var read), path);
            if (!refused)
            {
                Assert.Equal(one.GetProperty("want_level").GetInt32(), read.Level);
                Assert.Equal(one.GetProperty("want_index").GetUInt64(), read.Index);
                Assert.Equal(Width(one.GetProperty("want_partial").GetInt32()), read.Width);
            }
        }
    }

    private static int Width(int partial) => partial == 0 ? TilePath.FullWidth : partial;
}
