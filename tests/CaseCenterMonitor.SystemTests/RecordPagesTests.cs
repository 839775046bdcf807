using System.Text.Json;
using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>The screens of the centre manager over a real record: hours of it, as a gateway that was cut off tells them afterwards.</summary>
[Collection("alone")]
public sealed class RecordPagesTests
{
    private const string Woman = Night.Woman;
    private const string Left = Night.Left;

    [NeedsFact("chromium")]
    public async Task The_log_and_a_record_are_read_by_keyboard_in_both_languages_and_the_record_says_who_looked_at_it()
    {
        using var centre = RunningCentre.Prepare();
        await centre.StartServer();
        await using var gateway = await KeptGateway.Connect(centre.UplinkPort, centre.Site);
        using var officer = centre.Desk();
        await new Night(DateTimeOffset.UtcNow).Tell(officer, gateway);

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
        await ReadmePicture.Take(manager.Page, "detention-log-en-dark");
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
        await Assertions.Expect(page.Locator("[data-look]")).ToHaveCountAsync(Night.Looks);
        await Assertions.Expect(page.Locator("[data-chapter=looks]")).ToContainTextAsync("A grade raises a question. It makes no look");
        await Assertions.Expect(page.Locator("[data-lane=places] [data-known=true]")).ToHaveCountAsync(8);

        // For a quarter of an hour the readers were silent, and her band was only heard there last: that is not drawn as being there.
        await Assertions.Expect(page.Locator("[data-lane=places] [data-known=false]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-lane=observed] [data-known=false]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-alarm-life]").First).ToBeVisibleAsync();
        await page.Locator("[data-action=ask-company]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-company]")).ToContainTextAsync("officer 14");
        await Assertions.Expect(page.Locator("[data-chapter=viewed] [data-kind=viewed]")).ToContainTextAsync("S1");
        await ReadmePicture.Take(manager.Page, "record-en-dark");

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
        await Assertions.Expect(page.Locator("[data-field=from] [data-type=day]")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task InChinese(RunningCentre centre)
    {
        await using var desk = await DutyDesk.Open(centre.Address, language: "zh-CN");
        await desk.Page.GotoAsync(new Uri(centre.Address, "/log").ToString());
        await Assertions.Expect(desk.Page.Locator($"[data-stay='{Left}']")).ToContainTextAsync("出区");
        await ReadmePicture.Take(desk.Page, "detention-log-zh");
        await desk.Page.GotoAsync(new Uri(centre.Address, $"/record/{Woman}").ToString());
        await Assertions.Expect(desk.Page.Locator("[data-chapter=looks]")).ToContainTextAsync("佐证只能生疑");
        await Assertions.Expect(desk.Page.Locator("[data-chapter=viewed] [data-kind=viewed]").First).ToContainTextAsync("完整档案");
        await desk.Page.Locator("[data-action=ask-company]").ClickAsync();
        await desk.Page.Locator("[data-company]").WaitForAsync();
        await ReadmePicture.Take(desk.Page, "record-zh");
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
}
