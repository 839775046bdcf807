using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Tests.RealInput;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Tree;

/// <summary>Trees and proofs that others wrote.</summary>
public sealed class TreeVectorTests
{
    /// <summary>It wants two equal roots of 12 bytes accepted. A root has 32 bytes here, and such a file is refused when it is read.</summary>
    private const string TwelveByteRoots = "proofs/consistency/additional/sizes-are-equal-one-and-proof-is-empty.json";

    [RealInputFact($"{Vectors.Folder}/rfc6962")]
    public void The_tree_of_certificate_transparency_is_the_same_node_by_node()
    {
        var reference = Vectors.Json("rfc6962/reference-tree.json");
        var tree = GrownTree.Of(reference.Strings("leaf_inputs_hex").Select(Convert.FromHexString));
        Assert.Equal(reference.Strings("root_by_tree_size_hex"), tree.Roots.Select(root => root.ToString()));
        foreach (var (level, hashes) in reference.Array("node_hashes_by_level_hex").Index())
        {
            foreach (var (index, hash) in hashes.EnumerateArray().Index())
            {
                Assert.Equal(hash.GetString(), tree.PerfectRoot(level, (ulong)index).ToString());
            }
        }
    }

    [RealInputFact($"{Vectors.Folder}/proofs")]
    public void Inclusion_proofs_are_accepted_and_refused_as_elsewhere()
    {
        var files = Vectors.Files("proofs/inclusion");
        Assert.Equal(98, files.Count);
        Assert.All(files, file => Assert.True(Vectors.Json(file).GetProperty("wantErr").GetBoolean() != Includes(Vectors.Json(file)), file));
    }

    [RealInputFact($"{Vectors.Folder}/proofs")]
    public void Consistency_proofs_are_accepted_and_refused_as_elsewhere()
    {
        var files = Vectors.Files("proofs/consistency");
        Assert.Equal(98, files.Count);
        Assert.All(files.Except([TwelveByteRoots]), file => Assert.True(Vectors.Json(file).GetProperty("wantErr").GetBoolean() != IsConsistent(Vectors.Json(file)), file));
    }

    [RealInputFact($"{Vectors.Folder}/sunlight/mirror-300")]
    public void Our_tiles_of_300_records_are_those_of_another_implementation_byte_for_byte()
    {
        var tree = GrownTree.Of(Enumerable.Range(0, 300).Select(i => Encoding.UTF8.GetBytes($"record {i}")));
        var tiles = TileShape.Tiles(300).ToList();
        Assert.Equal(["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"], tiles.Select(tile => tile.ToString()));
        foreach (var tile in tiles)
        {
            Assert.Equal(Vectors.Bytes($"sunlight/mirror-300/{tile}"), Tile.Write([.. tree.Tile(tile.Level!.Value, tile.Index).Take(tile.Width)]));
        }
    }

    [RealInputFact($"{Vectors.Folder}/sunlight/ct-tiles")]
    public void Tiles_of_a_real_log_are_read_and_the_partial_one_is_the_beginning_of_the_full_one()
    {
        Assert.All((string[])["000", "001", "002", "003"], name => Assert.NotNull(Tile.TryRead(Vectors.Bytes($"sunlight/ct-tiles/0/{name}"), TilePath.FullWidth)));
        var partial = Tile.TryRead(Vectors.Bytes("sunlight/ct-tiles/0/003.p/10"), 10);
        Assert.Equal(partial, Tile.TryRead(Vectors.Bytes("sunlight/ct-tiles/0/003"), TilePath.FullWidth)!.Take(10));
    }

    [RealInputFact($"{Vectors.Folder}/real-world")]
    public void Every_single_bit_of_a_real_path_counts()
    {
        var real = Vectors.Json("real-world/rekor2-alpha3-4026478.json");
        var leaf = TreeHash.Leaf(real.GetProperty("leaf_data_base64").GetBytesFromBase64());
        var (index, size) = (real.GetProperty("leaf_index").GetUInt64(), real.GetProperty("tree_size").GetUInt64());
        var root = Hash(real.Say("root_hash_base64"))!.Value;
        var path = real.Strings("hashes_base64").Select(text => Hash(text)!.Value).ToList();
        Assert.True(InclusionProof.Verify(leaf, index, size, path, root));
        var refused = 0;
        foreach (var (place, bit) in from place in Enumerable.Range(0, path.Count) from bit in Enumerable.Range(0, 256) select (place, bit))
        {
            var bytes = path[place].ToArray();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            var damaged = path.ToArray();
            damaged[place] = Hash32.From(bytes);
            refused += InclusionProof.Verify(leaf, index, size, damaged, root) ? 0 : 1;
        }

        Assert.Equal(3328, refused);
    }

    // A root, leaf or step that is not 32 bytes is refused when it is read, and that is the error wanted.
    private static bool Includes(JsonElement file) =>
        Hash(file.Say("leafHash")) is { } leaf && Hash(file.Say("root")) is { } root && Hashes(file) is { } path
        && InclusionProof.Verify(leaf, file.GetProperty("leafIdx").GetUInt64(), file.GetProperty("treeSize").GetUInt64(), path, root);

    private static bool IsConsistent(JsonElement file) =>
        Hash(file.Say("root1")) is { } old && Hash(file.Say("root2")) is { } now && Hashes(file) is { } proof
        && ConsistencyProof.Verify(file.GetProperty("size1").GetUInt64(), file.GetProperty("size2").GetUInt64(), proof, old, now);

    private static List<Hash32>? Hashes(JsonElement file)
    {
        var proof = file.GetProperty("proof");
        var hashes = proof.ValueKind == JsonValueKind.Null ? [] : proof.EnumerateArray().Select(step => Hash(step.GetString()!)).ToList();
        return hashes.Contains(null) ? null : [.. hashes.Select(hash => hash!.Value)];
    }

    private static Hash32? Hash(string base64) => Hash32.TryParseBase64(base64, out var hash) ? hash : null;
}
