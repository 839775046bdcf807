using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Gateway.Commissioning.Page;
using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.Gateway.Uplink;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Commissioning.Page;

/// <summary>The page over real HTTP; how it looks in a browser is a system test.</summary>
public sealed class PageServerTests : IAsyncLifetime, IDisposable
{
    private const string Token = "a-token-of-this-test";
    private const string Nasty = "<script>alert(1)</script>";

    private readonly Overheard _overheard = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _browser = new() { Timeout = TestServer.Patience };
    private Task _running = Task.CompletedTask;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _browser.Dispose();
    }

    [Fact]
    public async Task What_a_device_calls_itself_is_never_markup_and_the_browser_is_told_to_run_nothing_but_our_script()
    {
        await Start(null);
        _overheard.Offer(new DeviceMessage($"zigbee2mqtt/{Nasty}", """{"contact":false}"""u8.ToArray()), DateTimeOffset.UnixEpoch);
        JsonElement view;
        string text;
        do
        {
            text = await _browser.GetStringAsync("/state?lang=en");
            view = JsonElement.Parse(text);
        }
        while (view.GetProperty("devices").GetArrayLength() == 0);

        Assert.DoesNotContain('<', text);
        Assert.Equal(Nasty, view.GetProperty("devices")[0].GetProperty("address").GetString());
        Assert.Contains(Nasty, view.GetProperty("fragment").GetString(), StringComparison.Ordinal);
        using var page = await _browser.GetAsync("/");
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("<script>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_the_language_that_is_asked_for_or_that_the_browser_likes_best()
    {
        await Start(null);
        Assert.Contains("lang=\"zh-CN\"", await _browser.GetStringAsync("/?lang=zh"), StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", await _browser.GetStringAsync("/"), StringComparison.Ordinal);
        _browser.DefaultRequestHeaders.Add("Accept-Language", "fr, en;q=0.5, zh-CN;q=0.8");
        Assert.Contains("lang=\"zh-CN\"", await _browser.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", await _browser.GetStringAsync("/?lang=en"), StringComparison.Ordinal);
        Assert.Equal("尚未听到任何设备", JsonElement.Parse(await _browser.GetStringAsync("/state")).GetProperty("title").GetString());
    }

    [Fact]
    public async Task With_a_token_nothing_at_all_is_told_without_it()
    {
        await Start(Token);
        foreach (var path in new[] { "/", "/state", "/page.js", "/page.css", "/icon.svg", "/nowhere" })
        {
            using var refused = await _browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Equal("Basic", Assert.Single(refused.Headers.WwwAuthenticate).Scheme);
        }

        _browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{Token}")));
        using var answer = await _browser.GetAsync("/state");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_token_only_names_of_this_machine_are_served_and_nothing_can_be_posted()
    {
        await Start(null);
        using var bent = new HttpRequestMessage(HttpMethod.Get, "/state") { Headers = { Host = "rebound.example" } };
        using var answer = await _browser.SendAsync(bent);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        using var post = await _browser.PostAsync("/state", null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    private async Task Start(string? token)
    {
        var port = TestServer.FreePort();
        var site = SmallCentre.Site;
        var watch = new PageWatch(
            site, SmallCentre.Gateway, DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc), _overheard,
            () => new GatewayState("7f3c", "0.1.0", true, 0, null, 0, 0, 0, _overheard.Missed), TimeProvider.System);
        _running = new PageServer(
            new PageOptions(IPAddress.Loopback, port, token), watch, new PageHtml(site, SmallCentre.Gateway), TimeProvider.System, NullLogger<PageServer>.Instance).Run(_stop.Token);
        _browser.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        using var limit = new CancellationTokenSource(TestServer.Patience);
        while (true)
        {
            try
            {
                using var answer = await _browser.GetAsync("/", limit.Token);
                return;
            }
            catch (HttpRequestException) when (!limit.IsCancellationRequested)
            {
                // Not listening yet.
            }
        }
    }
}
