using System.Net;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;
using NodaTime;

namespace CaseCenterMonitor.SystemTests;

/// <summary>The officer's phone at the door: with a connection, without one, and when an answer is lost.</summary>
[Collection("alone")]
public sealed class PhoneTests
{
    private const string Woman = "1122-040";
    private const string Man = "1122-031";

    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 30_000 };

    [NeedsFact("chromium")]
    public async Task Two_looks_without_a_connection_survive_the_page_and_reach_the_record_once_with_their_true_times()
    {
        using var centre = await Held();
        await using var phone = await Phone.Open(centre.Address);
        await ReadyToOpenOffline(phone);
        await phone.Context.SetOfflineAsync(true);
        await phone.Page.Locator("[data-offline]").WaitForAsync();

        var first = await Recorded(() => phone.Look(Woman));
        var second = await Recorded(() => phone.Look(Man, "asleep"));
        await Assertions.Expect(phone.Page.Locator("[data-kept-look]")).ToHaveCountAsync(2);
        await Assertions.Expect(phone.Page.Locator("[data-kept-look]").First).ToContainTextAsync("not yet sent");

        // The phone is restarted without a connection: it opens, says how old its knowledge is, and has what was recorded.
        await phone.Reopen();
        await Assertions.Expect(phone.Page.Locator("[data-offline]")).ToContainTextAsync("It is not the present");
        await Assertions.Expect(phone.Page.Locator("[data-kept-look]")).ToHaveCountAsync(2);
        await phone.Picture("phone-offline-en");
        await phone.Tap("a[href='/phone/me']");
        await Assertions.Expect(phone.Page.Locator("[data-entry=waiting]")).ToHaveCountAsync(2);

        await phone.Context.SetOfflineAsync(false);
        await Assertions.Expect(phone.Page.Locator("[data-entry=sent]")).ToHaveCountAsync(2, Patient);
        var looks = Looks(centre);
        Assert.Equal([Woman, Man], looks.Select(look => look.Signal.Record.Value));
        Within(first, looks[0].Signal.OccurredAt);
        Within(second, looks[1].Signal.OccurredAt);
        Assert.Equal(CheckResponse.AsleepRoused, looks[1].Signal.Response);

        // What the server says is never kept where a later opening could take it for the present.
        var keptFiles = await phone.Page.EvaluateAsync<string[]>(
            "async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname)))).flat()");
        Assert.Contains("/phone", keptFiles);
        Assert.DoesNotContain(keptFiles, path => path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/hub", StringComparison.Ordinal));

        // Written down later than they were made, and the record says both.
        Assert.All(looks, look => Assert.True(look.RecordedAt > look.Signal.OccurredAt));
    }

    [NeedsFact("chromium")]
    public async Task A_look_whose_answer_is_lost_is_sent_twice_and_stored_once()
    {
        using var centre = await Held();
        await using var phone = await Phone.Open(centre.Address, worker: false);
        var sent = 0;
        await phone.Page.RouteAsync("**/checks", async route =>
        {
            if (++sent > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await phone.Look(Woman);
        await phone.Tap("a[href='/phone/me']");
        await Assertions.Expect(phone.Page.Locator("[data-entry=sent]")).ToHaveCountAsync(1, Patient);
        Assert.Equal(2, sent);
        Assert.Single(Looks(centre));
    }

    [NeedsFact("chromium")]
    public async Task Nothing_is_preselected_one_touch_raises_help_and_a_look_made_before_a_release_reaches_the_record()
    {
        using var centre = await Held();
        using var officer = centre.Desk();
        await using var phone = await Phone.Open(centre.Address);
        var page = phone.Page;
        await phone.Tap($"[data-phone-person='{Woman}']");
        await Assertions.Expect(page.Locator("[aria-pressed=true]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-action=record-look]")).ToBeDisabledAsync();
        await phone.Tap("[data-choice=saw-awake]");
        await Assertions.Expect(page.Locator("[data-action=record-look]")).ToBeDisabledAsync();
        await phone.Tap("[data-action=cannot-be-woken][data-breathing=false]");
        await Assertions.Expect(page.Locator("[data-raised=sent]")).ToBeVisibleAsync();
        await officer.Alarm($"WCK-10/{Woman}", "unacknowledged");
        await Axe.Check(page);
        await phone.Tap("[data-action=ambulance-called]");
        await Assertions.Expect(page.Locator("[data-ambulance-called]")).ToBeVisibleAsync();

        await phone.Goto("/phone/alarms");
        var alarm = page.Locator($"[data-alarm='WCK-10/{Woman}']");
        await alarm.WaitForAsync();
        await alarm.Locator("[data-action=acknowledge]").TapAsync();
        await Assertions.Expect(alarm).ToHaveAttributeAsync("data-state", "acknowledged");

        // Somebody leaves between the look and its way to the server: it was made while they were held, and belongs to the record.
        await phone.Goto("/phone");
        await phone.Context.SetOfflineAsync(true);
        await page.Locator("[data-offline]").WaitForAsync();
        await phone.Look(Man);
        await officer.Do($"/api/people/{Man}/release", new { reason = "no further grounds" });
        await phone.Context.SetOfflineAsync(false);
        await phone.Tap("a[href='/phone/me']");
        await Assertions.Expect(page.Locator("[data-entry=sent]").Filter(new LocatorFilterOptions { HasText = Man })).ToHaveCountAsync(1, Patient);
        await Assertions.Expect(page.Locator("[data-entry=refused]")).ToHaveCountAsync(0);
    }

    [NeedsFact("chromium")]
    public async Task Signing_out_with_something_unsent_warns_and_nothing_of_it_is_lost()
    {
        using var centre = await Held();
        await using var phone = await Phone.Open(centre.Address, worker: false);
        await phone.Page.RouteAsync("**/checks", route => route.AbortAsync());
        await phone.Look(Woman);
        await phone.Tap("a[href='/phone/me']");
        await phone.Tap("[data-action=sign-out]");
        await Assertions.Expect(phone.Page.Locator("[data-sign-out-warns]")).ToContainTextAsync("Not yet sent: 1.");
        await phone.Tap("[data-action=sign-out-still]");
        await phone.Page.Locator("input[name=user]").WaitForAsync();
        await phone.Page.UnrouteAllAsync();
        await phone.Page.FillAsync("input[name=user]", "officer");
        await phone.Page.FillAsync("input[name=password]", "officer");
        await phone.Page.PressAsync("input[name=password]", "Enter");
        await Assertions.Expect(phone.Page.Locator("[data-entry=sent]")).ToHaveCountAsync(1, Patient);
        Assert.Single(Looks(centre));
    }

    [NeedsFact("chromium")]
    public async Task The_browser_finds_everything_that_it_needs_to_keep_the_page_like_an_app()
    {
        using var centre = await Held();
        await using var phone = await Phone.Open(centre.Address);
        await ReadyToOpenOffline(phone);
        var browser = await phone.Context.NewCDPSessionAsync(phone.Page);
        var manifest = await browser.SendAsync("Page.getAppManifest");
        Assert.EndsWith("/phone-manifest.json", manifest!.Value.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Empty(manifest.Value.GetProperty("errors").EnumerateArray());

        // What a test browser forgets afterwards is nothing that could be installed; there must be no other hindrance.
        var hindrances = (await browser.SendAsync("Page.getInstallabilityErrors"))!.Value.GetProperty("installabilityErrors").EnumerateArray()
            .Select(one => one.GetProperty("errorId").GetString()).Where(id => id != "in-incognito");
        Assert.Empty(hindrances);
    }

    [Fact]
    public async Task A_look_is_taken_at_its_true_time_up_to_sixty_hours_back_and_never_from_the_future()
    {
        using var centre = await Held();
        using var officer = centre.Desk();
        async Task<(HttpStatusCode, string)> Ask(TimeSpan ago)
        {
            using var answer = await officer.Post(
                $"/api/people/{Woman}/checks", new { occurredAt = DateTime.UtcNow - ago, seen = true, breathing = true, response = "talks", rousing = "alert" });
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(HttpStatusCode.Accepted, (await Ask(TimeSpan.FromMinutes(30))).Item1);
        var (old, why) = await Ask(TimeSpan.FromHours(61));
        Assert.Equal(HttpStatusCode.BadRequest, old);
        Assert.Contains("60 hours", why, StringComparison.Ordinal);
        Assert.Contains("in the future", (await Ask(TimeSpan.FromMinutes(-1))).Item2, StringComparison.Ordinal);
        Assert.Contains("before the arrival", (await Ask(TimeSpan.FromHours(4))).Item2, StringComparison.Ordinal);
        Assert.Equal(Rousing.Alert, Assert.Single(Looks(centre)).Signal.Rousing);
    }

    [NeedsFact("chromium")]
    public async Task The_list_the_form_and_the_alarms_are_shown_in_both_languages()
    {
        using var centre = await Held();
        using var officer = centre.Desk();
        await officer.Do($"/api/people/{Man}/checks", new { seen = true, breathing = true, response = "none" });
        foreach (var (language, name, theme) in new[] { ("zh-CN", "zh", ColorScheme.Light), ("en-GB", "en", ColorScheme.Dark) })
        {
            await using var phone = await Phone.Open(centre.Address, language, theme);
            await phone.Page.Locator($"[data-phone-person='{Woman}']").WaitForAsync();
            await phone.Picture($"phone-looks-{name}");
            await phone.Tap("a[href='/phone/alarms']");
            await phone.Page.Locator($"[data-alarm='WCK-10/{Man}']").WaitForAsync();
            await phone.Picture($"phone-alarms-{name}");
            await phone.Tap("a[href='/phone']");
            await phone.Tap($"[data-phone-person='{Woman}']");
            await phone.Tap("[data-choice=saw-awake]");
            await phone.Tap("[data-choice=answered-answered]");
            await phone.Tap("[data-choice=drink-yes]");
            await phone.Picture($"phone-check-{name}");
            Assert.True(await phone.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
            Assert.True(await phone.Page.EvaluateAsync<bool>(
                "() => [...document.querySelectorAll('.phone button, .phone a')].every((one) => one.getBoundingClientRect().height >= 50)"));
        }
    }

    /// <summary>A woman whose look is overdue, and a man who is not due yet.</summary>
    private static async Task<RunningCentre> Held()
    {
        var centre = RunningCentre.Prepare();
        await centre.StartServer();
        using var officer = centre.Desk();
        await Book(officer, Woman, "female", "intermittent", TimeSpan.FromMinutes(67));
        await Book(officer, Man, "male", "general", TimeSpan.FromMinutes(20));
        return centre;
    }

    private static Task Book(Desk officer, string record, string sex, string observation, TimeSpan ago) => officer.Do("/api/people", new
    {
        record, sex, ageGroup = "adult", basis = "criminal.summons.max", observation, arrivedAt = DateTime.UtcNow - ago,
    });

    private static async Task ReadyToOpenOffline(Phone phone)
    {
        await phone.Tap("a[href='/phone/me']");
        await phone.Page.Locator("[data-opening=ready]").WaitForAsync();
        await phone.Tap("a[href='/phone']");
    }

    private static async Task<(Instant From, Instant To)> Recorded(Func<Task> act)
    {
        var from = SystemClock.Instance.GetCurrentInstant();
        await act();
        return (from, SystemClock.Instance.GetCurrentInstant());
    }

    /// <summary>The phone knows the server's clock to the second.</summary>
    private static void Within((Instant From, Instant To) span, Instant at) =>
        Assert.InRange(at, span.From - Duration.FromSeconds(2), span.To + Duration.FromSeconds(1));

    private static List<(Signal.WelfareChecked Signal, Instant RecordedAt)> Looks(RunningCentre centre) =>
    [
        .. from entry in centre.Journal()
           where entry.Kind == EntryKind.Arrival
           let look = JournalJson.Read<ArrivalBody>(entry.Body.Span).Signal as Signal.WelfareChecked
           where look is not null
           select (look, entry.RecordedAt),
    ];
}
