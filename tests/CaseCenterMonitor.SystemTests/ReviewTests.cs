using System.Net;
using System.Text.Json;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit;

namespace CaseCenterMonitor.SystemTests;

/// <summary>The record as people ask for it, of a running centre; and who asked.</summary>
[Collection("alone")]
public sealed class ReviewTests
{
    private const string Record = "1122-037";

    [Fact]
    public async Task What_was_done_is_found_in_the_record_and_who_looked_at_it_too()
    {
        using var centre = await RunningCentre.Start();
        using var officer = centre.Desk();
        using var manager = centre.Desk("supervisor");
        using var devices = await Devices.Connect(centre.DevicePort);
        await officer.Do("/api/people", new { record = Record, sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general" });
        await officer.Do($"/api/people/{Record}/checks", new { seen = true, breathing = true, response = "talks", note = "=要求会见律师" });
        await devices.Forced("d-exit-street");
        await officer.Alarm("DOR-1/d-exit-street", "unacknowledged");
        await officer.Do("/api/alarms/acknowledge", new { key = "DOR-1/d-exit-street" });

        var record = await manager.Get($"/api/records/{Record}");
        Assert.Equal("criminal.summons.max", record.GetProperty("stay").GetProperty("basis").GetString());
        Assert.Contains("welfare-checked", Kinds(record.GetProperty("lines")));
        var custody = await manager.Get($"/api/records/{Record}/custody");
        Assert.Equal(["detention", "checks", "viewed"], custody.GetProperty("chapters").EnumerateArray().Select(chapter => chapter.GetProperty("chapter").GetString()));
        var look = Assert.Single(custody.GetProperty("looks").EnumerateArray());
        Assert.Equal("c", look.GetProperty("grade").GetString(), ignoreCase: true);
        Assert.NotEmpty(custody.GetProperty("clocks").GetProperty("clocks").EnumerateArray());
        Assert.Equal("booked-in", Assert.Single(Kinds(await manager.Get("/api/log?ledger=true"))));
        Assert.Equal("welfare-checked", Assert.Single(Kinds(await manager.Get("/api/log?text=" + Uri.EscapeDataString("律师")))));
        Assert.Contains(
            Rows(await manager.Get("/api/alarms/history?rule=DOR-1")),
            alarm => alarm.GetProperty("acknowledgedBy").GetString() == "02" && alarm.GetProperty("zone").ValueKind != JsonValueKind.Undefined);
        Assert.Equal(Record, Rows(await manager.Get("/api/records?open=true")).Single().GetProperty("record").GetString());

        using var client = await SignedIn(centre);
        var csv = await client.GetStringAsync($"/api/log/export.csv?record={Record}");
        Assert.Contains("welfare-checked", csv, StringComparison.Ordinal);
        var stays = await client.GetStringAsync("/api/records/export.csv?open=true");
        Assert.StartsWith("record,arrived_at,booked_at", stays, StringComparison.Ordinal);
        Assert.Contains($"\r\n{Record},", stays, StringComparison.Ordinal);

        // Each of these was a look at somebody's data, and is in the journal before it was answered.
        var viewed = Rows(await manager.Get("/api/log?kind=viewed&order=oldest")).ToList();
        Assert.Equal(
            ["record", "custody", "ledger", "search", "alarms", "records", "export", "export-records", "log"],
            viewed.Select(line => line.GetProperty("says").GetProperty("what").GetString()));
        Assert.All(viewed, line => Assert.Equal("S1", line.GetProperty("officer").GetString()));
        Assert.Equal(Record, viewed[0].GetProperty("record").GetString());
        Assert.True((await manager.Get("/api/retention")).GetProperty("bytes").GetInt64() > 0);

        await Answers(manager, "/api/records/1122-999", HttpStatusCode.NotFound);
        await Answers(manager, "/api/records/1122-999/custody", HttpStatusCode.NotFound);
        await Answers(manager, "/api/log?from=yesterday", HttpStatusCode.BadRequest);
        await Answers(manager, "/api/log?rows=5000", HttpStatusCode.BadRequest);
        using var stranger = new HttpClient { BaseAddress = centre.Address };
        foreach (var closed in new[] { $"/api/records/{Record}", "/api/log", "/api/records", "/api/alarms/history", "/api/log/export.csv", "/api/records/export.csv", "/api/retention" })
        {
            using var answer = await stranger.GetAsync(closed);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private static async Task<HttpClient> SignedIn(RunningCentre centre)
    {
        var client = new HttpClient { BaseAddress = centre.Address };
        using var answer = await client.PostAsync("/api/session", new StringContent("""{"user":"supervisor","password":"supervisor"}""", null, "application/json"));
        answer.EnsureSuccessStatusCode();
        return client;
    }

    private static IEnumerable<JsonElement> Rows(JsonElement page) => page.GetProperty("rows").EnumerateArray();

    private static IEnumerable<string?> Kinds(JsonElement page) => Rows(page).Select(row => row.GetProperty("kind").GetString());

    private static async Task Answers(Desk desk, string path, HttpStatusCode status)
    {
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => desk.Get(path));
        Assert.Equal(status, refused.StatusCode);
    }
}
