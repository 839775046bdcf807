using System.Text.Json;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.Proof.Tree;
using CaseCenterMonitor.Tests.RealInput;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Receipts;

public sealed class ReceiptCheckTests
{
    private static readonly GrownTree Tree = FiveEntries.Tree();
    private static readonly NoteSigner Log = Some.Log();
    private static readonly NoteSigner[] Witnesses = [.. Enumerable.Range(0, 3).Select(i => Some.Witness((byte)(101 + i), $"w{i}.example"))];

    private static readonly TrustPolicy Policy = PolicyFile.Read(Some.Bytes($"""
        log {Log.Key}
        witness w0 {Witnesses[0].Key}
        witness w1 {Witnesses[1].Key}
        witness w2 {Witnesses[2].Key}
        group outsiders 2 w0 w1 w2
        quorum outsiders

        """)).Policy!;

    private static readonly Instant Now = Some.Noon.Plus(Duration.FromMinutes(3));
    private static readonly byte[] Checkpoint = Some.Checkpoint(5, FiveEntries.Roots[5]);

    [Fact]
    public void A_good_receipt_says_everything_in_order()
    {
        var verdict = Check(Some.Signed(Checkpoint, Log, Witnesses[0], Witnesses[2]));
        Assert.True(verdict.IsGood);
        Assert.Equal((Some.Origin, 5UL, FiveEntries.Roots[5]), (verdict.Origin, verdict.Checkpoint!.Size, verdict.Checkpoint.Root));
        Assert.Equal(Log.Key, verdict.LogKey);
        Assert.Equal([WitnessStanding.Cosigned, WitnessStanding.Absent, WitnessStanding.Cosigned], verdict.Witnesses.Select(seen => seen.Standing));
        Assert.Equal([Some.Noon, null, Some.Noon], verdict.Witnesses.Select(seen => seen.Time));
        Assert.Equal((true, Some.Noon, Duration.FromMinutes(3)), (verdict.QuorumMet, verdict.NewestCosignature!.Value, verdict.Age!.Value));
        Assert.Equal((2UL, 3, true), (verdict.Index, verdict.Path.Count, verdict.PathLeads));
    }

    [Fact]
    public void Without_a_quorum_it_is_not_good()
    {
        var verdict = Check(Some.Signed(Checkpoint, Log, Witnesses[1]));
        Assert.Equal(["The quorum is not met."], verdict.Open);
        Assert.True(verdict.PathLeads);
    }

    [Fact]
    public void A_policy_that_asks_for_no_witness_is_content_without()
    {
        var verdict = ReceiptCheck.Of(Receipt(Some.Signed(Checkpoint, Log)), FiveEntries.Entries[2], PolicyFile.Read(Some.Bytes($"log {Log.Key}\nquorum none\n")).Policy!, Now);
        Assert.True(verdict.IsGood);
        Assert.Null(verdict.Age);
    }

    [Fact]
    public void A_log_that_the_policy_does_not_know_is_not_even_named()
    {
        var verdict = Check(Some.Signed(Some.Checkpoint(5, FiveEntries.Roots[5], "police.example/centre/southside"), Log, Witnesses));
        Assert.False(verdict.IsGood);
        Assert.Equal((null, null), (verdict.Origin, verdict.Checkpoint));
    }

    [Fact]
    public void Of_a_checkpoint_that_its_log_has_not_signed_nothing_is_shown()
    {
        using var stranger = Some.Log(seed: 9);
        foreach (var note in (byte[][])[Some.Signed(Checkpoint, stranger, Witnesses), SignedNote.Write(Checkpoint, [.. Witnesses.Select(witness => witness.Cosign(Checkpoint, Some.Noon))])])
        {
            var verdict = Check(note);
            Assert.Equal(["The log has not signed the checkpoint."], verdict.Open);
            Assert.Equal((null, 0), (verdict.Checkpoint, verdict.Witnesses.Count));
        }
    }

    [Fact]
    public void One_bad_line_of_a_known_witness_spoils_it()
    {
        var other = Some.Checkpoint(6, FiveEntries.Roots[5]);
        var verdict = Check(SignedNote.Write(Checkpoint, [Log.Sign(Checkpoint), Witnesses[0].Cosign(Checkpoint, Some.Noon), Witnesses[1].Cosign(Checkpoint, Some.Noon), Witnesses[2].Cosign(other, Some.Noon)]));
        Assert.Equal(["The signature of w2.example is invalid."], verdict.Open);
        Assert.Null(verdict.Checkpoint);
    }

    [Theory, InlineData(300, true), InlineData(301, false)]
    public void A_cosignature_out_of_the_future_does_not_count(int secondsAhead, bool counts)
    {
        var ahead = Now.Plus(Duration.FromSeconds(secondsAhead));
        var verdict = Check(SignedNote.Write(Checkpoint, [Log.Sign(Checkpoint), Witnesses[0].Cosign(Checkpoint, Some.Noon), Witnesses[1].Cosign(Checkpoint, ahead)]));
        Assert.Equal((counts, counts), (verdict.QuorumMet, verdict.IsGood));
        Assert.Equal(counts ? ahead : Some.Noon, verdict.NewestCosignature);
    }

    [Fact]
    public void The_size_is_the_checkpoints_and_an_entry_beyond_it_is_not_in_it()
    {
        var path = InclusionProof.Build(2, 5, Tree);
        Assert.False(Check(Some.Signed(Checkpoint, Log, Witnesses), new Receipt(5, path, [])).PathLeads);
        Assert.False(Check(Some.Signed(Some.Checkpoint(0, TreeHash.Empty), Log, Witnesses), new Receipt(0, [], [])).PathLeads);
        Assert.False(Check(Some.Signed(Some.Checkpoint(4, FiveEntries.Roots[5]), Log, Witnesses)).PathLeads);
    }

    [Fact]
    public void Another_entry_another_index_and_another_path_are_open()
    {
        var note = Some.Signed(Checkpoint, Log, Witnesses);
        var path = InclusionProof.Build(2, 5, Tree);
        Assert.Equal(["The path does not lead from the entry to the root."], ReceiptCheck.Of(Receipt(note), FiveEntries.Entries[3], Policy, Now).Open);
        Assert.False(Check(note, new Receipt(3, path, [])).IsGood);
        Assert.False(Check(note, new Receipt(2, [.. path.Reverse()], [])).IsGood);
        Assert.False(Check(note, new Receipt(2, [.. path, FiveEntries.L0], [])).IsGood);
    }

    [Fact]
    public void What_is_no_note_and_no_checkpoint_is_open()
    {
        Assert.False(Check("no note\n"u8.ToArray()).IsGood);
        Assert.False(Check(Some.Signed("no checkpoint\n"u8.ToArray(), Log)).IsGood);
    }

    [Fact]
    public void Two_lines_of_a_log_whose_keys_are_changing_are_both_looked_at()
    {
        using var next = Some.Log(seed: 2);
        var policy = PolicyFile.Read(Some.Bytes($"log {Log.Key}\nlog {next.Key}\nquorum none\n")).Policy!;
        var both = SignedNote.Write(Checkpoint, [next.Sign(Checkpoint), Log.Sign(Checkpoint)]);
        var bad = SignedNote.Write(Checkpoint, [Log.Sign(Checkpoint), next.Sign("something else\n"u8)]);
        Assert.Equal(next.Key, ReceiptCheck.Of(Receipt(both), FiveEntries.Entries[2], policy, Now).LogKey);
        Assert.False(ReceiptCheck.Of(Receipt(bad), FiveEntries.Entries[2], policy, Now).IsGood);
    }

    [RealInputFact($"{Vectors.Folder}/real-world")]
    public void A_real_receipt_with_three_real_witnesses_is_good_and_damaged_anywhere_it_is_not()
    {
        var real = Vectors.Json("real-world/rekor2-alpha3-4026478.json");
        var entry = real.GetProperty("leaf_data_base64").GetBytesFromBase64();
        var policy = RealPolicy(real);
        var at = Instant.FromUnixTimeSeconds(1778700214);
        var bytes = Vectors.Bytes("real-world/rekor2-alpha3-4026478.tlog-proof");
        var verdict = ReceiptCheck.Of(CaseCenterMonitor.Proof.Receipts.Receipt.TryParse(bytes).Value!, entry, policy, at);
        Assert.True(verdict.IsGood);
        Assert.Equal((4026478UL, 4026479UL), (verdict.Index, verdict.Checkpoint!.Size));
        Assert.All(verdict.Witnesses, seen => Assert.Equal((WitnessStanding.Cosigned, at), (seen.Standing, seen.Time!.Value)));
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = (byte[])[.. bytes];
            damaged[i] ^= 0x04;
            var receipt = CaseCenterMonitor.Proof.Receipts.Receipt.TryParse(damaged).Value;
            Assert.False(receipt is not null && ReceiptCheck.Of(receipt, entry, policy, at).IsGood, $"byte {i}");
        }
    }

    [RealInputFact($"{Vectors.Folder}/real-world")]
    public void Other_real_receipts_are_good_when_they_should_be()
    {
        var files = Vectors.Files("real-world").Where(file => file.Contains("rekor", StringComparison.Ordinal)).ToList();
        Assert.Equal(13, files.Count);
        foreach (var file in files)
        {
            var real = Vectors.Json(file);
            var path = real.Strings("hashes_base64").Select(text => Hash32.TryParseBase64(text, out var hash) ? hash : throw new InvalidOperationException()).ToList();
            var index = real.GetProperty("leaf_index").GetUInt64();
            var entry = real.GetProperty("leaf_data_base64").GetBytesFromBase64();
            Assert.Equal(real.Say("expect") != "inclusion rejected", InclusionProof.Verify(TreeHash.Leaf(entry), index, real.GetProperty("tree_size").GetUInt64(), path, Root(real)));

            // The older Rekor signs with ECDSA, which is not verified here: what is in its tree is proved above, and its checkpoints are of nobody.
            var checkpoint = real.GetProperty("checkpoint").GetString() ?? "";
            var verdict = ReceiptCheck.Of(new Receipt(index, path, Some.Bytes(checkpoint)), entry, RealPolicy(real), Instant.FromUnixTimeSeconds(1778700214));
            Assert.True(verdict.IsGood == (real.Say("expect") == "ok" && !file.Contains("rekor1", StringComparison.Ordinal)), file);
        }
    }

    private static Hash32 Root(JsonElement real) => Hash32.TryParseBase64(real.Say("root_hash_base64"), out var root) ? root : default;

    private static TrustPolicy RealPolicy(JsonElement real)
    {
        var keys = real.Strings("vkeys").Where(vkey => Some.Key(vkey).CanVerify).ToList();
        var witnesses = keys.Skip(1).Select((vkey, i) => $"witness w{i} {vkey}\n").ToList();
        var quorum = witnesses.Count == 0 ? "quorum none\n" : $"group all-of-them all {string.Join(' ', witnesses.Select((_, i) => $"w{i}"))}\nquorum all-of-them\n";
        return PolicyFile.Read(Some.Bytes($"{string.Concat(keys.Take(1).Select(vkey => $"log {vkey}\n"))}{string.Concat(witnesses)}{quorum}")).Policy!;
    }

    private static Receipt Receipt(byte[] note) => new(2, InclusionProof.Build(2, 5, Tree), note);

    private static ReceiptVerdict Check(byte[] note, Receipt? shape = null) =>
        ReceiptCheck.Of(shape is null ? Receipt(note) : new Receipt(shape.Index, shape.Path, note), FiveEntries.Entries[2], Policy, Now);
}
