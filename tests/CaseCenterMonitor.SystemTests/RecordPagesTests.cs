using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>The screens of the centre manager over a real record: hours of it, as a gateway that was cut off tells them afterwards.</summary>
[Collection("alone")]
public sealed class RecordPagesTests
{
    private const string Woman = "1122-040";
    private const string Left = "1122-028";

    /// <summary>One every half hour, as her plan wants it; the next one falls due while the test runs, and nobody goes.</summary>
    private const int Looks = 10;
    private const double LastLook = 29.4;

    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;

    [NeedsFact("chromium")]
    public async Task The_log_and_a_record_are_read_by_keyboard_in_both_languages_and_the_record_says_who_looked_at_it()
    {
        using var centre = RunningCentre.Prepare();
        await centre.StartServer();
        await using var gateway = await KeptGateway.Connect(centre.UplinkPort, centre.Site);
        using var officer = centre.Desk();
        await Night(officer, gateway);

        await using var manager = await DutyDesk.Open(centre.Address, "supervisor", theme: ColorScheme.Dark);
        await FindInTheLog(manager);
        await ReadTheRecord(manager);
        await AskForWords(centre, manager);
        await InChinese(centre);
        await WhoLooked(officer);
    }

    /// <summary>From the floor plan to the log, down to a row and into it, without a mouse.</summary>
    private static async Task FindInTheLog(DutyDesk manager)
    {
        var page = manager.Page;
        await page.Locator("nav a[href='/log']").PressAsync("Enter");
        await page.Locator("[data-answered=true]").WaitForAsync();
        await Assertions.Expect(page.Locator("[data-stay][data-held=true]")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Locator("[data-stay][data-held=false]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator($"[data-stay='{Left}']")).ToContainTextAsync("Released");

        await Assertions.Expect(page.Locator($"[data-stay='{Woman}'] [data-column=now]")).ToContainTextAsync("check overdue");

        // Who has left stands below everybody who is held, whenever they were booked in.
        Assert.Equal(Left, await page.Locator("[data-stay]").Last.GetAttributeAsync("data-stay"));
        await Picture(manager, "detention-log-en-dark");
        await page.Locator("main").ClickAsync(new LocatorClickOptions { Position = new Position { X = 2, Y = 2 } });
        for (var presses = 0; presses < 6 && !await Focused(page, Woman); presses++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.True(await Focused(page, Woman));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/record/{Woman}");
    }

    private static async Task ReadTheRecord(DutyDesk manager)
    {
        var page = manager.Page;
        await page.Locator("[data-chapter=timeline]").WaitForAsync();
        await Assertions.Expect(page.Locator("[data-clock='criminal.summons.max'][data-state=running]")).ToContainTextAsync("left · ends");
        await Assertions.Expect(page.Locator("[data-look]")).ToHaveCountAsync(Looks);
        await Assertions.Expect(page.Locator("[data-chapter=looks]")).ToContainTextAsync("A grade raises a question. It makes no look");
        await Assertions.Expect(page.Locator("[data-lane=places] [data-known=true]")).ToHaveCountAsync(8);

        // For a quarter of an hour the readers were silent, and her band was only heard there last: that is not drawn as being there.
        await Assertions.Expect(page.Locator("[data-lane=places] [data-known=false]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-lane=observed] [data-known=false]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-alarm-life]").First).ToBeVisibleAsync();
        await page.Locator("[data-action=ask-company]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-company]")).ToContainTextAsync("officer 14");
        await Assertions.Expect(page.Locator("[data-chapter=viewed] [data-kind=viewed]")).ToContainTextAsync("S1");
        await Picture(manager, "record-en-dark");

        // Asked once more, the look before and the question about others are lines of the record as well.
        await page.Locator("[data-action=again]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-chapter=viewed] [data-kind=viewed]")).ToHaveCountAsync(3);
        await page.GoBackAsync();
        await page.Locator("[data-answered=true]").WaitForAsync();
        Assert.True(await Focused(page, Woman));
    }

    /// <summary>A question stands in the address, a wrong one is answered beside its field, and the sheet is the same question.</summary>
    private static async Task AskForWords(RunningCentre centre, DutyDesk manager)
    {
        var page = manager.Page;
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("律师");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/log?text=*");
        await Assertions.Expect(page.Locator("[data-line]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-line][data-kind=welfare-checked]")).ToContainTextAsync("要求会见律师");
        var sheet = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-action=export]").PressAsync("Enter"));
        var lines = await File.ReadAllTextAsync(await sheet.PathAsync());
        Assert.Contains("welfare-checked", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("booked-in", lines, StringComparison.Ordinal);
        await page.GotoAsync(new Uri(centre.Address, "/log?view=entries&from=yesterday").ToString());
        await Assertions.Expect(page.Locator("[data-unanswered]")).ToContainTextAsync("cannot be asked like this");
        await Assertions.Expect(page.Locator("input[name=from]")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task InChinese(RunningCentre centre)
    {
        await using var desk = await DutyDesk.Open(centre.Address, language: "zh-CN");
        await desk.Page.GotoAsync(new Uri(centre.Address, "/log").ToString());
        await Assertions.Expect(desk.Page.Locator($"[data-stay='{Left}']")).ToContainTextAsync("出区");
        await Picture(desk, "detention-log-zh");
        await desk.Page.GotoAsync(new Uri(centre.Address, $"/record/{Woman}").ToString());
        await Assertions.Expect(desk.Page.Locator("[data-chapter=looks]")).ToContainTextAsync("佐证只能生疑");
        await Assertions.Expect(desk.Page.Locator("[data-chapter=viewed] [data-kind=viewed]").First).ToContainTextAsync("完整档案");
        await desk.Page.Locator("[data-action=ask-company]").ClickAsync();
        await desk.Page.Locator("[data-company]").WaitForAsync();
        await Picture(desk, "record-zh");
    }

    /// <summary>Every record that was opened was asked for by somebody, and none besides.</summary>
    private static async Task WhoLooked(Desk officer)
    {
        var views = (await officer.Get("/api/log?kind=viewed&order=oldest")).GetProperty("rows").EnumerateArray().ToList();
        var custody = views.Where(view => What(view) == "custody").Select(view => (view.GetProperty("officer").GetString(), view.GetProperty("record").GetString()));
        Assert.Equal([("S1", Woman), ("S1", Woman), ("02", Woman)], custody);
        Assert.Equal(2, views.Count(view => What(view) == "company"));
        Assert.Equal(1, views.Count(view => What(view) == "export"));
    }

    private static string? What(JsonElement view) => view.GetProperty("says").GetProperty("what").GetString();

    private static Task<bool> Focused(IPage page, string record) => page.EvaluateAsync<bool>("record => document.activeElement?.closest('[data-row]')?.dataset.row === record", record);

    private DateTimeOffset Ago(double minutes) => _now - TimeSpan.FromMinutes(minutes);

    /// <summary>As the API takes an instant: it ends with Z.</summary>
    private DateTime Utc(double minutes) => Ago(minutes).UtcDateTime;

    /// <summary>Five people are held and one has left; one of them was in eight places, could not be observed for a quarter of an hour, and was looked at every half hour until now.</summary>
    private async Task Night(Desk officer, KeptGateway gateway)
    {
        await Devices(officer, gateway);
        await BookIn(officer, "1122-031", "male", "adult", "criminal.summons.max", "wb-003", 684, 20);
        await BookIn(officer, "1122-037", "male", "adult", "criminal.summons.max", "wb-002", 461, 12);
        await BookIn(officer, Woman, "female", "adult", "criminal.summons.max", "wb-001", 322, LastLook);
        await BookIn(officer, "1122-041", "female", "adult", "admin.summons.max", "wb-006", 300, 25);
        await BookIn(officer, "1123-001", "male", "minor", "admin.summons.max", "wb-004", 108, 8);
        await BookIn(officer, Left, "male", "adult", "admin.summons.max", "wb-005", 432, 40);
        await Places(gateway);
        for (var look = 0; look < Looks; look++)
        {
            var (response, note) = look == 7 ? ("asleepRoused", null) : ("talks", look == 6 ? "要求会见律师" : null);
            await officer.Do($"/api/people/{Woman}/checks", new { occurredAt = Utc(LastLook + (30 * (Looks - 1 - look))), seen = true, breathing = true, response, note });
        }

        foreach (var (record, minutes) in new[] { ("1122-031", 20), ("1122-037", 12), ("1122-041", 25), ("1123-001", 8) })
        {
            await officer.Do($"/api/people/{record}/checks", new { occurredAt = Utc(minutes), seen = true, breathing = true, response = "talks" });
            await Write(officer, record, "meal-offered", 30, new { kind = "main", taken = true });
        }

        await Write(officer, Woman, "drink-offered", 285, new { taken = true });
        await Write(officer, Woman, "interview-began", 218, new { room = "z-int-3", officers = new[] { "14" }, recorded = true, adultPresent = false });
        await Write(officer, Woman, "interview-ended", 130, new { });
        await Write(officer, Woman, "meal-offered", 125, new { kind = "main", taken = false });
        await Write(officer, Woman, "rest-began", 100, new { });
        await Write(officer, Woman, "rest-ended", 65, new { reason = "medical care" });
        await Write(officer, Woman, "drink-offered", 63, new { taken = true });
        await officer.Do($"/api/people/{Left}/release", new { reason = "handed to family" });
        await Eventually.True("the record has all places", async () => (await officer.Get("/api/picture")).GetProperty("people").EnumerateArray().Count() == 5);
        await officer.Alarm($"WCK-2/{Woman}", "unacknowledged", TimeSpan.FromMinutes(2));
    }

    private async Task Devices(Desk officer, KeptGateway gateway)
    {
        var picture = await officer.Get("/api/picture");
        foreach (var (name, kind) in new[] { ("readers", SubjectKind.Reader), ("cameras", SubjectKind.Camera), ("buttons", SubjectKind.Button) })
        {
            foreach (var device in picture.GetProperty(name).EnumerateArray())
            {
                await gateway.Healthy(kind, device.GetProperty("id").GetString()!, Ago(700));
            }
        }

        foreach (var door in picture.GetProperty("doors").EnumerateArray())
        {
            await gateway.Door(door.GetProperty("id").GetString()!, DoorPhysical.Closed, Ago(700));
        }
    }

    private async Task Places(KeptGateway gateway)
    {
        (double Minutes, string Wristband, string Zone, WristbandPresence Presence)[] heard =
        [
            (684, "wb-003", "z-wait-m1", WristbandPresence.Present), (461, "wb-002", "z-wait-m1", WristbandPresence.Present), (432, "wb-005", "z-wait-m2", WristbandPresence.Present),
            (320, "wb-001", "z-registration", WristbandPresence.Present), (320, "wb-s14", "z-registration", WristbandPresence.Present), (312, "wb-001", "z-search", WristbandPresence.Present),
            (312, "wb-s14", "z-search", WristbandPresence.Present), (300, "wb-006", "z-wait-f1", WristbandPresence.Present), (298, "wb-001", "z-information", WristbandPresence.Present),
            (278, "wb-001", "z-medical", WristbandPresence.Present), (262, "wb-001", "z-wait-f1", WristbandPresence.Present), (262, "wb-s14", "z-hall", WristbandPresence.Present),
            (220, "wb-s14", "z-int-3", WristbandPresence.Present), (218, "wb-001", "z-int-3", WristbandPresence.Present), (190, "wb-001", "z-int-3", WristbandPresence.Degraded),
            (174, "wb-001", "z-int-3", WristbandPresence.Present), (130, "wb-001", "z-wait-f1", WristbandPresence.Present), (130, "wb-s14", "z-hall", WristbandPresence.Present),
            (108, "wb-004", "z-wait-minor", WristbandPresence.Present), (40, "wb-s19", "z-hall", WristbandPresence.Present), (30, "wb-s02", "z-desk", WristbandPresence.Present),
            (25, "wb-s05", "z-int-2", WristbandPresence.Present), (24, "wb-002", "z-int-2", WristbandPresence.Present),
        ];
        foreach (var (minutes, wristband, zone, presence) in heard)
        {
            await gateway.Located(wristband, zone, presence, Ago(minutes));
        }
    }

    private async Task BookIn(Desk officer, string record, string sex, string ageGroup, string basis, string wristband, double minutes, double lastLook)
    {
        await officer.Do("/api/people", new { record, sex, ageGroup, basis, observation = record == Woman ? "intermittent" : "general", arrivedAt = Utc(minutes), lastLookAt = Utc(lastLook) });
        await officer.Do($"/api/people/{record}/wristband", new { wristband });
        await Write(officer, record, "risk-assessed", minutes - 8, new { risk = "none" });
    }

    private Task Write(Desk officer, string record, string word, double minutes, object fields)
    {
        var body = JsonSerializer.SerializeToNode(fields)!.AsObject();
        body["occurredAt"] = JsonSerializer.SerializeToNode(Utc(minutes));
        return officer.Do($"/api/people/{record}/entries/{word}", body);
    }

    /// <summary>Pictures for the README are taken only when CCM_SCREENSHOTS is set: a test run changes no file of the checkout.</summary>
    private static async Task Picture(DutyDesk desk, string name)
    {
        if (Environment.GetEnvironmentVariable("CCM_SCREENSHOTS") == "1")
        {
            await desk.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "docs", "images", $"{name}.png") });
        }
    }
}
