using System.Text.Json;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>Signing in, the second factor, the lock and the administrator's page, in a browser that reports what the security policy forbids.</summary>
[Collection("alone")]
public sealed partial class AccessTests
{
    private const string Door = "DOR-1/d-exit-street";

    [NeedsFact("chromium")]
    public async Task A_locked_screen_shows_alarms_and_nothing_else_and_the_server_takes_nothing_from_it()
    {
        using var centre = await RunningCentre.Start();
        using var devices = await Devices.Connect(centre.DevicePort);
        using var colleague = centre.Desk();
        await colleague.Do("/api/people", new { record = "1122-050", sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general" });
        await using var desk = await DutyDesk.Open(centre.Address);
        var forbidden = Forbidden(desk.Page);
        await Assertions.Expect(desk.Page.Locator("[data-held]")).ToHaveTextAsync("1");
        await devices.Forced("d-exit-street");
        await desk.Alarm(Door, "unacknowledged").WaitForAsync();
        await Picture(desk.Page, "desk");
        await using var stranger = await Visit.Open(centre.Address);
        await stranger.Page.Locator("[data-ringing='1']").WaitForAsync();
        Assert.Equal([200, 401], await Statuses(stranger.Page, "GET /api/ringing", "GET /api/picture"));
        await Picture(stranger.Page, "ringing");
        await desk.Page.Locator("[data-action=lock]").PressAsync("Enter");
        await desk.Page.Locator("[data-locked]").WaitForAsync();
        await desk.Alarm(Door, "unacknowledged").WaitForAsync();
        Assert.Equal(0, await desk.Page.Locator("[data-held]").CountAsync());
        await Picture(desk.Page, "locked");

        Assert.Equal([423, 423, 423, 423], await Statuses(desk.Page, "GET /api/picture", "GET /api/records", "POST /api/alarms/acknowledge", "POST /api/people/1122-050/release"));
        await devices.Forced("d-wait-m1");
        await desk.Alarm("DOR-1/d-wait-m1", "unacknowledged").WaitForAsync();

        await desk.Page.FillAsync("input[name=unlock]", "wrong");
        await desk.Page.PressAsync("input[name=unlock]", "Enter");
        await Assertions.Expect(desk.Page.Locator(".unlock .refused")).ToContainTextAsync("does not match");
        await desk.Page.FillAsync("input[name=unlock]", "officer");
        await desk.Page.PressAsync("input[name=unlock]", "Enter");
        await Assertions.Expect(desk.Page.Locator("[data-held]")).ToHaveTextAsync("1");
        Assert.Equal([200], await Statuses(desk.Page, "GET /api/picture"));
        Assert.Empty(forbidden);
    }

    [NeedsFact("chromium")]
    public async Task A_screen_that_nobody_touches_locks_by_itself()
    {
        using var centre = RunningCentre.Prepare(server: ["--Ccm:Access:LockMinutes", "0.1"]);
        await centre.StartServer();
        await using var desk = await DutyDesk.Open(centre.Address, language: "zh-CN");
        await desk.Page.Locator("[data-locked]").WaitForAsync(new LocatorWaitForOptions { Timeout = 20_000 });
        await Assertions.Expect(desk.Page.Locator(".unlock h2")).ToHaveTextAsync("已锁屏");
        await Picture(desk.Page, "locked-zh");
    }

    [NeedsFact("chromium")]
    public async Task Five_wrong_passwords_lock_out_until_an_administrator_unlocks_and_a_second_factor_is_asked_for_once_set_up()
    {
        using var centre = RunningCentre.Prepare();
        await centre.StartServer();
        await using var visit = await Visit.Open(centre.Address);
        var (page, forbidden) = (visit.Page, Forbidden(visit.Page));
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await page.RunAndWaitForResponseAsync(() => SignIn(page, "officer", "guess"), answer => answer.Url.EndsWith("/api/session", StringComparison.Ordinal) && answer.Request.Method == "POST");
            await Assertions.Expect(page.Locator("button[type=submit]")).ToBeEnabledAsync();
            await Assertions.Expect(page.Locator(".refused")).ToContainTextAsync(attempt < 5 ? "does not match" : "locked out until");
        }

        await Picture(page, "locked-out");
        await SignIn(page, "admin", "admin");
        await page.Locator("[data-user=officer] [data-action=edit]").PressAsync("Enter");
        await Picture(page, "users");
        await page.Locator("[data-action=unlock-account]").PressAsync("Enter");
        await page.Locator("[data-deed=accountUnlocked]").WaitForAsync();
        await page.Locator("[data-action=sign-out]").ClickAsync();

        await SignIn(page, "officer", "officer");
        await page.Locator("[data-live=live]").WaitForAsync();
        await page.Locator("a.officer").PressAsync("Enter");
        await page.FillAsync("input[name=factor-password]", "officer");
        await page.PressAsync("input[name=factor-password]", "Enter");
        var key = await page.Locator("[data-factor-key]").GetAttributeAsync("data-factor-key");
        await Picture(page, "factor");
        await page.FillAsync("input[name=code]", CodeOf(key!, 0));
        await page.PressAsync("input[name=code]", "Enter");
        await page.Locator("[data-recovery]").First.WaitForAsync();
        await page.Locator("[data-action=noted]").ClickAsync();
        await page.Locator("[data-factor=on]").WaitForAsync();
        await page.Locator("[data-action=sign-out]").ClickAsync();

        await SignIn(page, "officer", "officer");
        await page.Locator("input[name=code]").WaitForAsync();
        await Picture(page, "code-needed");
        // The next one: a telephone half a minute ahead, so that the test need not wait for a new code.
        await page.FillAsync("input[name=code]", CodeOf(key!, 1));
        await page.PressAsync("input[name=code]", "Enter");
        await page.Locator("[data-factor=on]").WaitForAsync();
        Assert.Empty(forbidden);
    }

    [NeedsFact("chromium")]
    public async Task The_first_administrator_is_made_with_the_code_of_the_log_and_makes_others_who_choose_a_password()
    {
        using var centre = RunningCentre.Prepare(server: ["--Ccm:Demo", "false"]);
        await centre.StartServer();
        await using var visit = await Visit.Open(centre.Address);
        var page = visit.Page;
        await page.Locator("[data-setup]").WaitForAsync();
        await Eventually.True("the log has the code", () => Task.FromResult(Code().IsMatch(centre.Server!.Log)));
        await Picture(page, "setup");
        await page.FillAsync("input[name=code]", Code().Match(centre.Server!.Log).Value);
        await page.FillAsync("input[name=user]", "boss");
        await page.FillAsync("input[name=officer]", "A1");
        await page.FillAsync("input[name=password]", "a long password");
        await page.PressAsync("input[name=password]", "Enter");
        await page.FillAsync("input[name=new-user]", "wang");
        await page.FillAsync("input[name=new-officer]", "31");
        await page.PressAsync("input[name=new-officer]", "Enter");
        var password = await page.Locator("[data-one-time]").InnerTextAsync();
        await Picture(page, "users-created");
        await page.Locator("[data-action=sign-out]").ClickAsync();

        await SignIn(page, "wang", password);
        await page.FillAsync("input[name=old]", password);
        await page.FillAsync("input[name=new]", "a password of my own");
        Assert.Equal([403], await Statuses(page, "GET /api/picture"));
        await page.PressAsync("input[name=new]", "Enter");
        await page.Locator("[data-live=live]").WaitForAsync();
        Assert.Equal([200, 403], await Statuses(page, "GET /api/picture", "GET /api/accounts"));
    }

    private static string CodeOf(string key, int ahead) => Totp.CodeAt(key, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / Totp.StepSeconds) + ahead);

    private static async Task SignIn(IPage page, string user, string password)
    {
        await page.FillAsync("input[name=user]", user);
        await page.FillAsync("input[name=password]", password);
        await page.PressAsync("input[name=password]", "Enter");
    }

    private static async Task<IEnumerable<int>> Statuses(IPage page, params string[] calls)
    {
        var statuses = new List<int>();
        foreach (var call in calls)
        {
            var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);
            var answer = await page.EvaluateAsync<JsonElement>(
                "([method, path]) => fetch(path, { method, headers: { 'Content-Type': 'application/json' }, ...(method === 'POST' ? { body: '{}' } : {}) }).then((answer) => answer.status)",
                new[] { method, path });
            statuses.Add(answer.GetInt32());
        }

        return statuses;
    }

    /// <summary>What the browser refused because of the content security policy, from now on.</summary>
    private static List<string> Forbidden(IPage page)
    {
        var said = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                said.Add(message.Text);
            }
        };
        return said;
    }

    /// <summary>Only when CCM_PICTURES names a folder.</summary>
    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CCM_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    [GeneratedRegex("[A-Z2-9]{5}(-[A-Z2-9]{5}){3}")]
    private static partial Regex Code();

    /// <summary>The page in a browser, with nobody signed in.</summary>
    private sealed class Visit(IPlaywright playwright, IBrowser browser, IPage page) : IAsyncDisposable
    {
        public IPage Page => page;

        public static async Task<Visit> Open(Uri address)
        {
            var playwright = await Playwright.CreateAsync();
            var browser = await Chromium.Launch(playwright);
            var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "en-GB", ColorScheme = ColorScheme.Light, ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
            var page = await context.NewPageAsync();
            await page.GotoAsync(address.ToString());
            return new Visit(playwright, browser, page);
        }

        public async ValueTask DisposeAsync()
        {
            await browser.CloseAsync();
            playwright.Dispose();
        }
    }
}
