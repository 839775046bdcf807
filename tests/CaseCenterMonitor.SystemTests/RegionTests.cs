using System.Globalization;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>Two centres and a region, three servers: what happens in one is on the region's page, and one that dies is shown as unknown and not as quiet.</summary>
public sealed class RegionTests
{
    [Fact]
    public async Task A_supervisor_sees_every_centre_worst_first_and_one_that_dies_stands_beside_P1_until_it_is_back()
    {
        var token = FollowerToken.Make();
        string[] followed = ["--Ccm:Followers:city:TokenHash", FollowerToken.HashOf(token), "--Ccm:EscalateCriticalSeconds", "2"];
        using var houseFolder = new Removed();
        using var north = await RunningCentre.Start(server: followed);
        using var house = RunningCentre.Prepare(House.Write(houseFolder.Path), followed);
        await house.StartServer();
        using var regionFolder = new Removed();
        var port = Ports.Free();
        using var region = Child.Dotnet(Repository.Program("src/CaseCenterMonitor.Server", "CaseCenterMonitor.Server.dll"), null,
        [
            "--Ccm:Region:Id", "city", "--Ccm:Region:Name:Zh", "全市", "--Ccm:Region:Name:En", "City", "--Ccm:Data", regionFolder.Path, "--Ccm:Page", Repository.Page, "--Ccm:Demo", "true",
            "--Ccm:Region:ContactSeconds", "5", "--urls", $"http://127.0.0.1:{port}",
            "--Ccm:Region:Centres:northside:Url", north.Address.ToString(), "--Ccm:Region:Centres:northside:Token", token,
            "--Ccm:Region:Centres:house:Url", house.Address.ToString(), "--Ccm:Region:Centres:house:Token", token,
        ]);
        await Eventually.True("the region listens", async () => region.IsRunning ? await Ports.Listens(port) : throw new TimeoutException(region.Log), TimeSpan.FromSeconds(60));

        using (var officer = north.Desk())
        {
            await officer.Do("/api/people", new { record = "1122-037", sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general" });
        }

        using (var devices = await Devices.Connect(north.DevicePort))
        {
            await devices.Forced("d-exit-street");
        }

        await using var page = await Open(port, "en-GB", ColorScheme.Light);
        var northside = page.Page.Locator("[data-centre=northside]").First;
        var houseRow = page.Page.Locator("[data-centre=house]").First;
        await Is(northside, "data-need", "unacknowledged");
        await Is(houseRow, "data-contact", "live");
        await page.Page.WaitForSelectorAsync("[data-escalated-alarm=\"DOR-1/d-exit-street\"][data-of=northside]");

        house.Server!.KillNow();
        await Is(houseRow, "data-contact", "lost", 30);
        Assert.Equal("1", await page.Page.Locator("[data-silent]").InnerTextAsync());
        Assert.Equal("1", await page.Page.Locator("[data-held-known]").InnerTextAsync());
        Assert.Contains("0 in custody", await houseRow.InnerTextAsync(), StringComparison.Ordinal);
        await ReadmePicture.Take(page.Page, "region-en", (1600, 1000));
        await page.Page.ClickAsync("[data-action=language]");
        await ReadmePicture.Take(page.Page, "region-zh");
        await page.Page.ClickAsync("[data-action=language]");

        // Into the centre that is heard: its plan, its people, its alarms, and nothing that could be pressed about them.
        await northside.Locator("a.into").ClickAsync();
        await page.Page.WaitForSelectorAsync("[data-screen=region-centre][data-live=live] [data-person-row=\"1122-037\"]");
        await page.Page.WaitForSelectorAsync("[data-screen=region-centre] svg.plan");
        await page.Page.Locator("[data-alarm=\"DOR-1/d-exit-street\"]").ClickAsync();
        Assert.Equal(0, await page.Page.Locator("[data-screen=region-centre] [data-action=acknowledge]").CountAsync());
        await ReadmePicture.Take(page.Page, "region-centre-en");
        await page.Page.ClickAsync("text=All centres");
        await Eventually.True("who looked, and until when, is in the journal of the centre", () => Task.FromResult(Looks(north) is ["region-watch", "region-watch-ended"]));

        await house.StartServer();
        await Is(houseRow, "data-contact", "live", 60);
        Assert.Equal(0, await page.Page.Locator("[data-silent]").CountAsync());
        if (Environment.GetEnvironmentVariable("CCM_SCREENSHOTS") == "1")
        {
            await using var dark = await Open(port, "zh-CN", ColorScheme.Dark);
            await ReadmePicture.Take(dark.Page, "region-zh-dark", (1600, 1000));
        }
    }

    [Fact]
    public async Task A_wrong_token_hears_nothing_and_a_cookie_does_not_follow()
    {
        using var centre = RunningCentre.Prepare(server: ["--Ccm:Followers:city:TokenHash", FollowerToken.HashOf(FollowerToken.Make())]);
        await centre.StartServer();
        using var http = new HttpClient { BaseAddress = centre.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", FollowerToken.Make());
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await http.GetAsync("/api/follow/plan")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await http.GetAsync("/api/picture")).StatusCode);
        using var supervisor = centre.Desk("supervisor");
        await Assert.ThrowsAsync<HttpRequestException>(() => supervisor.Get("/api/follow/plan"));
    }

    private static List<string> Looks(RunningCentre centre) =>
        [.. centre.Journal().Where(entry => entry.Kind == EntryKind.Viewed).Select(entry => JournalJson.Read<ViewedBody>(entry.Body.Span)).Where(view => view is { By.Value: "S1", Question: "region=city" }).Select(view => view.What)];

    private static async Task Is(ILocator row, string attribute, string value, int seconds = 20) => await Eventually.True(
        $"{attribute} is {value}", async () => await row.CountAsync() > 0 && await row.GetAttributeAsync(attribute) == value, TimeSpan.FromSeconds(seconds));

    private static Task<DutyDesk> Open(int port, string language, ColorScheme theme) =>
        DutyDesk.Open(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/region")), "supervisor", language, theme);

    private sealed class Removed : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("ccm-region-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
