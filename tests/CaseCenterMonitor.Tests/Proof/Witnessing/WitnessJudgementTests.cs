using System.Text.Json;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Proof.Witnessing;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.Proof.Tree;
using CaseCenterMonitor.Tests.RealInput;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Witnessing;

public sealed class WitnessJudgementTests
{
    private static readonly NoteSigner Log = Some.Log();
    private static readonly GrownTree Tree = GrownTree.OfSize(12);
    private readonly OneWitness _witness = new((Some.Origin, Log.Key));

    [Fact]
    public void A_log_that_grows_is_cosigned_each_time_and_the_newest_is_kept()
    {
        for (var size = 0UL; size <= 12; size++)
        {
            var old = size == 0 ? 0 : size - 1;
            var answer = _witness.Post(Body(old, size));
            Assert.Equal(200, answer.Status);
            Assert.Equal(size, _witness.Stored(Some.Origin)!.Size);
        }

        Assert.All(_witness.Evidence, evidence => Assert.Equal(Evidence.None, evidence));
    }

    [Fact]
    public void The_answer_is_the_lines_of_the_witness_and_nothing_else()
    {
        var note = Some.Note([.. Some.Checkpoint(5, Tree.Roots[5]), (byte)'\n', .. Some.Bytes(OneWitness.Text(_witness.Post(Body(0, 5))))]);
        Assert.Equal(Some.Noon, Assert.Single(new NoteKeys([_witness.Signer.Key]).Verify(note).Value!.Signatures).Time);
        Assert.Single(note.Signatures);
    }

    [Fact]
    public void Monitors_are_given_the_lines_of_log_and_witness_and_none_of_strangers()
    {
        using var stranger = Some.Log(seed: 9);
        var checkpoint = Some.Checkpoint(5, Tree.Roots[5]);
        _witness.Post(WitnessRequest.Of(0, [], SignedNote.Write(checkpoint, [stranger.Sign(checkpoint), Log.Sign(checkpoint)])).Write());
        var stored = Some.Note(_witness.Stored(Some.Origin)!.Note.ToArray());
        Assert.Equal([Log.Key.Id, _witness.Signer.Key.Id], stored.Signatures.Select(line => line.Id));
        Assert.Equal("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae/checkpoint", WitnessedCheckpoint.PathOf("foo"));
    }

    [Fact]
    public void The_same_checkpoint_again_gets_a_fresh_time()
    {
        _witness.Post(Body(0, 5));
        var again = WitnessJudgement.Of(WitnessRequest.TryParse(Body(5, 5)).Value!, Logs(), _witness.Stored(Some.Origin), [_witness.Signer], Some.Noon.Plus(Duration.FromMinutes(1)));
        Assert.Equal(200, again.Answer.Status);
        Assert.Equal(Some.Noon.Plus(Duration.FromMinutes(1)), Cosignature.TimeOf(Some.Note(again.ToStore!.Note.ToArray()).Signatures[1].Signature));
    }

    [Fact]
    public void A_witness_whose_keys_are_changing_answers_with_both()
    {
        using var next = Some.Witness(seed: 102, name: "example.com/witness2");
        var judged = WitnessJudgement.Of(WitnessRequest.TryParse(Body(0, 5)).Value!, Logs(), null, [_witness.Signer, next], Some.Noon);
        Assert.Equal(2, OneWitness.Text(judged.Answer).Count(c => c == '\n'));
    }

    [Fact]
    public void An_unknown_log_comes_before_a_bad_signature()
    {
        var checkpoint = Some.Checkpoint(5, Tree.Roots[5], "police.example/centre/southside");
        Assert.Equal(404, _witness.Post(WitnessRequest.Of(9, [], SignedNote.Write(checkpoint, [Log.Sign("else\n"u8)])).Write()).Status);
    }

    [Fact]
    public void A_bad_signature_comes_before_sizes()
    {
        using var stranger = Some.Log(seed: 9);
        var checkpoint = Some.Checkpoint(5, Tree.Roots[5]);
        foreach (var lines in (NoteSignature[][])[[stranger.Sign(checkpoint)], [Log.Sign("else\n"u8)], [Log.Sign(checkpoint), Log.Sign("else\n"u8)]])
        {
            Assert.Equal(403, _witness.Post(WitnessRequest.Of(9, [], SignedNote.Write(checkpoint, lines)).Write()).Status);
        }

        Assert.Null(_witness.Stored(Some.Origin));
        Assert.All(_witness.Evidence, evidence => Assert.Equal(Evidence.None, evidence));
    }

    [Fact]
    public void An_old_size_above_the_new_one_comes_before_the_size_last_seen()
    {
        _witness.Post(Body(0, 8));
        Assert.Equal(400, _witness.Post(Request(6, 5, []).Write()).Status);
    }

    [Theory, InlineData(0), InlineData(4), InlineData(6)]
    public void Another_old_size_is_answered_with_the_one_last_seen(ulong old)
    {
        _witness.Post(Body(0, 5));
        var answer = _witness.Post(Request(old, 8, []).Write());
        Assert.Equal((409, "text/x.tlog.size", "5\n"), (answer.Status, answer.ContentType, OneWitness.Text(answer)));
        Assert.Equal("0\n", OneWitness.Text(new OneWitness((Some.Origin, Log.Key)).Post(Request(3, 8, []).Write())));
    }

    [Fact]
    public void A_proof_that_does_not_verify_is_kept_as_evidence()
    {
        _witness.Post(Body(0, 5));
        Assert.Equal(422, _witness.Post(Request(5, 8, []).Write()).Status);
        Assert.Equal(422, _witness.Post(Request(5, 8, ConsistencyProof.Build(4, 8, Tree)).Write()).Status);
        Assert.Equal([Evidence.None, Evidence.ProofFails, Evidence.ProofFails], _witness.Evidence);
        Assert.Equal(5UL, _witness.Stored(Some.Origin)!.Size);
    }

    [Fact]
    public void From_nothing_no_proof_is_taken() => Assert.Equal(422, _witness.Post(Request(0, 5, [FiveEntries.L0]).Write()).Status);

    [Fact]
    public void An_empty_tree_has_the_empty_root()
    {
        Assert.Equal(422, _witness.Post(Signed(0, Some.Checkpoint(0, FiveEntries.L0))).Status);
        Assert.Equal(Evidence.TwoHistories, Assert.Single(_witness.Evidence));
    }

    [Fact]
    public void Two_roots_of_one_size_convict_the_log_whatever_the_answer_is()
    {
        _witness.Post(Body(0, 5));
        Assert.Equal(422, _witness.Post(Signed(5, Some.Checkpoint(5, FiveEntries.L0))).Status);
        Assert.Equal(409, _witness.Post(Signed(3, Some.Checkpoint(5, FiveEntries.L0))).Status);
        Assert.Equal([Evidence.None, Evidence.TwoHistories, Evidence.TwoHistories], _witness.Evidence);
        Assert.Equal(Tree.Roots[5], _witness.Stored(Some.Origin)!.Root);
    }

    [Fact]
    public void Of_two_requests_at_once_one_is_judged_again_and_nothing_is_rolled_back()
    {
        _witness.Post(Body(0, 5));
        var (slow, fast) = (_witness.Judge(WitnessRequest.TryParse(Body(5, 8)).Value!), _witness.Judge(WitnessRequest.TryParse(Body(5, 12)).Value!));
        Assert.Equal((200, 200), (slow.Answer.Status, fast.Answer.Status));
        Assert.True(_witness.TryStore(fast));
        Assert.False(_witness.TryStore(slow));
        Assert.Equal("12\n", OneWitness.Text(_witness.Post(Body(5, 8))));
        Assert.Equal(12UL, _witness.Stored(Some.Origin)!.Size);
    }

    [Fact]
    public void What_is_stored_of_another_log_is_our_own_fault() => Assert.Throws<ArgumentException>(() => WitnessJudgement.Of(
        WitnessRequest.TryParse(Body(0, 5)).Value!, Logs(), new WitnessedCheckpoint("other", 5, default, default), [_witness.Signer], Some.Noon));

    [Fact]
    public void A_busy_witness_says_so() => Assert.Equal(429, WitnessAnswer.Busy.Status);

    [RealInputFact($"{Vectors.Folder}/witness")]
    public void Requests_of_another_implementation_are_answered_in_order_as_the_specification_wants()
    {
        var exchange = Vectors.Json("witness/litewitness.json");
        var witness = new OneWitness((exchange.Say("log_origin"), Some.Key(exchange.Say("log_vkey"))));
        foreach (var one in exchange.Array("exchange"))
        {
            var answer = witness.Post(Vectors.Bytes($"witness/{one.Say("request")}"));
            Assert.Equal(one.GetProperty("status_by_specification").GetInt32(), answer.Status);
            var (how, what) = (one.Say("body_assertion").Split('"')[0].Trim(), JsonSerializer.Deserialize<string>(one.Say("body_assertion")[one.Say("body_assertion").IndexOf('"', StringComparison.Ordinal)..])!);
            Assert.True(how == "==" ? OneWitness.Text(answer) == what : OneWitness.Text(answer).Contains(what, StringComparison.Ordinal), one.Say("request"));
        }

        var stored = witness.Stored(exchange.Say("log_origin"))!;
        Assert.Equal((exchange.GetProperty("final_size").GetUInt64(), exchange.Say("final_root_hex")), (stored.Size, stored.Root.ToString()));
    }

    [RealInputFact($"{Vectors.Folder}/witness")]
    public void Updates_of_another_implementation_are_judged_as_it_does()
    {
        var monkeys = Vectors.Json("witness/monkeys.json");
        var proof = monkeys.Strings("proof_5_to_8").Select(text => Hash32.TryParseBase64(text, out var hash) ? hash : throw new InvalidOperationException()).ToList();
        var statuses = new List<int>();
        foreach (var one in monkeys.Array("cases"))
        {
            var witness = new OneWitness(("monkeys", Some.Key(monkeys.Say("log_vkey"))));
            var stored = one.GetProperty("stored").GetInt32();
            if (stored > 0)
            {
                Assert.Equal(200, witness.Post(WitnessRequest.Of(0, [], Some.Bytes(monkeys.Say(stored == 5 ? "old" : "new"))).Write()).Status);
            }

            var submitted = Some.Bytes(monkeys.Say(one.Say("submit")[..3]));
            var head = $"old {one.GetProperty("old").GetUInt64()}\n" + one.Say("proof") switch
            {
                "none" => "",
                "proof_5_to_8" => string.Concat(proof.Select(hash => hash.ToBase64() + "\n")),
                _ => "AAA=\nAAE=\n",
            };
            statuses.Add(witness.Post([.. Some.Bytes(head + "\n"), .. submitted]).Status);
        }

        // Hashes of two bytes are no hashes: such a request is malformed here, and its proof invalid there.
        Assert.Equal([200, 409, 200, 400, 400, 422], statuses);
    }

    private static KnownLogs Logs() => new([KeyValuePair.Create<string, IReadOnlyList<VerifierKey>>(Some.Origin, [Log.Key])]);

    private static byte[] Body(ulong old, ulong size) => Request(old, size, old == 0 ? [] : ConsistencyProof.Build(old, size, Tree)).Write();

    private static WitnessRequest Request(ulong old, ulong size, IReadOnlyList<Hash32> proof) =>
        WitnessRequest.Of(old, proof, Some.Signed(Some.Checkpoint(size, Tree.Roots[(int)size]), Log));

    private static byte[] Signed(ulong old, byte[] checkpoint) => WitnessRequest.Of(old, [], Some.Signed(checkpoint, Log)).Write();
}
