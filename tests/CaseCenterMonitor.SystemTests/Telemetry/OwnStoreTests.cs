using System.Net;
using System.Text.Json;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests.Telemetry;

/// <summary>A centre with no other store keeps its figures itself, through a kill, and tells them to a supervisor and to nobody else.</summary>
public sealed class OwnStoreTests
{
    [Fact]
    public async Task Without_a_store_the_server_keeps_its_figures_and_a_supervisor_sees_them_also_after_a_kill()
    {
        using var centre = await RunningCentre.Start(server: ["--Ccm:Telemetry:IntervalSeconds", "1"]);
        using var officer = centre.Desk();
        using var supervisor = centre.Desk("supervisor");
        using var devices = await Devices.Connect(centre.DevicePort);
        await officer.Do("/api/people", new { record = "1122-037", sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general" });
        await officer.Do("/api/people/1122-037/wristband", new { wristband = "wb-001" });
        await devices.Forced("d-exit-street");
        await Eventually.True("the person is held", async () => await Latest(supervisor, "measurement=ccm_centre&field=people_held") == 1);
        await Eventually.True("and known to wait, by the wristband, in a room", async () =>
        {
            await devices.Heard("ccm-band-001", "ble-wait-m1", 1.2);
            return await Latest(supervisor, "measurement=ccm_position&field=presence&wristband=wb-001&zone=z-wait-m1") == 1
                && await Latest(supervisor, "measurement=ccm_people&field=waiting") == 1;
        });
        await Eventually.True("the forced door is an alarm of the last ten minutes", async () =>
            await Latest(supervisor, "measurement=ccm_traffic&field=last_ten_minutes") >= 1);

        centre.Server!.KillNow();
        await centre.StartServer();
        var before = (await supervisor.Get("/api/telemetry/series?measurement=ccm_centre&field=people_held&how=max&step=3600&centre=northside")).GetProperty("series")[0];
        Assert.Equal(1, before.GetProperty("rows").EnumerateArray().Max(row => row.GetProperty("values")[0].ValueKind == JsonValueKind.Null ? 0 : row.GetProperty("values")[0].GetDouble()));
        Assert.Equal("northside", (await supervisor.Get("/api/telemetry/series?measurement=ccm_centre&field=answers&how=latest&by=centre"))
            .GetProperty("series")[0].GetProperty("tags").GetProperty("centre").GetString());

        foreach (var panel in (await supervisor.Get("/api/telemetry/panels")).EnumerateArray())
        {
            var path = panel.GetProperty("path").GetString()!;
            await supervisor.Get(path.Contains("how=latest", StringComparison.Ordinal) ? path : path + "&step=10");
        }

        await Answers(supervisor, "/api/telemetry/series?measurement=ccm_centre&field=record&step=60", HttpStatusCode.BadRequest);
        await Answers(officer, "/api/telemetry/series?measurement=ccm_centre&field=people_held&step=60", HttpStatusCode.Forbidden);
        using var stranger = new HttpClient { BaseAddress = centre.Address };
        using var refused = await stranger.GetAsync("/api/telemetry/panels");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    private static async Task<double?> Latest(Desk desk, string what)
    {
        var series = (await desk.Get($"/api/telemetry/series?{what}&how=latest")).GetProperty("series");
        return series.GetArrayLength() == 0 ? null : series[0].GetProperty("rows")[0].GetProperty("values")[0].GetDouble();
    }

    private static async Task Answers(Desk desk, string path, HttpStatusCode status)
    {
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => desk.Get(path));
        Assert.Equal(status, refused.StatusCode);
    }
}
