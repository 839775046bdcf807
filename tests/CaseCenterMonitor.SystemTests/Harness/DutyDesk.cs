using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>The page in headless Chromium, signed in.</summary>
public sealed class DutyDesk : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private DutyDesk(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        Page = page;
    }

    public IPage Page { get; }

    public static async Task<DutyDesk> Open(Uri address, string user = "officer", string language = "en-GB", ColorScheme theme = ColorScheme.Light)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.Launch(playwright);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1920, Height = 1080 }, Locale = language, ColorScheme = theme,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        await page.FillAsync("input[name=user]", user);
        await page.FillAsync("input[name=password]", user);
        await page.PressAsync("input[name=password]", "Enter");
        await page.WaitForSelectorAsync("[data-live=live]");
        return new DutyDesk(playwright, browser, page);
    }

    public ILocator Alarm(string key, string state) => Page.Locator($"[data-alarm=\"{key}\"][data-state=\"{state}\"]");

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
