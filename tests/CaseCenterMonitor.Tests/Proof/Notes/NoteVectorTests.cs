using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Tests.Proof.Tree;
using CaseCenterMonitor.Tests.RealInput;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Notes;

/// <summary>Notes, checkpoints and cosignatures of real and of other people's logs.</summary>
public sealed class NoteVectorTests
{
    [RealInputFact($"{Vectors.Folder}/notes")]
    public void Notes_are_verified_rejected_and_malformed_as_elsewhere()
    {
        var cases = Vectors.Json("notes/index.json").EnumerateArray().ToList();
        Assert.Equal(29, cases.Count);
        Assert.All(cases, one => Assert.True(AsExpected(one), $"{one.Say("file")}: {one.Say("about")}"));
    }

    [RealInputFact($"{Vectors.Folder}/notes")]
    public void Every_key_that_should_have_signed_has()
    {
        foreach (var one in Vectors.Json("notes/index.json").EnumerateArray().Where(one => one.TryGetProperty("verified", out _)))
        {
            var verified = new NoteKeys(one.Strings("vkeys").Select(Some.Key)).Verify(Some.Note(Vectors.Bytes($"notes/{one.Say("file")}"))).Value!;
            Assert.Equal(one.Strings("verified"), verified.Signatures.Select(signature => signature.Key.Name));
        }
    }

    [RealInputFact($"{Vectors.Folder}/cosigned")]
    public void Cosigned_checkpoints_of_real_logs_verify_with_the_times_they_say()
    {
        var cases = Vectors.Json("cosigned/index.json").EnumerateArray().ToList();
        Assert.Equal(10, cases.Count);
        foreach (var one in cases)
        {
            var (logs, witnesses) = (one.Strings("log_vkeys").Select(Some.Key).ToList(), one.Strings("witness_vkeys").Select(Some.Key).ToList());
            var verified = new NoteKeys([.. logs, .. witnesses]).Verify(Some.Note(Vectors.Bytes($"cosigned/{one.Say("file")}"))).Value!;
            Assert.Equal([.. logs, .. witnesses], verified.Signatures.Select(signature => signature.Key));
            Assert.NotNull(Checkpoint.TryParse(verified.Note.Text).Value);
            var times = one.TryGetProperty("timestamps", out var stamps) ? stamps.EnumerateArray().Select(stamp => (Instant?)Instant.FromUnixTimeSeconds(stamp.GetInt64())) : [];
            Assert.Equal(times, verified.Signatures.Select(signature => signature.Time).Where(time => time is not null));
        }
    }

    [RealInputFact($"{Vectors.Folder}/cosigned")]
    public void Times_of_witnesses_nobody_knows_can_still_be_read()
    {
        var note = Some.Note(Vectors.Bytes("cosigned/armored-witness-ci3-59.note"));
        var times = note.Signatures.Where(line => line.Signature.Length == 72).Select(line => Cosignature.TimeOf(line.Signature)!.Value.ToUnixTimeSeconds());
        Assert.Equal([1729698503, 1729698499], times);
    }

    [RealInputFact($"{Vectors.Folder}/tessera-log")]
    public void A_small_log_is_rebuilt_from_its_bundles_root_by_root_and_every_checkpoint_verifies()
    {
        var keys = new NoteKeys([Some.Key(Vectors.Text("tessera-log/log.vkey").Trim())]);
        var entries = EntryBundle.TryRead(Vectors.Bytes("tessera-log/tile/entries/000.p/15"), 15)!;
        var tree = GrownTree.Of(entries.Select(entry => entry.ToArray()));
        for (var size = 0; size <= 15; size++)
        {
            var checkpoint = Checkpoint.TryParse(keys.Verify(Some.Note(Vectors.Bytes($"tessera-log/checkpoint.{size}"))).Value!.Note.Text).Value!;
            Assert.Equal(new Checkpoint("example.com/log/testdata", (ulong)size, tree.Roots[size]), checkpoint);
            if (size > 0)
            {
                Assert.Equal(tree.Leaves.Take(size), Tile.TryRead(Vectors.Bytes($"tessera-log/tile/0/000.p/{size}"), size));
                Assert.Equal(Vectors.Bytes($"tessera-log/tile/entries/000.p/{size}"), EntryBundle.Write([.. entries.Take(size)]));
            }
        }
    }

    [RealInputFact($"{Vectors.Folder}/tessera-log")]
    public void All_pairs_of_its_checkpoints_are_consistent_by_proofs_of_our_making()
    {
        var tree = GrownTree.Of(EntryBundle.TryRead(Vectors.Bytes("tessera-log/tile/entries/000.p/15"), 15)!.Select(entry => entry.ToArray()));
        var roots = Enumerable.Range(0, 16).Select(size => Checkpoint.TryParse(Some.Note(Vectors.Bytes($"tessera-log/checkpoint.{size}")).Text).Value!.Root).ToList();
        var proved = 0;
        foreach (var (from, to) in from to in Enumerable.Range(1, 15) from old in Enumerable.Range(1, to) select (old, to))
        {
            proved += ConsistencyProof.Verify((ulong)from, (ulong)to, ConsistencyProof.Build((ulong)from, (ulong)to, tree), roots[from], roots[to]) ? 1 : 0;
        }

        Assert.Equal(120, proved);
    }

    [RealInputFact($"{Vectors.Folder}/sunlight")]
    public void A_mirror_that_only_cosigned_has_signed_no_log_line()
    {
        var note = Some.Note(Vectors.Bytes("sunlight/mirror-300/checkpoint"));
        var mirror = Some.Key(Vectors.Json("sunlight/mirror-300/mirror.v0.json").Strings("verifier_keys").Single());
        Assert.Equal(mirror, Assert.Single(new NoteKeys([mirror]).Verify(note).Value!.Signatures).Key);
        var checkpoint = Checkpoint.TryParse(note.Text).Value!;
        var tree = GrownTree.Of(Enumerable.Range(0, 300).Select(i => Encoding.UTF8.GetBytes($"record {i}")));
        Assert.Equal((300UL, tree.Roots[300]), (checkpoint.Size, checkpoint.Root));
    }

    private static bool AsExpected(JsonElement one)
    {
        var note = SignedNote.TryParse(Vectors.Bytes($"notes/{one.Say("file")}")).Value;
        var keys = one.Strings("vkeys").Select(Some.Key).ToList();
        return one.Say("expect") switch
        {
            "malformed" => note is null,
            "parse-only" => note is not null,
            // Keys of the types 02 and 05 are nobody's here: such a note has no known signature.
            "ok" => note is not null && new NoteKeys(keys).Verify(note).Value is not null == keys.Exists(key => key.CanVerify),
            // One of them is refused for its number of lines, before any is looked at.
            "reject" => note is null == one.TryGetProperty("implementation_limit", out _) && (note is null || new NoteKeys(keys).Verify(note).Value is null),
            var other => throw new InvalidOperationException(other),
        };
    }
}
