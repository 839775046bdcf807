using System.Text.Json;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests;

/// <summary>Figures reach a real store, also those of the time when it was down, and the centre does not notice.</summary>
public sealed class TelemetryTests(ITestOutputHelper output)
{
    private const string Record = "TELEMETRY-RECORD-1";

    [NeedsFact("victoria-metrics")]
    public async Task What_the_server_sees_is_in_the_store_also_what_it_saw_while_the_store_was_dead()
    {
        using var store = new VictoriaMetrics();
        await store.Start();
        using var centre = await RunningCentre.Start(server: Telemetry(store.Url));
        using var officer = centre.Desk();
        using var devices = await Devices.Connect(centre.DevicePort);
        await BookIn(officer);
        await devices.Forced("d-exit-street");
        await devices.Publish("esp-rfid/d-exit-street/send", "not JSON at all");
        await Is(store, 1, """ccm_centre_people_held{centre="northside"}""");
        await Is(store, 1, """ccm_centre_answers{centre="northside"}""");
        await Is(store, 1, """ccm_alarms_unacknowledged{centre="northside",priority="P1"}""");
        await Is(store, 1, """ccm_gateway_online{centre="northside",gateway="gw-north"}""");
        await Is(store, 1, """ccm_gateway_quarantined{centre="northside",gateway="gw-north"}""");
        await Eventually.True("the person is seen in a room", async () =>
        {
            await devices.Heard("ccm-band-001", "ble-wait-m1", 1.2);
            return await store.Last("""ccm_zone_people_placed{centre="northside",zone="z-wait-m1"}""") == 1;
        });
        await Eventually.True("the journal's number is the same in both places", async () =>
            await store.Last("ccm_journal_sequence") == (await officer.Get("/api/health")).GetProperty("journal").GetProperty("sequence").GetInt64());
        Assert.InRange((await store.Last("""ccm_delay_p99_ms{stage="journal"}"""))!.Value, 0, 5000);

        store.KillNow();
        var down = DateTimeOffset.UtcNow;
        await devices.Forced("d-sally-gate");
        await officer.Alarm("DOR-1/d-sally-gate", "unacknowledged", TimeSpan.FromSeconds(5));
        await Eventually.True("the server has said that the store is away", () => Task.FromResult(Said(centre, "cannot be written to") == 1));
        await Eventually.Elapse(TimeSpan.FromSeconds(2.5));
        var up = DateTimeOffset.UtcNow;
        await store.Start();
        await Eventually.True("the server has said that the store is back", () => Task.FromResult(Said(centre, "is back after") == 1));

        // One sample a second: what was seen while the store was dead is all there.
        var seen = (await store.Instants("""ccm_centre_people_held{centre="northside"}""")).Where(at => at >= down && at <= up).ToList();
        Assert.True(seen.Count >= (int)(up - down).TotalSeconds - 1, $"{seen.Count} samples from {down:O} to {up:O}");
        Assert.All(seen.Zip(seen.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, TimeSpan.Zero, TimeSpan.FromSeconds(2.5)));
        Assert.Equal(2, await store.Last("""ccm_alarms_unacknowledged{centre="northside",priority="P1"}"""));
        Assert.Equal(0, await store.Last("ccm_telemetry_dropped"));
        Assert.Equal((1, 1), (Said(centre, "cannot be written to"), Said(centre, "is back after")));
        Assert.All(await store.Series(), IsOfNobody);
        output.WriteLine($"{seen.Count} samples of {(up - down).TotalSeconds:F1} s without a store");
    }

    [NeedsFact("influxd")]
    public async Task Every_query_of_every_dashboard_is_answered_from_what_the_server_writes()
    {
        using var store = await Influx.Start();
        using var centre = await RunningCentre.Start(server: Telemetry(store.Url));
        using var officer = centre.Desk();
        using var devices = await Devices.Connect(centre.DevicePort);
        await BookIn(officer);
        await devices.Forced("d-exit-street");
        await Eventually.True("a few samples are there, of before and after", async () =>
            store.Written.Count >= 4 && (await store.Query("""SELECT "people_held" FROM "ccm_centre" WHERE "people_held" = 1 LIMIT 1""")).Series == 1
            && (await store.Query("""SELECT "p99_ms" FROM "ccm_delay" WHERE "stage" = 'screen' LIMIT 1""")).Series == 1
            && (await store.Query("""SELECT "received" FROM "ccm_gateway" """)).Series == 1

            // A rate needs two heartbeats that were written in different seconds, and on a busy machine the second one is late.
            && (await store.Query(
                """SELECT non_negative_derivative(last("received"), 1s) FROM "ccm_gateway" WHERE time > now() - 1h GROUP BY time(1s) fill(none)""")).Series == 1);
        var queries = Queries().ToList();
        Assert.NotEmpty(queries);
        foreach (var (place, query) in queries)
        {
            var (series, error) = await store.Query(query);
            Assert.True(error is null && series > 0, $"{place}: {error ?? "no series"}\n{query}");
        }

        Assert.All(store.Written, IsOfNobody);
        output.WriteLine($"{queries.Count} queries answered");
    }

    private static string[] Telemetry(string url) =>
        ["--Ccm:Telemetry:Url", url, "--Ccm:Telemetry:Org", "test", "--Ccm:Telemetry:Bucket", "ccm", "--Ccm:Telemetry:Token", "t", "--Ccm:Telemetry:IntervalSeconds", "1"];

    private static async Task BookIn(Desk officer)
    {
        await officer.Do("/api/people", new { record = Record, sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general" });
        await officer.Do($"/api/people/{Record}/wristband", new { wristband = "wb-001" });
    }

    private static Task Is(VictoriaMetrics store, double value, string series) => Eventually.True($"{series} is {value}", async () => await store.Last(series) == value);

    private static int Said(RunningCentre centre, string words) => centre.Server!.Log.Split('\n').Count(line => line.Contains(words, StringComparison.Ordinal));

    private static void IsOfNobody(string text)
    {
        Assert.DoesNotContain(Record, text, StringComparison.Ordinal);
        Assert.DoesNotContain("wb-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ccm-band", text, StringComparison.Ordinal);
    }

    /// <summary>The queries of the dashboards' files as Grafana would send them.</summary>
    private static IEnumerable<(string Place, string Query)> Queries() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "dashboards", "grafana", "dashboards"), "*.json").Order(StringComparer.Ordinal)
        let root = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(file))
        from panel in root.GetProperty("panels").EnumerateArray()
        from target in panel.GetProperty("targets").EnumerateArray()
        let query = target.GetProperty("query").GetString()!
            .Replace("$timeFilter", "time > now() - 1h", StringComparison.Ordinal).Replace("$__interval", "1s", StringComparison.Ordinal)
            .Replace("$fresh", "1m", StringComparison.Ordinal).Replace("$centre", "northside", StringComparison.Ordinal)
        select ($"{Path.GetFileName(file)}, {panel.GetProperty("title").GetString()}", query);
}
