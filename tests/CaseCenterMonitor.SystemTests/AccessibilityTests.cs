using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>axe-core over every screen of the real server, in light and in dark: no fault that keeps people out.</summary>
[Collection("one night")]
public sealed class AccessibilityTests(NightCentre night)
{
    private static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];

    [NeedsFact("chromium")]
    public Task Sign_in() => InBothThemes(null, page => Open(page, "/", "input[name=user]"));

    [NeedsFact("chromium")]
    public Task Duty_desk_with_an_alarm_and_its_forms_open() => InBothThemes("officer", async page =>
    {
        await night.HeldOpen("d-equip");
        await Open(page, "/", $"[data-alarm='WCK-2/{Night.Woman}']");
        await Axe.Check(page);
        await ReadmePicture.InColours(page);
        await page.Locator($"[data-alarm='WCK-2/{Night.Woman}'] h3").ClickAsync();
        await page.Locator($"[data-record-panel='{Night.Woman}']").WaitForAsync();
        await page.Keyboard.PressAsync("h");
        await page.Locator("[data-form=shelve]").WaitForAsync();
        await page.Keyboard.PressAsync("?");
    });

    [NeedsFact("chromium")]
    public Task Booking_in() => InBothThemes("officer", async page =>
    {
        await Open(page, "/", "[data-action=book-in]");
        await page.Locator("[data-action=book-in]").ClickAsync();
        await page.Locator("[data-form=book-in]").WaitForAsync();
    });

    [NeedsFact("chromium")]
    public Task Wall() => InBothThemes("officer", async page =>
    {
        await Open(page, "/wall", "[data-screen=wall] [data-alarm]");
        await ReadmePicture.Take(page, "wall-4k", (3840, 2160));
    });

    [NeedsFact("chromium")]
    public Task Phone_with_a_look_and_the_alarms() => InBothThemes("officer", async page =>
    {
        await Open(page, "/phone", $"[data-phone-person='{Night.Woman}']");
        await Axe.Check(page);
        await page.Locator($"[data-phone-person='{Night.Woman}']").TapAsync();
        await page.Locator("[data-choice=saw-awake]").TapAsync();
        await Axe.Check(page);
        await Open(page, "/phone/alarms", $"[data-alarm='{NightCentre.Worst}']");
    }, phone: true);

    [NeedsFact("chromium")]
    public Task Supervisor() => InBothThemes("supervisor", page => Open(page, "/supervisor", "[data-live=live]"));

    [NeedsFact("chromium")]
    public Task Detention_log_with_its_lists_and_menus_open() => InBothThemes("supervisor", async page =>
    {
        await Open(page, "/log", "[data-answered=true] [data-stay]");
        await Axe.Check(page);
        await page.Locator("[data-menu=columns]").PressAsync("Enter");
        await page.Locator("[data-popup=columns]").WaitForAsync();
        await Axe.Check(page);
        await Open(page, "/log?view=entries", "[data-answered=true] [data-line]");
        await page.Locator("[data-select=kind] .drop").PressAsync("Enter");
        await page.Locator("[role=listbox]").WaitForAsync();
        await Axe.Check(page);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("[data-field=from]").Locator("xpath=..").Locator(".opens").PressAsync("Enter");
        await page.Locator(".month [role=grid]").WaitForAsync();
    });

    [NeedsFact("chromium")]
    public Task Record() => InBothThemes("supervisor", page => Open(page, $"/record/{Night.Woman}", "[data-look]"));

    [NeedsFact("chromium")]
    public Task Playback() => InBothThemes("supervisor", page => Open(page, $"/playback?at={night.Told.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}", "[data-ready=true]"));

    [NeedsFact("chromium")]
    public Task Figures() => InBothThemes("manager", page => Open(page, "/figures?days=1", "[data-chart] canvas"));

    [NeedsFact("chromium")]
    public Task Oversight() => InBothThemes("oversight", page => Open(page, $"/oversight?record={Night.Left}", "[data-claim=tree][data-standing=shown]"));

    [NeedsFact("chromium")]
    public Task Users_with_one_being_changed() => InBothThemes("admin", async page =>
    {
        await Open(page, "/users", "[data-user]");
        await page.Locator("[data-user=officer] [data-action=edit]").ClickAsync();
    });

    [NeedsFact("chromium")]
    public Task System_health() => InBothThemes("supervisor", page => Open(page, "/health", "[data-device]"));

    [NeedsFact("chromium")]
    public Task Own_account() => InBothThemes("officer", page => Open(page, "/account", "input[name=old]"));

    /// <param name="user">Null: nobody signs in.</param>
    private async Task InBothThemes(string? user, Func<IPage, Task> open, bool phone = false)
    {
        foreach (var theme in Themes)
        {
            var page = await night.Page(theme: theme, phone: phone);
            if (user is not null)
            {
                await night.SignIn(page, user, phone ? "/phone" : "/");
            }

            await open(page);
            await Axe.Check(page);
            await page.Context.CloseAsync();
        }
    }

    private async Task Open(IPage page, string path, string drawn)
    {
        await page.GotoAsync(new Uri(night.Address, path).ToString());
        await page.Locator(drawn).First.WaitForAsync();
    }
}
