using System.Globalization;
using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>
/// The ten jobs that matter most, each from its beginning to its end, in a real browser, in both languages; at a desk without a mouse. What each job needs for
/// itself is its language's own, so that they can follow one another in one centre.
/// </summary>
[Collection("one night")]
public sealed class TenJobsTests(NightCentre night)
{
    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 30_000 };

    public static TheoryData<string> Languages => new() { "zh-CN", "en-GB" };

    [NeedsTheory("chromium"), MemberData(nameof(Languages))]
    public async Task Job_1_sign_in_and_find_what_is_worst(string language)
    {
        await using var desk = await Open(language, "officer");
        var first = desk.Page.Locator(".alarm-rows > [data-alarm]").First;
        await Assertions.Expect(first).ToHaveAttributeAsync("data-priority", "1");
        await Assertions.Expect(first).ToHaveAttributeAsync("data-state", "unacknowledged");
        await Assertions.Expect(first).ToHaveAttributeAsync("data-current", "true");
        await Assertions.Expect(first).ToContainTextAsync(desk.Says("was forced open", "被强行打开"));
        await Assertions.Expect(desk.Page.Locator("html")).ToHaveAttributeAsync("lang", desk.Says("en", "zh-CN"));
    }

    [NeedsTheory("chromium"), MemberData(nameof(Languages))]
    public async Task Job_2_acknowledge_an_alarm_be_there_and_resolve_it(string language)
    {
        await using var desk = await Open(language, "officer");
        var door = desk.Says("d-exit-break", "d-exit-street");
        await night.Gateway.Forced(door, DateTimeOffset.UtcNow);
        await ByKeyboard.ToAlarm(desk.Page, $"DOR-1/{door}");
        await desk.Page.Keyboard.PressAsync("a");
        var row = desk.Page.Locator($"[data-alarm='DOR-1/{door}'][data-state=acknowledged]");
        await row.WaitForAsync();
        await ByKeyboard.Press(row, "attend");
        await row.Locator("[data-box='state.thereSaid']").WaitForAsync();
        await ByKeyboard.Press(row, "resolve");
        var form = row.Locator("[data-form=resolve]");
        await Assertions.Expect(form.Locator("[data-action=do-resolve]")).ToBeDisabledAsync();
        await ByKeyboard.Pick(form, "cause", "exercise");
        await ByKeyboard.Pick(form, "action", "placeSecured");
        await ByKeyboard.Press(form, "do-resolve");
        await Assertions.Expect(row.Locator("[data-box='state.resolved']")).ToContainTextAsync(desk.Says("Exercise", "演练"));
    }

    [NeedsTheory("chromium"), MemberData(nameof(Languages))]
    public async Task Job_3_shelve_an_alarm_with_an_end_and_a_reason_to_which_a_second_person_agrees(string language)
    {
        await using var desk = await Open(language, "officer");
        var door = desk.Says("d-reg-street", "d-lawyer-street");
        var reason = desk.Says("a delivery stands in the door", "有货物在搬运");
        // Nobody has asked about this person's health, and no band says where they are: they may stand behind that door.
        await night.BookIn(desk.Says("1201-302", "1201-301"));
        await night.HeldOpen(door);
        await ByKeyboard.ToAlarm(desk.Page, $"DOR-2/{door}");
        await desk.Page.Keyboard.PressAsync("h");
        var form = desk.Page.Locator($"[data-alarm='DOR-2/{door}'] [data-form=shelve]");
        await Assertions.Expect(form.Locator("[data-action=do-shelve]")).ToBeDisabledAsync();
        await form.Locator("[name=minutes]").First.PressAsync("Space");
        await ByKeyboard.Write(form.Locator("[name=reason]"), reason);
        await desk.Page.Keyboard.PressAsync("Enter");
        var row = desk.Page.Locator($"[data-alarm='DOR-2/{door}']");
        await Assertions.Expect(row.Locator("[data-box='aside.asksShelve']")).ToContainTextAsync(desk.Says("a second person must agree", "第二人"));
        using var second = new Desk(night.Address, "supervisor");
        await second.Do("/api/alarms/agree", new { key = $"DOR-2/{door}" });
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await ByKeyboard.Press(desk.Page.Locator("main"), "open-aside");
        var aside = desk.Page.Locator($"[data-aside='DOR-2/{door}']");
        await Assertions.Expect(aside).ToContainTextAsync($"02{desk.Says(": ", "：")}{reason}");
        await ByKeyboard.Press(aside, "take-back");
        await row.WaitForAsync();
    }

    [NeedsTheory("chromium"), MemberData(nameof(Languages))]
    public async Task Job_4_book_somebody_in_with_their_risks_and_how_they_are_watched_and_give_them_a_wristband(string language)
    {
        await using var desk = await Open(language, "officer");
        var (record, band) = (desk.Says("1201-402", "1201-401"), desk.Says("wb-012", "wb-011"));
        await ByKeyboard.Press(desk.Page.Locator("main"), "book-in");
        var form = desk.Page.Locator("[data-form=book-in]");
        await ByKeyboard.Write(form.Locator("[name=record]"), record);
        await ByKeyboard.Choose(desk.Page, "basis", "criminal.summons.max");
        await ByKeyboard.Choose(desk.Page, "observation", "intermittent");
        await ByKeyboard.Pick(form, "sex", "female");
        await ByKeyboard.Pick(form, "ageGroup", "adult");
        await ByKeyboard.Press(form, "submit-book-in");
        var panel = desk.Page.Locator($"[data-record-panel='{record}']");
        await panel.WaitForAsync();
        await WriteDown(panel, "risk-assessed", form => form.Locator("[name=risk-intoxicated]").PressAsync("Space"));
        await Tab(panel, "wristband");
        await ByKeyboard.Write(panel.Locator("[name=wristband]"), band);
        await ByKeyboard.Press(panel, "assign-wristband");
        await Assertions.Expect(panel.Locator(".facts")).ToContainTextAsync(band);
        await Assertions.Expect(panel.Locator(".facts")).ToContainTextAsync(desk.Says("every 30 min", "每 30 分"));
    }

    [NeedsTheory("chromium"), MemberData(nameof(Languages))]
    public async Task Job_5_record_a_look_on_the_phone_without_a_connection(string language)
    {
        await using var phone = await Open(language, "officer", phone: true);
        var record = phone.Says("1122-031", "1122-041");
        await phone.Page.Locator("a[href='/phone/me']").TapAsync();
        await phone.Page.Locator("[data-opening=ready]").WaitForAsync();
        await phone.Page.Locator("a[href='/phone']").TapAsync();
        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Page.Locator("[data-offline]").WaitForAsync();
        await phone.Page.Locator($"[data-phone-person='{record}']").TapAsync();
        await phone.Page.Locator("[data-choice=saw-awake]").TapAsync();
        await phone.Page.Locator("[data-choice=answered-answered]").TapAsync();
        await phone.Page.Locator("[data-action=record-look]").TapAsync();
        await Assertions.Expect(phone.Page.Locator("[data-kept-look]")).ToContainTextAsync(phone.Says("not yet sent", "尚未送出"));
        await phone.Page.Context.SetOfflineAsync(false);
        await phone.Page.Locator("a[href='/phone/me']").TapAsync();
        await Assertions.Expect(phone.Page.Locator("[data-entry=sent]")).ToHaveCountAsync(1, Patient);
    }

    [NeedsTheory("chromium"), MemberData(nameof(Languages))]
    public async Task Job_6_extend_a_legal_clock(string language)
    {
        await using var desk = await Open(language, "officer");
        var record = desk.Says("1201-602", "1201-601");
        await night.BookIn(record);
        var panel = await Find(desk, record);
        await Assertions.Expect(panel.Locator(".facts")).ToContainTextAsync("12:00");
        await Tab(panel, "extension");
        await panel.Locator("[data-form=extension]").WaitForAsync();
        await ByKeyboard.Choose(desk.Page, "extension", "criminal.summons.extended");
        await ByKeyboard.Write(panel.Locator("[name=approvedBy]"), "M1");
        await ByKeyboard.Choose(desk.Page, "approverRank", "department-head");
        await ByKeyboard.Write(panel.Locator("[name=reason]"), desk.Says("a complex case", "案情复杂"));
        await ByKeyboard.Press(panel, "approve-extension");
        await Assertions.Expect(panel.Locator(".facts")).ToContainTextAsync("24:00");
    }

    [NeedsTheory("chromium"), MemberData(nameof(Languages))]
    public async Task Job_7_release_somebody_after_asking_about_risks_in_two_steps(string language)
    {
        await using var desk = await Open(language, "officer");
        var record = desk.Says("1201-702", "1201-701");
        await night.BookIn(record);
        var panel = await Find(desk, record);
        await WriteDown(panel, "pre-release-assessed", form => ByKeyboard.Write(form.Locator("[name=outcome]"), desk.Says("no concern, family waits", "无异常，家属等候")));
        await Tab(panel, "release");
        await ByKeyboard.Write(panel.Locator("[name=reason]"), desk.Says("handed to family", "交由家属接回"));
        await desk.Page.Keyboard.PressAsync("Enter");
        await ByKeyboard.Press(panel, "confirm-release");
        await Assertions.Expect(panel).ToContainTextAsync(desk.Says("is no longer held", "已不在区"));
        await Assertions.Expect(desk.Page.Locator($"[data-person-row='{record}']")).ToHaveCountAsync(0);
    }

    [NeedsTheory("chromium"), MemberData(nameof(Languages))]
    public async Task Job_8_find_somebody_in_the_detention_log_and_open_their_record(string language)
    {
        await using var desk = await Open(language, "manager");
        await desk.Page.Locator("nav a[href='/log']").PressAsync("Enter");
        await desk.Page.Locator("[data-answered=true]").WaitForAsync();
        await desk.Page.Keyboard.PressAsync("/");
        await desk.Page.Keyboard.TypeAsync(Night.Left);
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.WaitForURLAsync($"**/record/{Night.Left}");
        await Assertions.Expect(desk.Page.Locator("[data-chapter=timeline]")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator("main")).ToContainTextAsync(desk.Says("Released", "出区"));
    }

    [NeedsTheory("chromium"), MemberData(nameof(Languages))]
    public async Task Job_9_play_back_a_moment_of_the_past(string language)
    {
        await Eventually.Get("that moment can be played", async () => (string?)(await night.Officer.Get($"/api/playback?at={night.Told.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}")).GetRawText());
        await using var desk = await Open(language, "supervisor");
        await desk.Page.Locator("nav a[href='/playback']").PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator("h1")).ToContainTextAsync(desk.Says("not the present", "不是现在"));
        await DateParts.Type(desk.Page, "moment", InCentre(night.Told));
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Locator($"[data-at='{night.Told.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)}.000Z'][data-ready=true]").WaitForAsync();
        await Assertions.Expect(desk.Page.Locator("[data-screen=playback] [data-record]")).ToHaveCountAsync(5);
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Locator("[data-live=live]").WaitForAsync();
    }

    [NeedsTheory("chromium"), MemberData(nameof(Languages))]
    public async Task Job_10_check_the_proof_of_a_record_and_take_it_along(string language)
    {
        await using var desk = await Open(language, "oversight");
        await ByKeyboard.Write(desk.Page.Locator("input[name=record]"), Night.Left);
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Locator("[data-claim=tree][data-standing=shown]").WaitForAsync();
        await Assertions.Expect(desk.Page.Locator("main")).ToContainTextAsync(desk.Says("It does not show that what was written is right", "不说明所写的都对"));
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => ByKeyboard.Press(desk.Page.Locator("main"), "take-proof"));
        Assert.Contains(Night.Left, download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("\"claim\":\"whole-record\"", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    /// <summary>By "/" and a number, as the keys say.</summary>
    private static async Task<ILocator> Find(Sitting desk, string record)
    {
        await desk.Page.Locator("[data-held]").WaitForAsync();
        await desk.Page.Keyboard.PressAsync("/");
        await desk.Page.Keyboard.TypeAsync(record);
        await desk.Page.Locator($"[data-person-row='{record}'] button").PressAsync("Enter");
        var panel = desk.Page.Locator($"[data-record-panel='{record}']");
        await panel.WaitForAsync();
        return panel;
    }

    /// <summary>The tabs stand beside each other: arrows or Enter, as the page has them.</summary>
    private static async Task Tab(ILocator panel, string name)
    {
        var tab = panel.Locator($"[data-tab={name}]");
        await tab.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab).ToHaveAttributeAsync("aria-selected", "true");
    }

    /// <summary>One entry about the person of the panel, in its own form.</summary>
    private static async Task WriteDown(ILocator panel, string word, Func<ILocator, Task> answer)
    {
        await Tab(panel, "write");
        var button = panel.Locator($"[data-word={word}]");
        await panel.Locator("[data-entry-group]").First.WaitForAsync();
        var groups = await panel.Locator("[data-entry-group]").AllAsync();
        for (var group = 0; group < groups.Count && await button.CountAsync() == 0; group++)
        {
            await groups[group].PressAsync("Enter");
        }

        await button.PressAsync("Enter");
        var form = panel.Locator($"[data-form={word}]");
        await form.WaitForAsync();
        await answer(form);
        await ByKeyboard.Press(form, "write-down");
        await button.WaitForAsync();
    }

    private static string InCentre(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private async Task<Sitting> Open(string language, string user, bool phone = false)
    {
        var page = await night.Page(language, phone: phone);
        await night.SignIn(page, user, phone ? "/phone" : "/");
        await page.Locator("[data-live=live]").WaitForAsync();
        return new Sitting(page, language);
    }
}

/// <summary>Somebody at a screen that speaks one of the two languages.</summary>
internal sealed class Sitting(IPage page, string language) : IAsyncDisposable
{
    public IPage Page => page;

    public string Says(string english, string chinese) => language == "zh-CN" ? chinese : english;

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
