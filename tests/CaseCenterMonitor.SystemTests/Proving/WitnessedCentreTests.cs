using System.Text.Json;
using CaseCenterMonitor.SystemTests.Harness;
using CaseCenterMonitor.TestPeers;
using Xunit;

namespace CaseCenterMonitor.SystemTests.Proving;

/// <summary>A real server whose record three real witnesses watch: what they confirm, what an outsider verifies, and what is found when the record is put back.</summary>
[Collection("alone")]
public sealed class WitnessedCentreTests : IDisposable
{
    private const string Record = "1122-037";
    private const string Unwitnessed = "PRF-1/northside";
    private const string Disputed = "PRF-2/northside";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-proving-").FullName;
    private readonly List<OutsideWitness> _witnesses = [.. new[] { "ombudsman", "procuratorate", "court" }.Select(OutsideWitness.Make)];

    private string Policy => Path.Combine(_folder, "witnesses.txt");

    public void Dispose()
    {
        _witnesses.ForEach(witness => witness.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_was_written_is_confirmed_by_two_of_three_and_verified_by_an_outsider_and_silence_rings()
    {
        using var centre = await Start();
        using var officer = centre.Desk();
        using var manager = centre.Desk("supervisor");
        await officer.Do("/api/people", new { record = Record, sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general" });
        await officer.Do($"/api/people/{Record}/checks", new { seen = true, breathing = true, response = "talks", note = "要求会见律师" });
        await Confirmed(manager, centre.Journal().Count);

        // An outsider has the public keys and what was handed out, and nothing else.
        var trust = Path.Combine(_folder, "trust.txt");
        await File.WriteAllTextAsync(trust, $"log {(await Proof(manager)).GetProperty("key").GetString()}\n{await File.ReadAllTextAsync(Policy)}");
        using var client = await SignedIn(centre);
        var night = OutsideWitness.Ccm("verify", await Saved(client, $"/api/proof/extract?from=1&to=1000&record={Record}", "night.jsonl"), "--policy", trust, "--show");
        Assert.Contains("quorum      yes", night, StringComparison.Ordinal);
        Assert.Contains("要求会见律师", night, StringComparison.Ordinal);

        // The record of somebody who is still held has no last entry, and the verdict says so.
        Assert.Contains(
            "OPEN        The record is not closed",
            OutsideWitness.Said("verify", await Saved(client, $"/api/proof/extract/{Record}", "record.jsonl"), "--policy", trust), StringComparison.Ordinal);
        var receipt = await Saved(client, "/api/proof/receipt/3", "entry.tlog-proof");
        Assert.Contains("which they reach", OutsideWitness.Ccm("verify", receipt, "--policy", trust, "--entry", await Saved(client, "/api/proof/leaf/3", "leaf.json")), StringComparison.Ordinal);
        Assert.NotEmpty((await manager.Get("/api/proof/inclusion?entry=3")).GetProperty("path").EnumerateArray());
        Assert.NotEmpty((await manager.Get("/api/proof/consistency?from=3&to=5")).GetProperty("path").EnumerateArray());
        Assert.Equal(32 * 4, (await client.GetByteArrayAsync("/api/proof/tile/0/000.p/4")).Length);
        Assert.Equal(
            ["extract", "extract"],
            (await manager.Get("/api/log?kind=viewed&order=oldest")).GetProperty("rows").EnumerateArray().Take(2).Select(line => line.GetProperty("says").GetProperty("what").GetString()));

        // One of three may be gone; when all are, somebody is told, until they answer again.
        _witnesses[0].KillNow();
        await officer.Do($"/api/people/{Record}/checks", new { seen = true, breathing = true, response = "talks" });
        await Confirmed(manager, centre.Journal().Count);
        Assert.NotEqual("unacknowledged", (await officer.Alarm(Unwitnessed))?.GetProperty("state").GetString());
        _witnesses[1].KillNow();
        _witnesses[2].KillNow();
        await officer.Alarm(Unwitnessed, "unacknowledged", Limit);
        foreach (var witness in _witnesses)
        {
            await witness.Start();
        }

        await officer.Alarm(Unwitnessed, "returnedUnacknowledged", Limit);
        await Eventually.True("the one that was gone has caught up", async () => (await Proof(manager)).GetProperty("witnesses")[0].GetProperty("size").GetInt64() >= centre.Journal().Count, Limit);
    }

    [Fact]
    public async Task A_record_that_was_put_back_is_found_by_the_server_and_when_its_memory_is_put_back_too_by_the_witnesses()
    {
        using var centre = await Start();
        using var officer = centre.Desk();
        var before = Path.Combine(_folder, "before");
        await officer.Do("/api/people", new { record = Record, sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general" });
        await Restart(centre, () => Copy(Path.GetDirectoryName(centre.JournalPath)!, before));
        using var again = centre.Desk();
        for (var look = 0; look < 5; look++)
        {
            await again.Do($"/api/people/{Record}/checks", new { seen = true, breathing = true, response = "talks" });
        }

        var signed = (long)centre.Journal().Count;
        await Confirmed(again, signed);

        // The journal alone: what the server remembers beside it does not fit.
        await Restart(centre, () => PutBack(centre, before, "journal.db*"));
        using var third = centre.Desk();
        await third.Alarm(Disputed, "unacknowledged", Limit);
        Assert.Contains("disputes the record at entry", centre.Server!.Log, StringComparison.Ordinal);

        // With its memory: the server knows of nothing, and the witnesses do.
        await Restart(centre, () => PutBack(centre, before, "*"));
        using var fourth = centre.Desk();
        await fourth.Alarm(Disputed, "unacknowledged", Limit);
        await Eventually.True("nothing more is signed", async () => (await Proof(fourth)).GetProperty("stoppedAt").ValueKind == JsonValueKind.Number, Limit);
        Assert.True((await Proof(fourth)).GetProperty("signed").GetProperty("size").GetInt64() < signed);
    }

    private async Task<RunningCentre> Start()
    {
        await File.WriteAllTextAsync(Policy, string.Concat(_witnesses.Select(witness => witness.Line + "\n")) + "group outside 2 ombudsman procuratorate court\nquorum outside\n");
        var site = Path.Combine(_folder, "site");
        Copy(Path.GetDirectoryName(Repository.SiteFile)!, site);
        var file = Path.Combine(site, "site.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(
            "\nlimits:\n", "\nlimits:\n  - { key: PRF-1.quorum, seconds: 4, by: \"02\", why: \"A test does not wait for ten minutes\" }\n", StringComparison.Ordinal));
        var centre = await RunningCentre.Start(file, server: ["--Ccm:Proof:Witnesses", Policy, "--Ccm:Proof:Origin", "custody.example/northside", "--Ccm:Proof:SignSeconds", "0.2", "--Ccm:Proof:RoundSeconds", "0.5"]);
        using var manager = centre.Desk("supervisor");
        var key = (await Proof(manager)).GetProperty("key").GetString()!;
        foreach (var witness in _witnesses)
        {
            witness.Watch(key);
            await witness.Start();
        }

        return centre;
    }

    private static async Task Restart(RunningCentre centre, Action meanwhile)
    {
        centre.Server!.Terminate(TimeSpan.FromSeconds(60));
        meanwhile();
        await centre.StartServer();
    }

    private static void PutBack(RunningCentre centre, string before, string files)
    {
        var folder = Path.GetDirectoryName(centre.JournalPath)!;
        foreach (var file in Directory.GetFiles(folder, files))
        {
            File.Delete(file);
        }

        foreach (var file in Directory.GetFiles(before, files))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static Task<JsonElement> Proof(Desk desk) => desk.Get("/api/proof");

    private static Task Confirmed(Desk desk, long size) => Eventually.True(
        $"entry {size} is confirmed",
        async () => (await Proof(desk)).GetProperty("cosigned") is { ValueKind: JsonValueKind.Object } cosigned && cosigned.GetProperty("size").GetInt64() >= size, Limit);

    private static async Task<HttpClient> SignedIn(RunningCentre centre)
    {
        var client = new HttpClient { BaseAddress = centre.Address };
        using var answer = await client.PostAsync("/api/session", new StringContent("""{"user":"supervisor","password":"supervisor"}""", null, "application/json"));
        answer.EnsureSuccessStatusCode();
        return client;
    }

    private async Task<string> Saved(HttpClient client, string path, string name)
    {
        var file = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(path));
        return file;
    }
}
