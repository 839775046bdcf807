using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>A limit changed by two people at their own desks while the centre runs: proposed, tried on the record, approved, and rung by.</summary>
[Collection("alone")]
public sealed class PoliciesPageTests : IDisposable
{
    private const string Record = "1122-037";
    private const string Key = "WCK-2.general";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-policies-");

    private string Site => Path.Combine(_folder.FullName, "site.yaml");

    public void Dispose() => _folder.Delete(recursive: true);

    [NeedsFact("chromium")]
    public async Task A_manager_proposes_a_supervisor_approves_and_the_look_is_late_by_the_new_limit_in_both_languages()
    {
        foreach (var name in new[] { "site.yaml", "plan.geojson" })
        {
            File.Copy(Path.Combine(Repository.Root, "sites", "northside", name), Path.Combine(_folder.FullName, name));
        }

        using var centre = await RunningCentre.Start(Site);
        using var officer = centre.Desk();
        var looked = (DateTimeOffset.UtcNow - TimeSpan.FromMinutes(50)).UtcDateTime;
        await officer.Do("/api/people", new { record = Record, sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general", arrivedAt = looked, lastLookAt = looked });
        Assert.Null(await officer.Alarm($"WCK-2/{Record}"));

        await using var manager = await DutyDesk.Open(centre.Address, "manager");
        await Propose(manager.Page);
        await Try(manager.Page);
        await ReadmePicture.Take(manager.Page, "policies-en", (1500, 1150));
        await manager.Page.Locator("[data-action=send]").PressAsync("Enter");
        await Assertions.Expect(manager.Page.Locator("[data-change]")).ToHaveAttributeAsync("data-change-state", "sent");
        await Assertions.Expect(manager.Page.Locator("[data-action=approve]")).ToHaveCountAsync(0);
        Assert.Null(await officer.Alarm($"WCK-2/{Record}"));

        await using var supervisor = await DutyDesk.Open(centre.Address, "supervisor");
        await Approve(supervisor.Page);
        await officer.Alarm($"WCK-2/{Record}", "unacknowledged", TimeSpan.FromSeconds(30));
        Assert.Contains($"key: {Key}, value: 45 min", await File.ReadAllTextAsync(Site), StringComparison.Ordinal);
        await Shown(supervisor.Page);

        // A page that was open all the time has it as well: it has asked for the whole picture by itself.
        await manager.Page.Locator("main .close").First.PressAsync("Enter");
        await Assertions.Expect(manager.Page.Locator($"[data-open-alarm='WCK-2/{Record}'][data-state=unacknowledged]")).ToBeVisibleAsync();
    }

    private static async Task Propose(IPage page)
    {
        await page.Locator("nav a[href='/policies']").PressAsync("Enter");
        await page.FillAsync("input[name=find]", Key);
        await Assertions.Expect(page.Locator("[data-found]")).ToHaveAttributeAsync("data-found", "1");
        await page.Locator($"[data-value='{Key}'] [data-action=edit]").PressAsync("Enter");
        await page.FillAsync("[data-edit] input[name=value]", "45 min");
        await page.FillAsync("[data-edit] input[name=why]", "Two looks were late last week");
        await page.PressAsync("[data-edit] input[name=why]", "Enter");
        await Assertions.Expect(page.Locator($"[data-proposal] [data-line='{Key}']")).ToContainTextAsync("45 min");
        await page.FillAsync("input[name=why-all]", "Closer looks in the autumn");
        await page.PressAsync("input[name=why-all]", "Enter");
        await Assertions.Expect(page.Locator("[data-change]")).ToHaveAttributeAsync("data-change-state", "draft");
    }

    private static async Task Try(IPage page)
    {
        await page.Locator("[data-action=try]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-trial=done] [data-tally='WCK-2']")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
        await Assertions.Expect(page.Locator($"[data-tally='{Record}']")).ToHaveCountAsync(1);
    }

    private static async Task Approve(IPage page)
    {
        await page.EvaluateAsync("document.querySelector('[data-action=language]').click()");
        await page.Locator("nav a[href='/policies']").PressAsync("Enter");
        await page.Locator("[data-tab=changes]").PressAsync("Enter");
        await page.Locator("[data-draft='1']").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-change]")).ToContainTextAsync("等待第二人决定");
        await Assertions.Expect(page.Locator("[data-trial=done] [data-gained]")).ToBeVisibleAsync();
        await page.Locator("[data-action=approve]").PressAsync("Enter");
        await ReadmePicture.Take(page, "policies-approve-zh", (1500, 1150));
        await page.Locator("[data-action=approve-now]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-change]")).ToHaveAttributeAsync("data-change-state", "activated", new LocatorAssertionsToHaveAttributeOptions { Timeout = 60_000 });
    }

    /// <summary>In force, with who; in the history, with both; and on the page of the site.</summary>
    private static async Task Shown(IPage page)
    {
        await page.Locator("nav a[href='/policies']").PressAsync("Enter");
        await Assertions.Expect(page.Locator($"[data-value='{Key}'] [data-in-force]")).ToHaveTextAsync("45 min");
        await page.Locator("[data-tab=history]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-past]").First).ToContainTextAsync(Key);
        await page.Locator("nav a[href='/site']").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-device]").First).ToBeVisibleAsync();
        await ReadmePicture.Take(page, "site-zh", (1500, 900));
    }
}
