using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Proof.Witnessing;
using CaseCenterMonitor.Tests.Proof;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.Proof.Tree;
using CaseCenterMonitor.Tests.Proof.Witnessing;
using CaseCenterMonitor.Tests.RealInput;
using CaseCenterMonitor.Witness;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Witness;

/// <summary>The witness over real HTTP, with its memory on disk.</summary>
public sealed class WitnessServerTests
{
    private static readonly NoteSigner Log = Some.Log();
    private static readonly GrownTree Tree = GrownTree.OfSize(40);

    [Fact]
    public async Task A_log_is_cosigned_as_it_grows_and_monitors_are_given_what_was_cosigned_last()
    {
        await using var witness = TrialWitness.Start((Some.Origin, Log.Key));
        Assert.Equal(404, (await witness.Get(WitnessedCheckpoint.PathOf(Some.Origin))).Status);
        foreach (var (old, size) in ((ulong, ulong)[])[(0, 5), (5, 5), (5, 8), (8, 40)])
        {
            var (status, type, body) = await witness.Post(TrialWitness.Request(Log, Tree, old, size));
            Assert.Equal((200, "text/plain; charset=utf-8"), (status, type));
            var cosigned = Some.Note([.. Some.Checkpoint(size, Tree.Roots[(int)size]), (byte)'\n', .. Some.Bytes(body)]);
            Assert.Equal(Some.Noon, Assert.Single(new NoteKeys([witness.Key]).Verify(cosigned).Value!.Signatures).Time);
        }

        var (_, note) = await witness.Get(WitnessedCheckpoint.PathOf(Some.Origin));
        var seen = new NoteKeys([Log.Key, witness.Key]).Verify(Some.Note(Some.Bytes(note))).Value!;
        Assert.Equal(2, seen.Signatures.Count);
        Assert.Equal(40UL, Checkpoint.TryParse(seen.Note.Text).Value!.Size);
    }

    [Fact]
    public async Task A_conflict_names_the_size_that_was_cosigned_last()
    {
        await using var witness = TrialWitness.Start((Some.Origin, Log.Key));
        await witness.Post(TrialWitness.Request(Log, Tree, 0, 8));
        Assert.Equal((409, "text/x.tlog.size", "8\n"), await witness.Post(TrialWitness.Request(Log, Tree, 5, 12)));
    }

    [Fact]
    public async Task A_second_history_is_refused_kept_whole_and_said_loudly()
    {
        await using var witness = TrialWitness.Start((Some.Origin, Log.Key));
        var other = GrownTree.Of(Enumerable.Range(100, 20).Select(BitConverter.GetBytes));
        await witness.Post(TrialWitness.Request(Log, Tree, 0, 8));
        var before = await witness.Get(WitnessedCheckpoint.PathOf(Some.Origin));
        var forked = TrialWitness.Request(Log, other, 8, 12);
        Assert.Equal(422, (await witness.Post(forked)).Status);
        Assert.Equal(422, (await witness.Post(forked)).Status);
        var twice = TrialWitness.Request(Log, other, 8, 8);
        Assert.Equal(422, (await witness.Post(twice)).Status);

        var evidence = witness.Memory.Evidence();
        Assert.Equal([Evidence.ProofFails, Evidence.TwoHistories], evidence.Select(one => one.Kind));
        Assert.Equal([forked, twice], evidence.Select(one => one.Request.ToArray()));
        Assert.All(evidence, one => Assert.Equal((Some.Noon, Some.Origin, 422, before.Body), (one.At, one.Origin, one.Answer, System.Text.Encoding.UTF8.GetString(one.Kept!.Value.Span))));
        Assert.Contains("Critical EVIDENCE AGAINST police.example/centre/northside", witness.Log.Text, StringComparison.Ordinal);
        Assert.Equal(before, await witness.Get(WitnessedCheckpoint.PathOf(Some.Origin)));
        Assert.Equal(200, (await witness.Post(TrialWitness.Request(Log, Tree, 8, 12))).Status);
    }

    [Fact]
    public async Task A_log_that_is_added_while_it_runs_is_known_at_once_and_one_that_is_dropped_no_longer()
    {
        await using var witness = TrialWitness.Start();
        Assert.Equal(404, (await witness.Post(TrialWitness.Request(Log, Tree, 0, 5))).Status);
        witness.Memory.Add(Some.Origin, Log.Key, Some.Noon);
        Assert.Equal(200, (await witness.Post(TrialWitness.Request(Log, Tree, 0, 5))).Status);
        witness.Memory.Remove(Log.Key);
        Assert.Equal(404, (await witness.Post(TrialWitness.Request(Log, Tree, 5, 8))).Status);
        using var next = Some.Log(seed: 2);
        witness.Memory.Add(Some.Origin, next.Key, Some.Noon);
        Assert.Equal("5\n", (await witness.Post(TrialWitness.Request(next, Tree, 0, 8))).Body);
    }

    [Fact]
    public async Task What_is_too_large_is_not_read()
    {
        await using var witness = TrialWitness.Start((Some.Origin, Log.Key));
        Assert.Equal(413, (await witness.Post(new byte[WitnessRequest.BytesMax + 1])).Status);
        Assert.Equal(400, (await witness.Post(new byte[WitnessRequest.BytesMax])).Status);
        Assert.Equal(400, (await witness.Post([])).Status);
        Assert.Equal(400, (await witness.Post("old 5\nno hash\n"u8.ToArray())).Status);
    }

    [Fact]
    public async Task A_size_beyond_what_the_file_can_count_is_refused()
    {
        await using var witness = TrialWitness.Start((Some.Origin, Log.Key));
        var request = WitnessRequest.Of(0, [], Some.Signed(Some.Checkpoint(1UL << 63, FiveEntries.L0), Log)).Write();
        Assert.Equal(400, (await witness.Post(request)).Status);
    }

    [Fact]
    public async Task Other_calls_are_answered_plainly()
    {
        await using var witness = TrialWitness.Start((Some.Origin, Log.Key));
        Assert.Equal(405, (await witness.Get("add-checkpoint")).Status);
        Assert.Equal(404, (await witness.Get("")).Status);
        Assert.Equal(404, (await witness.Get("../witness.key")).Status);
        Assert.Equal(404, (await witness.Get(new string('0', 64) + "/checkpoint")).Status);
        Assert.Equal(404, (await witness.Get(new string('0', 64) + "/checkpoint/more")).Status);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_that_the_witness_is_busy()
    {
        await using var witness = TrialWitness.Start(new WitnessPace(1), (Some.Origin, Log.Key));
        var statuses = new List<int>();
        for (var number = 0; number < 30; number++)
        {
            statuses.Add((await witness.Post(TrialWitness.Request(Log, Tree, 0, 5))).Status);
        }

        Assert.Equal(200, statuses[0]);
        Assert.All(statuses[..10], status => Assert.NotEqual(429, status));
        Assert.Contains(429, statuses);
    }

    /// <summary>
    /// Many requests from one old size at once: one of them is cosigned, each of the others is told the size that one of them has left, and what is
    /// remembered at the end is the largest that was cosigned. Thirty rounds, over real connections.
    /// </summary>
    [Fact]
    public async Task Of_requests_that_race_none_rolls_another_back()
    {
        await using var witness = TrialWitness.Start((Some.Origin, Log.Key));
        for (var old = 0UL; old < 30; old = witness.Memory.Last(Some.Origin)!.Size)
        {
            var from = old;
            var sizes = Enumerable.Range(1, 8).Select(more => from + (ulong)more).ToList();
            var answers = await Task.WhenAll(sizes.Select(size => Task.Run(() => witness.Post(TrialWitness.Request(Log, Tree, from, size)))));
            var cosigned = sizes.Where((_, index) => answers[index].Status == 200).ToList();
            Assert.Equal(witness.Memory.Last(Some.Origin)!.Size, Assert.Single(cosigned));
            Assert.All(answers.Where(answer => answer.Status != 200), answer => Assert.Equal((409, $"{cosigned[0]}\n"), (answer.Status, answer.Body)));
        }

        Assert.Empty(witness.Memory.Evidence());
    }

    /// <summary>The same over two programs that share a folder by mistake: two memories on one file.</summary>
    [Fact]
    public async Task Two_that_run_on_one_folder_do_not_roll_each_other_back()
    {
        var folder = Directory.CreateTempSubdirectory("ccm-witness-").FullName;
        var made = WitnessFolder.Make(folder, "example.com/witness");
        using var signer = made.OpenSigner();
        using (var one = made.OpenMemory())
        using (var two = made.OpenMemory())
        {
            one.Add(Some.Origin, Log.Key, Some.Noon);
            var desks = new[] { one, two }.Select(memory => new WitnessDesk(memory, signer, TimeProvider.System, new KeptLog())).ToArray();
            for (var old = 0UL; old < 30; old = one.Last(Some.Origin)!.Size)
            {
                var from = old;
                var answers = await Task.WhenAll(desks.Select((desk, index) => Task.Run(() => desk.Take(TrialWitness.Request(Log, Tree, from, from + 1 + (ulong)index)))));
                Assert.Equal([200, 409], answers.Select(answer => answer.Status).Order());
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_client_that_goes_away_in_the_middle_harms_nobody()
    {
        await using var witness = TrialWitness.Start((Some.Origin, Log.Key));
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, witness.Http.BaseAddress!.Port);
            await client.GetStream().WriteAsync("POST /add-checkpoint HTTP/1.1\r\nHost: witness\r\nContent-Length: 500\r\n\r\nold 0\n"u8.ToArray());
        }

        Assert.Equal(200, (await witness.Post(TrialWitness.Request(Log, Tree, 0, 5))).Status);
        Assert.DoesNotContain("Error", witness.Log.Text, StringComparison.Ordinal);
    }

    [RealInputFact($"{Vectors.Folder}/witness")]
    public async Task Requests_of_another_implementation_are_answered_in_order_as_the_specification_wants()
    {
        var exchange = Vectors.Json("witness/litewitness.json");
        await using var witness = TrialWitness.Start((exchange.Say("log_origin"), Some.Key(exchange.Say("log_vkey"))));
        foreach (var one in exchange.Array("exchange"))
        {
            var (status, _, body) = await witness.Post(Vectors.Bytes($"witness/{one.Say("request")}"));
            Assert.Equal(one.GetProperty("status_by_specification").GetInt32(), status);
            var assertion = one.Say("body_assertion");
            var what = JsonSerializer.Deserialize<string>(assertion[assertion.IndexOf('"', StringComparison.Ordinal)..])!;
            Assert.True(assertion.StartsWith("==", StringComparison.Ordinal) ? body == what : body.Contains(what, StringComparison.Ordinal), one.Say("request"));
        }

        var stored = witness.Memory.Last(exchange.Say("log_origin"))!;
        Assert.Equal((exchange.GetProperty("final_size").GetUInt64(), exchange.Say("final_root_hex")), (stored.Size, stored.Root.ToString()));
        Assert.Equal([Evidence.ProofFails, Evidence.ProofFails], witness.Memory.Evidence().Select(one => one.Kind));
    }

    [RealInputFact($"{Vectors.Folder}/witness")]
    public async Task Updates_of_another_implementation_are_judged_as_it_does()
    {
        var monkeys = Vectors.Json("witness/monkeys.json");
        var proof = string.Concat(monkeys.Strings("proof_5_to_8").Select(hash => hash + "\n"));
        var statuses = new List<int>();
        foreach (var one in monkeys.Array("cases"))
        {
            await using var witness = TrialWitness.Start(("monkeys", Some.Key(monkeys.Say("log_vkey"))));
            if (one.GetProperty("stored").GetInt32() is > 0 and var stored)
            {
                Assert.Equal(200, (await witness.Post(WitnessRequest.Of(0, [], Some.Bytes(monkeys.Say(stored == 5 ? "old" : "new"))).Write())).Status);
            }

            var lines = one.Say("proof") switch { "none" => "", "proof_5_to_8" => proof, _ => "AAA=\nAAE=\n" };
            statuses.Add((await witness.Post(Some.Bytes($"old {one.GetProperty("old").GetUInt64()}\n{lines}\n{monkeys.Say(one.Say("submit")[..3])}"))).Status);
        }

        // Hashes of two bytes are no hashes: such a request is malformed here, and its proof invalid there.
        Assert.Equal([200, 409, 200, 400, 400, 422], statuses);
    }
}
