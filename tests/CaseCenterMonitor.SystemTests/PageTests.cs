using System.Net;
using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>What the page shows, and what it says when it can show nothing.</summary>
[Collection("alone")]
public sealed class PageTests
{
    [Fact]
    public async Task Nothing_is_told_without_a_login()
    {
        using var centre = RunningCentre.Prepare();
        await centre.StartServer();
        using var stranger = new HttpClient { BaseAddress = centre.Address };
        foreach (var path in new[] { "/api/picture", "/api/plan", "/api/health", "/api/policies", "/api/session", "/openapi/v1.json" })
        {
            using var answer = await stranger.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        using var hub = await stranger.PostAsync("/hub/live/negotiate?negotiateVersion=1", null);
        Assert.Equal(HttpStatusCode.Unauthorized, hub.StatusCode);
        using var officer = centre.Desk();
        var document = await officer.Get("/openapi/v1.json");
        Assert.True(document.GetProperty("paths").TryGetProperty("/api/people", out _));
    }

    [NeedsFact("chromium")]
    public async Task A_frozen_server_is_noticed_within_three_seconds_and_what_was_missed_comes_once()
    {
        using var centre = await RunningCentre.Start();
        using var devices = await Devices.Connect(centre.DevicePort);
        await using var desk = await DutyDesk.Open(centre.Address);
        await devices.Forced("d-exit-street");
        await desk.Alarm("DOR-1/d-exit-street", "unacknowledged").WaitForAsync();
        centre.Server!.Freeze();
        await desk.Page.Locator("[data-live=lost]").WaitForAsync(new LocatorWaitForOptions { Timeout = 3_000 });
        await devices.Forced("d-wait-m1");
        centre.Server!.Thaw();
        await desk.Page.Locator("[data-live=live]").WaitForAsync();
        await desk.Alarm("DOR-1/d-wait-m1", "unacknowledged").WaitForAsync();
        Assert.Equal(1, await desk.Page.Locator("[data-alarm=\"DOR-1/d-wait-m1\"]").CountAsync());
        Assert.Equal(1, await desk.Page.Locator("[data-alarm=\"DOR-1/d-exit-street\"]").CountAsync());
    }

    [NeedsFact("chromium")]
    public async Task A_living_centre_is_shown_in_both_languages_and_pictures_of_it_are_taken_when_asked_for()
    {
        using var centre = await RunningCentre.Start();
        using var simulator = Child.Dotnet(
            Repository.Program("firmware-sim/CaseCenterMonitor.FirmwareSim", "firmware-sim.dll"), null,
            "run", "--site", Repository.SiteFile, "--broker", $"127.0.0.1:{centre.DevicePort}", "--server", centre.Address.ToString(),
            "--user", "officer", "--password", "officer", "--seed", "7", "--scenario", "left-alone@25", "--scenario", "reader-dies@26", "--scenario", "door-held@27");
        await using var desk = await DutyDesk.Open(centre.Address, language: "zh-CN");
        await desk.Page.Locator("[data-record]").Nth(7).WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        await Assertions.Expect(desk.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await desk.Page.Locator("[data-alarm^=\"PRS-1/\"]").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
        await Assertions.Expect(desk.Page.Locator("[data-alarm^=\"PRS-1/\"]").First).ToContainTextAsync("独自");
        await ReadmePicture.Take(desk.Page, "duty-desk-zh-light");
        await using var english = await DutyDesk.Open(centre.Address, language: "en-GB", theme: ColorScheme.Dark);
        await Assertions.Expect(english.Page.Locator("[data-alarm^=\"PRS-1/\"]").First).ToContainTextAsync("is alone");
        await ReadmePicture.Take(english.Page, "duty-desk-en-dark");
        await using var supervisor = await DutyDesk.Open(centre.Address, "supervisor");
        await ReadmePicture.Take(supervisor.Page, "supervisor-en-light");
        await english.Page.GotoAsync(new Uri(centre.Address, "/health").ToString());
        await english.Page.Locator("table").First.WaitForAsync();
        await ReadmePicture.Take(english.Page, "health-en-dark");
        centre.Server!.Freeze();
        await desk.Page.Locator("[data-live=lost]").WaitForAsync(new LocatorWaitForOptions { Timeout = 3_000 });
        await ReadmePicture.Take(desk.Page, "connection-lost");
        centre.Server!.Thaw();
    }
}
