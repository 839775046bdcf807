using CaseCenterMonitor.Protocol.Canonical;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>
/// One centre for several test classes: five people are held, a look is overdue, a street door was forced, and hours of the night are in its record. A browser stands beside it.
/// Each test takes what is its own of it and leaves the rest alone.
/// </summary>
public sealed class NightCentre : IAsyncLifetime, IAsyncDisposable
{
    /// <summary>A P1 that nobody touches: the worst there is.</summary>
    public const string Worst = "DOR-1/d-sally-gate";

    private readonly Dictionary<string, IReadOnlyList<Cookie>> _sessions = [];
    private RunningCentre? _centre;
    private KeptGateway? _gateway;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _centre!.Address;

    public KeptGateway Gateway => _gateway!;

    public IBrowser Browser => _browser!;

    public Desk Officer { get; private set; } = null!;

    /// <summary>When all of the night was on the screen: a moment that can be played back.</summary>
    public DateTimeOffset Told { get; private set; }

    public async Task InitializeAsync()
    {
        _centre = RunningCentre.Prepare();
        await _centre.StartServer();
        _gateway = await KeptGateway.Connect(_centre.UplinkPort, _centre.Site);
        Officer = _centre.Desk();
        await new Night(DateTimeOffset.UtcNow).Tell(Officer, Gateway);
        Told = (await Officer.Get("/api/picture")).GetProperty("at").GetDateTimeOffset();
        await Gateway.Forced("d-sally-gate", DateTimeOffset.UtcNow);
        await Officer.Alarm(Worst, "unacknowledged");
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
    }

    /// <summary>A door of the street that stands open longer than it may: a P3 or P2 that can be shelved.</summary>
    public async Task HeldOpen(string door)
    {
        await Gateway.Door(door, DoorPhysical.Open, DateTimeOffset.UtcNow - TimeSpan.FromMinutes(2));
        await Officer.Alarm($"DOR-2/{door}", "unacknowledged", TimeSpan.FromSeconds(30));
    }

    /// <summary>Somebody who is held for two hours and was looked at just now, so that nothing rings about them.</summary>
    public Task BookIn(string record) => Officer.Do("/api/people", new
    {
        record, sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general",
        arrivedAt = DateTime.UtcNow - TimeSpan.FromHours(2), lastLookAt = DateTime.UtcNow - TimeSpan.FromMinutes(1),
    });

    /// <summary>A desk of its own, at which nobody has signed in.</summary>
    /// <param name="phone">Its size, and touched.</param>
    public async Task<IPage> Page(string language = "en-GB", ColorScheme theme = ColorScheme.Light, bool phone = false)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = phone ? new ViewportSize { Width = Phone.Width, Height = Phone.Height } : new ViewportSize { Width = 1920, Height = 1080 },
            HasTouch = phone, IsMobile = phone, Locale = language, ColorScheme = theme,
        });
        return await context.NewPageAsync();
    }

    /// <summary>
    /// By keyboard, as everybody signs in; the password is the user's name in the demo. Who has signed in before goes on with that session: a server lets nobody try passwords
    /// more often than twenty times a minute, and these desks are at one address.
    /// </summary>
    public async Task SignIn(IPage page, string user, string path = "/")
    {
        if (await GoesOn(page, user))
        {
            await page.GotoAsync(new Uri(Address, path).ToString());
            return;
        }

        await page.GotoAsync(new Uri(Address, path).ToString());
        await page.Locator("input[name=user]").FocusAsync();
        await page.Keyboard.TypeAsync(user);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(user);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("input[name=password]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        _sessions[user] = [.. (await page.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly, Secure = cookie.Secure, SameSite = cookie.SameSite, Expires = cookie.Expires,
        })];
    }

    // Not when it was ended or locked by what was tried with it.
    private async Task<bool> GoesOn(IPage page, string user)
    {
        if (!_sessions.TryGetValue(user, out var cookies))
        {
            return false;
        }

        await page.Context.AddCookiesAsync(cookies);
        var session = await page.Context.APIRequest.GetAsync(new Uri(Address, "/api/session").ToString());
        if (session.Ok && (await session.TextAsync()).Contains("\"hold\":\"none\"", StringComparison.Ordinal))
        {
            return true;
        }

        await page.Context.ClearCookiesAsync();
        return false;
    }

    public async Task DisposeAsync() => await ((IAsyncDisposable)this).DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        Officer?.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        _centre?.Dispose();
    }
}
