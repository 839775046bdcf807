using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.SystemTests.Harness;
using CaseCenterMonitor.SystemTests.Proving;
using CaseCenterMonitor.TestPeers;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>
/// Somebody from outside finds a person's record, and the browser checks it: against the signed tree, the log's key and two real witnesses. One byte of one
/// entry changed on its way is found.
/// </summary>
[Collection("alone")]
public sealed class OversightPageTests : IDisposable
{
    private const string Record = "1122-028";
    private const string Wristband = "wb-005";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-oversight-").FullName;
    private readonly List<OutsideWitness> _witnesses = [.. new[] { "ombudsman", "procuratorate" }.Select(OutsideWitness.Make)];

    public void Dispose()
    {
        _witnesses.ForEach(witness => witness.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    [NeedsFact("chromium")]
    public async Task A_record_is_checked_in_the_browser_and_a_changed_byte_is_found_and_the_proof_is_taken_along()
    {
        using var centre = await Start();
        await using var gateway = await KeptGateway.Connect(centre.UplinkPort, centre.Site);
        using var officer = centre.Desk();
        await Stay(officer, gateway);
        await Eventually.True("the stay is confirmed", async () => (await Confirmed(officer)) >= centre.Journal().Count, Limit);

        await using var reader = await DutyDesk.Open(centre.Address, "supervisor");
        await FindByKeyboard(centre, reader);
        await AChangedByte(reader.Page);
        await TakeAlong(reader.Page);
        await WithOwnKeys(reader.Page);
        await InChinese(centre);
        Assert.Contains(
            "extract", (await officer.Get("/api/log?kind=viewed&order=oldest")).GetProperty("rows").EnumerateArray().Select(line => line.GetProperty("says").GetProperty("what").GetString()));
    }

    private static async Task FindByKeyboard(RunningCentre centre, DutyDesk reader)
    {
        var page = reader.Page;
        await page.Locator("nav a[href='/oversight']").PressAsync("Enter");
        await Is(page, "signed", "shown");
        await Is(page, "witnessed", "shown");
        await page.Locator("input[name=record]").FocusAsync();
        await page.Keyboard.TypeAsync(Record);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/oversight?record={Record}");
        foreach (var claim in new[] { "complete", "tree", "values", "signed", "witnessed", "looks" })
        {
            await Is(page, claim, "shown");
        }

        // What cannot be shown stands in the same list: whose keys these are, and a quarter of an hour of silence.
        await Is(page, "keys", "open");
        await Assertions.Expect(page.Locator("[data-claim^=gap-]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-first]")).ToContainTextAsync("confirmed by 2 witnesses. For 6 minutes it cannot say where the person was.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It does not show that what was written is right");
        await Picture(page, "oversight-en");
    }

    private static async Task AChangedByte(IPage page)
    {
        await page.RouteAsync("**/api/proof/extract/**", async route =>
        {
            var answer = await route.FetchAsync();
            var text = await answer.TextAsync();
            Assert.Contains(Kind("welfare-checked"), text, StringComparison.Ordinal);
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = text.Replace(Kind("welfare-checked"), Kind("welfare-checkec"), StringComparison.Ordinal) });
        });
        await page.Locator("[data-action=again]").PressAsync("Enter");
        await Is(page, "tree", "broken");
        await Is(page, "looks", "open");
        await Assertions.Expect(page.Locator("[data-first]")).ToContainTextAsync("This is not the record that was signed");
        await Picture(page, "oversight-changed-en");
        await page.UnrouteAsync("**/api/proof/extract/**");
        await page.Locator("[data-action=again]").PressAsync("Enter");
        await Is(page, "tree", "shown");
    }

    // In a leaf, which is text within the JSON of its line.
    private static string Kind(string word) => $"\\\"kind\\\":\\\"{word}\\\"";

    /// <summary>What the browser checked is checked again by the command that the page names.</summary>
    private async Task TakeAlong(IPage page)
    {
        var proof = await Saved(page, "take-proof");
        var keys = await Saved(page, "take-keys");
        Assert.Contains(Record, OutsideWitness.Ccm("verify", proof, "--policy", keys, "--show"), StringComparison.Ordinal);
    }

    private async Task<string> Saved(IPage page, string action)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"[data-action={action}]").PressAsync("Enter"));
        var path = Path.Combine(_folder, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    /// <summary>Keys that were got elsewhere make the last doubt a claim, and keys that are others' make the signature nobody's.</summary>
    private async Task WithOwnKeys(IPage page)
    {
        var keys = await File.ReadAllTextAsync(Directory.GetFiles(_folder, "*.policy").Single());
        await page.Locator(".own-keys summary").PressAsync("Enter");
        await page.FillAsync("textarea[name=keys]", keys.Replace("quorum", "quorom", StringComparison.Ordinal));
        await page.Locator("[data-action=use-keys]").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".own-keys [role=alert]")).ToBeVisibleAsync();
        await page.FillAsync("textarea[name=keys]", keys);
        await page.Locator("[data-action=use-keys]").PressAsync("Enter");
        await Is(page, "keys", "shown");
        await Is(page, "witnessed", "shown");
    }

    private async Task InChinese(RunningCentre centre)
    {
        _witnesses[1].KillNow();
        await using var desk = await DutyDesk.Open(centre.Address, "oversight", "zh-CN", ColorScheme.Dark);
        await desk.Page.GotoAsync(new Uri(centre.Address, $"/oversight?record={Record}").ToString());
        await Is(desk.Page, "tree", "shown");
        await Assertions.Expect(desk.Page.Locator("[data-first]")).ToContainTextAsync("这份记录就是");
        await Assertions.Expect(desk.Page.Locator("main")).ToContainTextAsync("不说明所写的都对");
        await Picture(desk.Page, "oversight-zh-dark");
        await desk.Page.GotoAsync(new Uri(centre.Address, "/oversight?record=1122-999").ToString());
        await desk.Page.Locator("[data-unanswered]").WaitForAsync();
    }

    private static Task Is(IPage page, string claim, string standing) =>
        Assertions.Expect(page.Locator($"[data-claim='{claim}']")).ToHaveAttributeAsync("data-standing", standing, new LocatorAssertionsToHaveAttributeOptions { Timeout = 30_000 });

    private DateTime Utc(double minutes) => (_now - TimeSpan.FromMinutes(minutes)).UtcDateTime;

    /// <summary>Seven hours in the area with a look every 55 minutes; for six minutes the readers heard too little.</summary>
    private async Task Stay(Desk officer, KeptGateway gateway)
    {
        await officer.Do("/api/people", new { record = Record, sex = "male", ageGroup = "adult", basis = "admin.summons.max", observation = "general", arrivedAt = Utc(432), lastLookAt = Utc(12) });
        await officer.Do($"/api/people/{Record}/wristband", new { wristband = Wristband });
        foreach (var (minutes, presence) in new[] { (432.0, WristbandPresence.Present), (200, WristbandPresence.Degraded), (194, WristbandPresence.Present) })
        {
            await gateway.Located(Wristband, "z-wait-m2", presence, _now - TimeSpan.FromMinutes(minutes));
        }

        // The newest first: while only an old one was written, the next would be overdue.
        for (var minutes = 12; minutes < 432; minutes += 55)
        {
            await officer.Do($"/api/people/{Record}/checks", new { occurredAt = Utc(minutes), seen = true, breathing = true, response = "talks" });
        }

        await officer.Do($"/api/people/{Record}/release", new { reason = "handed to family" });
        await Eventually.True("nobody is held", async () => !(await officer.Get("/api/picture")).GetProperty("people").EnumerateArray().Any());
    }

    private async Task<RunningCentre> Start()
    {
        var policy = Path.Combine(_folder, "witnesses.txt");
        await File.WriteAllTextAsync(policy, string.Concat(_witnesses.Select(witness => witness.Line + "\n")) + "group outside any ombudsman procuratorate\nquorum outside\n");
        var centre = RunningCentre.Prepare(server: ["--Ccm:Proof:Witnesses", policy, "--Ccm:Proof:Origin", "custody.example/northside", "--Ccm:Proof:SignSeconds", "0.2", "--Ccm:Proof:RoundSeconds", "0.5"]);
        await centre.StartServer();
        using var manager = centre.Desk("supervisor");
        var key = (await manager.Get("/api/proof")).GetProperty("key").GetString()!;
        foreach (var witness in _witnesses)
        {
            witness.Watch(key);
            await witness.Start();
        }

        return centre;
    }

    /// <summary>How much both have seen.</summary>
    private static async Task<long> Confirmed(Desk desk) =>
        (await desk.Get("/api/proof")).GetProperty("witnesses").EnumerateArray().Min(witness => witness.GetProperty("size") is { ValueKind: System.Text.Json.JsonValueKind.Number } size ? size.GetInt64() : 0);

    private static Task Picture(IPage page, string name) => ReadmePicture.Take(page, name, (1280, 1160));
}
