using System.Text.Json;
using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>The figures of the centre manager over a real record: charts with their numbers beside them, and the late looks with what was said about them.</summary>
[Collection("alone")]
public sealed class FiguresPageTests
{
    private const string Late = "1122-037";
    private const string Unseen = "1122-040";
    private const string OnTime = "1122-041";

    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;

    [NeedsFact("chromium")]
    public async Task Charts_have_their_numbers_beside_them_and_late_looks_their_reasons_in_both_languages()
    {
        using var centre = await RunningCentre.Start();
        using var officer = centre.Desk();
        await Day(officer);

        await using var manager = await DutyDesk.Open(centre.Address, "supervisor");
        var page = manager.Page;
        await page.Locator("nav a[href='/figures']").PressAsync("Enter");
        foreach (var chart in new[] { "checks", "rate", "peak", "answers", "occupancy" })
        {
            await Assertions.Expect(page.Locator($"[data-chart={chart}] canvas")).ToHaveCountAsync(1, new LocatorAssertionsToHaveCountOptions { Timeout = 30_000 });
        }

        await Assertions.Expect(page.Locator($"[data-late='{Late}'][data-outcome=late]")).ToContainTextAsync("另一人需急救");
        await Assertions.Expect(page.Locator($"[data-late='{Unseen}'][data-outcome=open]")).ToContainTextAsync("none given");
        await Assertions.Expect(page.Locator("[data-chart=checks] tbody tr")).ToHaveCountAsync(7);

        // The server began today: what lies before is not known, and is a word in the table, not a nought.
        await Assertions.Expect(page.Locator("[data-chart=checks] tbody tr").First).ToContainTextAsync("not known");
        await Assertions.Expect(page.Locator("[data-chart=rate] tbody tr").First).ToContainTextAsync("not known");
        await Assertions.Expect(page.Locator("[data-chart=occupancy] tbody tr").First).ToContainTextAsync("not known");
        await ByKeyboard(page);

        await page.EvaluateAsync("document.querySelector('[data-action=language]').click()");
        await Assertions.Expect(page.Locator("[data-late-checks]")).ToContainTextAsync("逾期与漏查");
        Assert.Contains("figures", Viewed(await officer.Get("/api/log?kind=viewed&order=oldest")));
    }

    private static async Task ByKeyboard(IPage page)
    {
        await page.Locator("a[href='/figures?days=1']").PressAsync("Enter");
        await page.WaitForURLAsync("**/figures?days=1");
        await Assertions.Expect(page.Locator("[data-chart=checks]")).ToBeVisibleAsync();
        await DateParts.Type(page, "from", "2026-02-02");
        await DateParts.Type(page, "to", "2026-02-01");
        await page.Locator("[data-action=period]").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".period-form .refused")).ToContainTextAsync("has to begin before it ends");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await page.Locator("[data-chart=occupancy] canvas").WaitForAsync();
    }

    private DateTime Utc(double minutes) => (_now - TimeSpan.FromMinutes(minutes)).UtcDateTime;

    /// <summary>One is looked at late, and whoever looked says why; at another nobody has looked for hours; a third is looked at in time.</summary>
    private async Task Day(Desk officer)
    {
        await BookIn(officer, Late, 300, 170);
        await BookIn(officer, Unseen, 320, 200);
        await officer.Alarm($"WCK-2/{Late}", "unacknowledged", TimeSpan.FromMinutes(1));
        await officer.Alarm($"WCK-2/{Unseen}", "unacknowledged", TimeSpan.FromMinutes(1));
        await officer.Do($"/api/people/{Late}/checks", new { seen = true, breathing = true, response = "talks", note = "另一人需急救" });
        await BookIn(officer, OnTime, 90, 5);
        await officer.Do($"/api/people/{OnTime}/checks", new { seen = true, breathing = true, response = "talks" });
    }

    private Task BookIn(Desk officer, string record, double minutes, double lastLook) => officer.Do(
        "/api/people", new { record, sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general", arrivedAt = Utc(minutes), lastLookAt = Utc(lastLook) });

    private static IEnumerable<string?> Viewed(JsonElement log) => log.GetProperty("rows").EnumerateArray().Select(line => line.GetProperty("says").GetProperty("what").GetString());
}
