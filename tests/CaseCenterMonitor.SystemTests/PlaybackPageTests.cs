using System.Globalization;
using System.Text.Json.Nodes;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>A manager looks at what was on the screen some minutes ago, and never takes it for the present.</summary>
[Collection("alone")]
public sealed class PlaybackPageTests
{
    private const string Forced = "DOR-1/d-exit-street";

    [NeedsFact("chromium")]
    public async Task A_moment_is_played_as_it_was_by_keyboard_in_both_languages_and_whoever_looked_is_in_the_record()
    {
        using var centre = RunningCentre.Prepare();
        await centre.StartServer();
        await using var gateway = await KeptGateway.Connect(centre.UplinkPort, centre.Site);
        using var officer = centre.Desk();
        await officer.Do("/api/people", new { record = "1122-037", sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general" });
        await officer.Do("/api/people/1122-037/wristband", new { wristband = "wb-002" });
        await gateway.Located("wb-002", "z-wait-m1", WristbandPresence.Present, DateTimeOffset.UtcNow);
        await gateway.Forced("d-exit-street", DateTimeOffset.UtcNow);
        await officer.Alarm(Forced, "unacknowledged");
        var then = await officer.Get("/api/picture");
        await gateway.Door("d-exit-street", DoorPhysical.Closed, DateTimeOffset.UtcNow);
        await Eventually.True("it is closed", async () => (await officer.Get("/api/picture")).GetProperty("doors").EnumerateArray().Any(door => door.GetProperty("id").GetString() == "d-exit-street" && door.GetProperty("physical").GetString() == "closed"));
        await officer.Do("/api/people/1122-037/release", new { reason = "handed to family" });
        await Eventually.True("he has left", async () => (await officer.Get("/api/picture")).GetProperty("people").GetArrayLength() == 0);

        var at = then.GetProperty("at").GetString()!;
        var played = JsonNode.Parse(await Played(officer, at))!.AsObject();
        Assert.Equal(WithoutTime(JsonNode.Parse(then.GetRawText())!), WithoutTime(played["picture"]!));
        Assert.True(played["planOfThatDay"]!.GetValue<bool>());

        await using var manager = await DutyDesk.Open(centre.Address, "supervisor");
        await LookBack(manager, centre, at);
        await AlarmMeanwhile(manager, gateway);
        await ReadmePicture.Take(manager.Page, "playback-en");
        await InChinese(centre, at);
        var looks = (await officer.Get("/api/log?kind=viewed")).GetProperty("rows").EnumerateArray().Select(look => look.GetProperty("says").GetProperty("what").GetString()).ToList();
        Assert.Contains("playback", looks);
    }

    [NeedsFact("chromium")]
    public async Task A_night_that_a_gateway_told_afterwards_is_on_the_plan_and_a_moment_before_the_record_is_refused()
    {
        using var centre = RunningCentre.Prepare();
        await centre.StartServer();
        await using var gateway = await KeptGateway.Connect(centre.UplinkPort, centre.Site);
        using var officer = centre.Desk();
        await new Night(DateTimeOffset.UtcNow).Tell(officer, gateway);
        var now = await officer.Get("/api/picture");
        await Played(officer, now.GetProperty("at").GetString()!);
        await using var desk = await DutyDesk.Open(centre.Address, language: "zh-CN", theme: ColorScheme.Dark);
        await desk.Page.GotoAsync(new Uri(centre.Address, $"/playback?at={now.GetProperty("at").GetString()}").ToString());
        await desk.Page.Locator("[data-ready=true]").WaitForAsync();
        await Assertions.Expect(desk.Page.Locator("[data-screen=playback] [data-record]")).ToHaveCountAsync(5);
        await Assertions.Expect(desk.Page.Locator("[data-screen=playback] h1")).ToContainTextAsync("回放，不是现在");
        await ReadmePicture.Take(desk.Page, "playback-zh-dark");

        await DateParts.Type(desk.Page, "moment", "2024-01-01T12:00:05");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator("[data-unanswered]")).ToContainTextAsync("没有");
    }

    private static async Task LookBack(DutyDesk manager, RunningCentre centre, string at)
    {
        var page = manager.Page;
        await page.GotoAsync(new Uri(centre.Address, $"/playback?at={at}").ToString());
        await page.Locator("[data-ready=true]").WaitForAsync();
        await Assertions.Expect(page.Locator("[data-record='1122-037']")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".past-events [aria-current=true]")).ToContainTextAsync("DOR-1");

        // Before the door was forced nothing was wrong, and after the release he is not there.
        await page.Keyboard.PressAsync("[");
        await page.Keyboard.PressAsync("[");
        await page.Locator("[data-scrub]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Locator("[data-speed='60']").PressAsync("Enter");
        await page.Locator("main").First.ClickAsync(new LocatorClickOptions { Position = new Position { X = 2, Y = 2 } });
        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(page.Locator("[data-record='1122-037']")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 30_000 });
        await page.GotoAsync(new Uri(centre.Address, $"/playback?at={at}").ToString());
        await page.Locator("[data-ready=true]").WaitForAsync();
    }

    /// <summary>What happens now is counted while somebody looks at the past.</summary>
    private static async Task AlarmMeanwhile(DutyDesk manager, KeptGateway gateway)
    {
        var before = int.Parse(await manager.Page.Locator("[data-live-critical]").GetAttributeAsync("data-live-critical") ?? "", CultureInfo.InvariantCulture);
        await gateway.Forced("d-sally-gate", DateTimeOffset.UtcNow);
        await Assertions.Expect(manager.Page.Locator("[data-live-critical]")).ToHaveAttributeAsync("data-live-critical", (before + 1).ToString(CultureInfo.InvariantCulture));
        await Assertions.Expect(manager.Page.Locator("[data-record='1122-037']")).ToHaveCountAsync(1);
    }

    private static async Task InChinese(RunningCentre centre, string at)
    {
        await using var desk = await DutyDesk.Open(centre.Address, language: "zh-CN");
        await desk.Page.GotoAsync(new Uri(centre.Address, $"/playback?at={at}").ToString());
        await desk.Page.Locator("[data-ready=true]").WaitForAsync();
        await ReadmePicture.Take(desk.Page, "playback-zh");
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Locator("[data-live=live]").WaitForAsync();
        Assert.Equal("/", new Uri(desk.Page.Url).AbsolutePath);
    }

    /// <summary>As soon as it is made ready.</summary>
    private static Task<string> Played(Desk officer, string at) =>
        Eventually.Get("that moment can be played", async () => (string?)(await officer.Get($"/api/playback?at={at}")).GetRawText());

    private static string WithoutTime(JsonNode picture)
    {
        picture.AsObject().Remove("at");
        return picture.ToJsonString();
    }
}
