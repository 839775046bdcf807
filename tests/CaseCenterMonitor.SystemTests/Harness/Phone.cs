using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>The page of the phone in headless Chromium, at the size of a phone and touched. What the browser keeps outlives a page that is closed.</summary>
public sealed class Phone : IAsyncDisposable
{
    public const int Width = 390;
    public const int Height = 844;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _address;

    private Phone(IPlaywright playwright, IBrowser browser, IBrowserContext context, IPage page, Uri address)
    {
        _playwright = playwright;
        _browser = browser;
        _address = address;
        Context = context;
        Page = page;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; private set; }

    /// <param name="worker">Without its service worker, so that the test stands between the page and the server.</param>
    public static async Task<Phone> Open(Uri address, string language = "en-GB", ColorScheme theme = ColorScheme.Light, bool worker = true)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.Launch(playwright);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = Width, Height = Height }, HasTouch = true, IsMobile = true, DeviceScaleFactor = 2, Locale = language, ColorScheme = theme,
            ServiceWorkers = worker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        var phone = new Phone(playwright, browser, context, await context.NewPageAsync(), address);
        await phone.Goto("/phone");
        await phone.Page.FillAsync("input[name=user]", "officer");
        await phone.Page.FillAsync("input[name=password]", "officer");
        await phone.Page.PressAsync("input[name=password]", "Enter");
        await phone.Page.WaitForSelectorAsync("[data-live=live]");
        return phone;
    }

    public async Task Goto(string path) => await Page.GotoAsync(new Uri(_address, path).ToString());

    /// <summary>Closes the page and opens it again, as after a restart of the phone: only what lies on the device is left.</summary>
    public async Task Reopen(string path = "/phone")
    {
        await Page.CloseAsync();
        Page = await Context.NewPageAsync();
        await Goto(path);
    }

    public Task Tap(string selector) => Page.Locator(selector).TapAsync();

    /// <summary>Answers both questions and records.</summary>
    public async Task Look(string record, string saw = "awake", string answered = "answered")
    {
        await Tap($"[data-phone-person='{record}']");
        await Tap($"[data-choice=saw-{saw}]");
        await Tap($"[data-choice=answered-{answered}]");
        await Tap("[data-action=record-look]");
        await Page.Locator(".phone-list").WaitForAsync();
    }

    public Task Picture(string name) => ReadmePicture.Take(Page, name);

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
