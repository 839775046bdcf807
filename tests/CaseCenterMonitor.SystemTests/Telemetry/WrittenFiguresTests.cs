using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Questions;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Telemetry;

/// <summary>Figures reach a real store, also those of the time when it was down, and the centre does not notice.</summary>
public sealed class WrittenFiguresTests(ITestOutputHelper output)
{
    private const string Record = "TELEMETRY-RECORD-1";

    /// <summary>What nothing says that this test can make speak: there is no such sensor yet, or its device does not change.</summary>
    private static readonly HashSet<string> Unsaid = ["ccm_climate", "ccm_vitals", "ccm_count", "ccm_battery"];

    [NeedsFact("victoria-metrics")]
    public async Task What_the_server_sees_is_in_the_store_also_what_it_saw_while_the_store_was_dead()
    {
        using var store = new VictoriaMetrics();
        await store.Start();
        using var centre = await RunningCentre.Start(server: V2(store.Url));
        using var officer = centre.Desk();
        using var devices = await Devices.Connect(centre.DevicePort);
        await BookIn(officer);
        await devices.Forced("d-exit-street");
        await devices.Publish("esp-rfid/d-exit-street/send", "not JSON at all");
        await Is(store, 1, """ccm_centre_people_held{centre="northside"}""");
        await Is(store, 1, """ccm_centre_answers{centre="northside"}""");
        await Is(store, 1, """ccm_alarms_unacknowledged{centre="northside",priority="P1"}""");
        await Is(store, 1, """ccm_traffic_last_ten_minutes{centre="northside"}""");
        await Is(store, 1, """ccm_door_forced{centre="northside",door="d-exit-street"}""");
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
        Assert.Equal((0, 0), (await store.Last("ccm_telemetry_dropped"), await store.Last("ccm_telemetry_missed")));
        Assert.Equal((1, 1), (Said(centre, "cannot be written to"), Said(centre, "is back after")));

        // Without Ccm:Telemetry:Detail no wristband has left the building with its place.
        Assert.All(await store.Series(), IsOfNobody);
        output.WriteLine($"{seen.Count} samples of {(up - down).TotalSeconds:F1} s without a store");
    }

    [NeedsFact("influxd")]
    public async Task The_queries_of_the_dashboards_have_answers_in_what_a_running_server_writes()
    {
        using var store = await Influx.Start();
        using var door = WriteDoor.Before(store.Url);
        using var centre = await RunningCentre.Start(server: [.. store.Settings(door.Url), "--Ccm:Telemetry:Detail", "true"]);
        using var officer = centre.Desk();
        using var devices = await Devices.Connect(centre.DevicePort);
        await BookIn(officer);
        await devices.Forced("d-exit-street");
        await officer.Alarm("DOR-1/d-exit-street", "unacknowledged");
        await officer.Do("/api/alarms/acknowledge", new { key = "DOR-1/d-exit-street" });
        await officer.Do("/api/alarms/attend", new { key = "DOR-1/d-exit-street" });
        await Eventually.True("what was done and where the person is are there", async () =>
        {
            await devices.Heard("ccm-band-001", "ble-wait-m1", 1.2);
            return (await store.Query("""SELECT "presence" FROM "ccm_position" WHERE "wristband" = 'wb-001' AND "zone" = 'z-wait-m1' LIMIT 1""")).Count == 1
                && (await store.Query("""SELECT "acknowledge_max_seconds" FROM "ccm_answers" LIMIT 1""")).Count == 1
                && (await store.Query("""SELECT "attend_max_seconds" FROM "ccm_answers" LIMIT 1""")).Count == 1
                && (await store.Query("""SELECT "silent_seconds" FROM "ccm_device" LIMIT 1""")).Count == 1
                && (await store.Query("""SELECT "p99_ms" FROM "ccm_delay" WHERE "stage" = 'screen' LIMIT 1""")).Count == 1

                // Growth needs values of two different seconds, and on a busy machine the second heartbeat is late.
                && (await store.Query("""SELECT non_negative_derivative(last("received"), 1s) FROM "ccm_gateway" WHERE time > now() - 1h GROUP BY time(1s) fill(none)""")).Count == 1
                && (await store.Query("""SELECT non_negative_derivative(last("raised"), 1s) FROM "ccm_rules" WHERE time > now() - 1h GROUP BY time(1s) fill(none)""")).Count == 1;
        });

        var (answered, empty) = (0, new List<string>());
        foreach (var query in DashboardQuery.All)
        {
            var series = await store.Query(query.Sent("time > now() - 1h", "now()", "1s"));
            answered += series.Count > 0 ? 1 : 0;
            if (series.Count == 0 && !Unsaid.Any(name => query.Text.Contains($"\"{name}\"", StringComparison.Ordinal)) && !query.Text.Contains("view_clear", StringComparison.Ordinal))
            {
                empty.Add(query.ToString());
            }
        }

        Assert.Empty(empty);

        // With Ccm:Telemetry:Detail a wristband stands in the lines with its place, and nothing else says who that is.
        Assert.Contains(door.Taken, line => line.StartsWith("ccm_position,centre=northside,wristband=wb-001,zone=z-wait-m1 ", StringComparison.Ordinal));
        Assert.All(door.Taken.Where(line => !Catalogue.IsDetail(line)), IsOfNobody);
        Assert.All(door.Taken, line => Assert.DoesNotContain(Record, line, StringComparison.Ordinal));
        output.WriteLine($"{answered} of {DashboardQuery.All.Count} queries answered with rows; {Panels.All.Count} panels");
    }

    private static string[] V2(string url) =>
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
}
