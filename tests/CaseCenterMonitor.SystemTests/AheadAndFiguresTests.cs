using System.Net;
using System.Text.Json;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit;

namespace CaseCenterMonitor.SystemTests;

/// <summary>What a running centre answers about what is coming, what somebody is owed, and how its alarms went.</summary>
[Collection("alone")]
public sealed class AheadAndFiguresTests
{
    private const string Record = "1122-037";

    [Fact]
    public async Task A_person_who_was_just_booked_in_is_ahead_in_the_list_and_a_forced_door_in_the_figures()
    {
        using var centre = await RunningCentre.Start();
        using var officer = centre.Desk();
        using var devices = await Devices.Connect(centre.DevicePort);
        await officer.Do("/api/people", new { record = Record, sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general" });
        await devices.Forced("d-exit-street");
        await officer.Alarm("DOR-1/d-exit-street", "unacknowledged");

        var ahead = await officer.Get("/api/ahead?minutes=720");
        var screening = Foreseen(ahead).Single(foreseen => foreseen.GetProperty("key").GetString() == $"MED-8/{Record}");
        Assert.Equal("examine", screening.GetProperty("prevention").GetString());
        Assert.True(screening.GetProperty("canBePrevented").GetBoolean());
        Assert.NotEqual("", screening.GetProperty("limit").GetProperty("source").GetString());

        var care = await officer.Get($"/api/people/{Record}/care");
        Assert.False(care.GetProperty("rest").GetProperty("reached").GetBoolean());
        Assert.Equal("DET-9.meal", care.GetProperty("meal").GetProperty("limit").GetProperty("key").GetString());
        Assert.Contains(Foreseen(care), foreseen => foreseen.GetProperty("rule").GetString() == "DET-9");

        await Eventually.True("the door is in the traffic", async () => (await officer.Get("/api/alarms/traffic")).GetProperty("lastTenMinutes").GetInt32() >= 1);
        var whole = (await officer.Get("/api/figures/alarms")).GetProperty("whole");
        Assert.Equal(JsonValueKind.Object, whole.ValueKind);

        await Answers(officer, "/api/ahead?minutes=0", HttpStatusCode.BadRequest);
        await Answers(officer, "/api/people/1122-999/care", HttpStatusCode.NotFound);
        await Answers(officer, "/api/figures/alarms?from=yesterday", HttpStatusCode.BadRequest);
        foreach (var closed in new[] { "/api/ahead", $"/api/people/{Record}/care", "/api/figures/alarms", "/api/alarms/traffic" })
        {
            using var stranger = new HttpClient { BaseAddress = centre.Address };
            using var answer = await stranger.GetAsync(closed);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private static IEnumerable<JsonElement> Foreseen(JsonElement page) => page.GetProperty("foreseen").EnumerateArray();

    private static async Task Answers(Desk desk, string path, HttpStatusCode status)
    {
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => desk.Get(path));
        Assert.Equal(status, refused.StatusCode);
    }
}
