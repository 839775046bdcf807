using System.Globalization;
using System.Net;
using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>Somebody sets up the devices of a centre and looks at the page of the gateway, in both languages. There is no server yet.</summary>
[Collection("alone")]
public sealed class CommissioningPageTests : IDisposable
{
    private const string Token = "a-token-of-this-test";
    private const string Nasty = "<script>document.title='taken over'</script>";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-page-").FullName;
    private readonly int _devicePort = Ports.Free();
    private readonly int _pagePort = Ports.Free();
    private readonly List<string> _trouble = [];
    private Child? _gateway;

    private Uri Address => new($"http://127.0.0.1:{_pagePort}");

    public void Dispose()
    {
        _gateway?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [NeedsFact("chromium", "mosquitto_pub")]
    public async Task What_devices_say_stands_on_the_page_with_what_is_wrong_and_nothing_of_it_is_markup()
    {
        await StartGateway();
        using (var stranger = new HttpClient { BaseAddress = Address })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/state")).StatusCode);
        }

        await Speak();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        var page = await Open(browser, "en-GB", ColorScheme.Light);
        await Assertions.Expect(page.Locator("tr", new PageLocatorOptions { HasText = "d-wait-m1" })).ToContainTextAsync("door open, lock not said, alarm normal");
        await Assertions.Expect(page.Locator("#devices tr", new PageLocatorOptions { HasText = Nasty })).ToContainTextAsync("set availability: passive: timeout to 60 minutes");
        await Assertions.Expect(page.Locator("#devices tr", new PageLocatorOptions { HasText = "ble-hall-1" })).ToContainTextAsync("hears 5 tags");
        await Assertions.Expect(page.Locator("#devices tr", new PageLocatorOptions { HasText = "d-sally-reg" })).ToContainTextAsync("Not strict JSON");
        await Assertions.Expect(page.Locator("#silent")).ToContainTextAsync("cam-int-1");
        await Assertions.Expect(page.Locator("#topics")).ToContainTextAsync("presence/+/rssi");
        await Assertions.Expect(page.Locator("#facts")).ToContainTextAsync("not there");
        await Assertions.Expect(page.Locator("#fragment")).ToContainTextAsync("dialect: espresense, address: \"stair-2\"");
        await Assertions.Expect(page.Locator("body")).Not.ToContainTextAsync("phone:");
        await Assertions.Expect(page).ToHaveTitleAsync("Commissioning · Northside Case Management Centre");
        await page.ClickAsync("#copy");
        Assert.Contains("address: \"stair-2\"", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        await ReadmePicture.Take(page, "commissioning-en");
        var chinese = await Open(browser, "zh-CN", ColorScheme.Dark);
        await Assertions.Expect(chinese.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Assertions.Expect(chinese.Locator("#devices")).ToContainTextAsync("门开，锁未说明，报警无");
        await ReadmePicture.Take(chinese, "commissioning-zh");
        Assert.Empty(_trouble);

        _gateway!.KillNow();
        await page.Locator("#lost").WaitForAsync(new LocatorWaitForOptions { Timeout = (float)Patience.TotalMilliseconds });
        await Assertions.Expect(page.Locator("#lost")).ToContainTextAsync("What stands below is old");
    }

    private async Task StartGateway()
    {
        _gateway = Child.Dotnet(
            Repository.Program("src/CaseCenterMonitor.Gateway", "CaseCenterMonitor.Gateway.dll"),
            new Dictionary<string, string> { ["CCM_GATEWAY_SECRET"] = "x", ["CCM_PAGE_TOKEN"] = Token },
            "--site", Repository.SiteFile, "--gateway", "gw-north", "--data", _folder, "--uplink", Text($"127.0.0.1:{Ports.Free()}"),
            "--device-port", Text($"{_devicePort}"), "--page-port", Text($"{_pagePort}"));
        await Eventually.True("the gateway listens", async () => _gateway.IsRunning
            ? await Ports.Listens(_devicePort) && await Ports.Listens(_pagePort)
            : throw new TimeoutException(_gateway.Log), TimeSpan.FromSeconds(60));
    }

    private async Task Speak()
    {
        using var devices = await Devices.Connect(_devicePort);
        foreach (var door in new[] { "d-exit-street", "d-sally-gate", "d-reg-street", "d-lawyer-street" })
        {
            await devices.Closed(door);
        }

        await devices.Opened("d-wait-m1");
        foreach (var reader in new[] { "ble-hall-1", "ble-desk-1", "ble-toilet", "stair-2" })
        {
            for (var tag = 1; tag <= 5; tag++)
            {
                await devices.Heard($"phone:{tag}", reader, 2.5);
            }
        }

        await devices.Publish("frigate/cam-hall-w/person", "2");
        await devices.Publish("zigbee2mqtt/bridge/info", """{"config":{"availability":{"enabled":true},"advanced":{"last_seen":"ISO_8601"}}}""");
        await devices.Publish("zigbee2mqtt/bell-wait-m1", """{"action":"","battery":90}""");
        await devices.Publish("esp-rfid/d-exit-break/send", """{"type":"heartbeat","time":1700000000}""");
        await devices.Publish("presence/aa:bb:cc:dd:ee:01/rssi", "-60");
        Mosquitto("esp-rfid/d-sally-reg/send", """{"type":"heart""");
        Mosquitto("tele/tasmota_door/STATE", """{"POWER":"ON"}""");
        Mosquitto($"zigbee2mqtt/{Nasty}", """{"contact":false,"battery":80}""");
    }

    private void Mosquitto(string topic, string payload)
    {
        using var client = Child.Start("/usr/bin/mosquitto_pub", null, ["-p", Text($"{_devicePort}"), "-i", "a-device", "-q", "1", "-t", topic, "-m", payload]);
        Assert.Equal(0, client.WaitForExit(Eventually.UsualLimit));
    }

    private async Task<IPage> Open(IBrowser browser, string language, ColorScheme theme)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1280, Height = 720 }, Locale = language, ColorScheme = theme,
            HttpCredentials = new HttpCredentials { Username = "anybody", Password = Token }, Permissions = ["clipboard-read", "clipboard-write"],
        });
        // A browser that starts on a machine with a lot to do takes its time; what is waited for here is a fact and not a speed.
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => _trouble.Add(error);
        page.Console += (_, said) => _trouble.AddRange(said.Type == "error" ? [said.Text] : []);
        await page.GotoAsync(Address.ToString());
        await page.Locator("#devices tr").First.WaitForAsync();
        return page;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
