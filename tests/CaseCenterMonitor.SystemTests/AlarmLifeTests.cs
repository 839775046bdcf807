using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>The whole life of an alarm as officers live it: with the mouse, on the page, two of them.</summary>
[Collection("alone")]
public sealed class AlarmLifeTests
{
    private const string Forced = "DOR-1/d-exit-street";
    private const string Held = "DOR-2/d-reg-street";

    [NeedsFact("chromium")]
    public async Task A_forced_door_is_acknowledged_attended_resolved_verified_by_a_second_person_and_reset_while_a_held_door_is_shelved()
    {
        using var centre = await RunningCentre.Start();
        using var devices = await Devices.Connect(centre.DevicePort);
        await using var desk = await DutyDesk.Open(centre.Address);
        await using var second = await DutyDesk.Open(centre.Address, "supervisor");
        await devices.Opened("d-reg-street");
        await devices.Forced("d-exit-street");

        await Press(desk.Alarm(Forced, "unacknowledged"), "acknowledge");
        var known = desk.Alarm(Forced, "acknowledged");
        await Assertions.Expect(known.Locator("[data-box=\"state.acknowledgedNobody\"]")).ToContainTextAsync("02 acknowledged");
        await Assertions.Expect(known.Locator("[data-attend-by]")).ToContainTextAsync("rings again in");
        await Assertions.Expect(known.Locator("[data-action=resolve]")).ToHaveCountAsync(0);
        await Press(known, "attend");
        await Assertions.Expect(known.Locator("[data-box=\"state.thereSaid\"]")).ToContainTextAsync("02 says they are there");

        await devices.Closed("d-exit-street");
        var ended = desk.Alarm(Forced, "latchedAcknowledged");
        await Assertions.Expect(ended.Locator("[data-action=reset]")).ToHaveCountAsync(0);
        await Resolve(ended);
        await Assertions.Expect(ended.Locator("[data-box=\"state.resolved\"]")).ToContainTextAsync("Exercise; Room or door secured");
        await Assertions.Expect(ended.Locator("[data-action=verify]")).ToHaveCountAsync(0);
        await Assertions.Expect(ended.Locator("[data-action=reset]")).ToHaveCountAsync(0);

        await Press(second.Alarm(Forced, "latchedAcknowledged"), "verify");
        await Assertions.Expect(ended.Locator("[data-box=\"state.verified\"]")).ToContainTextAsync("verified by");
        await Press(ended, "reset");
        await Gone(desk, Forced);

        await Shelve(desk);
    }

    /// <summary>Nothing is preselected, and the button waits for both answers.</summary>
    private static async Task Resolve(ILocator row)
    {
        await Press(row, "resolve");
        var form = row.Locator("[data-form=resolve]");
        var button = form.Locator("[data-action=do-resolve]");
        await Assertions.Expect(form.Locator("input:checked")).ToHaveCountAsync(0);
        await Assertions.Expect(button).ToBeDisabledAsync();
        await form.Locator("label:has([value=exercise])").ClickAsync();
        await Assertions.Expect(button).ToBeDisabledAsync();
        await form.Locator("label:has([value=placeSecured])").ClickAsync();
        await button.ClickAsync();
    }

    private static async Task Shelve(DutyDesk desk)
    {
        var row = desk.Page.Locator($"[data-alarm=\"{Held}\"]");
        await row.Locator("h3").ClickAsync();
        await desk.Page.Keyboard.PressAsync("h");
        var form = row.Locator("[data-form=shelve]");
        await Assertions.Expect(form.Locator("[data-action=do-shelve]")).ToBeDisabledAsync();
        await form.Locator("label:has([name=minutes])").First.ClickAsync();
        await form.Locator("[name=reason]").FillAsync("a delivery stands in the door");
        await form.Locator("[data-action=do-shelve]").ClickAsync();

        await Gone(desk, Held);
        var line = desk.Page.Locator("[data-action=open-aside]");
        await Assertions.Expect(line).ToContainTextAsync("1 shelved");
        await line.ClickAsync();
        var aside = desk.Page.Locator($"[data-aside=\"{Held}\"]");
        await Assertions.Expect(aside).ToContainTextAsync("02: a delivery stands in the door");
        await Press(aside, "take-back");
        await row.WaitForAsync();
        await Assertions.Expect(line).ToHaveCountAsync(0);
    }

    private static async Task Press(ILocator row, string action) => await row.Locator($"[data-action={action}]").ClickAsync();

    private static Task Gone(DutyDesk desk, string key) =>
        desk.Page.Locator($"[data-alarm=\"{key}\"]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
}
