using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests;

/// <summary>A centre with one man held, who was given Men 1, and two duty officers. Nothing is heard of any device.</summary>
public sealed class DutyCentre : IAsyncLifetime
{
    public const string Man = "1201-800";

    private RunningCentre? _centre;

    public Uri Address => _centre!.Address;

    public Desk Officer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _centre = RunningCentre.Prepare(server:
        [
            "--Ccm:Accounts:0:User", "night", "--Ccm:Accounts:0:Officer", "05", "--Ccm:Accounts:0:Role", "duty-officer", "--Ccm:Accounts:0:PasswordHash", Account.HashOf("night"),
        ]);
        await _centre.StartServer();
        Officer = _centre.Desk();
        await Officer.Do("/api/people", new { record = Man, sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general" });
        await Officer.Do($"/api/people/{Man}/entries/room-allocated", new { room = "z-wait-m1" });
    }

    public IReadOnlyList<Signal.Command> Written() =>
    [
        .. _centre!.Journal().Where(entry => entry.Kind == EntryKind.Arrival).Select(entry => JournalJson.Read<ArrivalBody>(entry.Body.Span).Signal).OfType<Signal.Command>(),
    ];

    public Task DisposeAsync()
    {
        Officer.Dispose();
        _centre!.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>What a duty officer does from arrival to release, and at the end of a shift: with a keyboard, in both languages.</summary>
[Collection("alone")]
public sealed class DutyPagesTests(DutyCentre centre) : IClassFixture<DutyCentre>
{
    private static readonly string[] Stay =
    [
        "BookedIn", "RiskAssessed", "ObservationPlanSet", "WristbandAssigned", "RoomAllocated", "MealOffered", "ContactMade", "TemporaryExitApproved", "WentOut", "CameBack",
        "PreReleaseAssessed", "Released",
    ];

    [NeedsFact("chromium")]
    public Task From_booking_in_to_release_in_English() =>
        FromBookingInToRelease("en-GB", "1201-802", "wb-014", "Men and women together", "the women's rooms are being cleaned", "Written down: Meal offered");

    [NeedsFact("chromium")]
    public Task From_booking_in_to_release_in_Chinese() => FromBookingInToRelease("zh-CN", "1201-801", "wb-013", "男女混关", "女候问室正在消毒", "已登记：供餐");

    private async Task FromBookingInToRelease(string language, string record, string band, string against, string reason, string written)
    {
        await using var desk = await DutyDesk.Open(centre.Address, language: language);
        var page = desk.Page;
        await page.Locator("[data-action=book-in]").PressAsync("Enter");
        var booking = page.Locator("[data-form=book-in]");
        await booking.Locator("[name=record]").FillAsync(record);
        await booking.Locator("[name=basis]").SelectOptionAsync("criminal.summons.max");
        await booking.Locator("[name=observation]").SelectOptionAsync("general");
        await booking.Locator("[name=sex][value=female]").PressAsync("Space");
        await booking.Locator("[name=ageGroup][value=adult]").PressAsync("Space");
        await booking.Locator("[data-action=submit-book-in]").PressAsync("Enter");

        // One road: risk, plan, wristband, room.
        var panel = page.Locator($"[data-record-panel='{record}']");
        await panel.Locator("[data-road=risk] [name=risk-selfHarm]").PressAsync("Space");
        await Write(panel);
        var plan = panel.Locator("[data-road=plan]");
        await plan.Locator("[data-select=regime] .drop").PressAsync("Enter");
        await Option(page, "intermittent");
        await plan.Locator("[name=reason]").FillAsync("self-harm");
        await Write(panel);
        await panel.Locator("[data-road=wristband] [name=wristband]").FillAsync(band);
        await panel.Locator("[data-action=assign-wristband]").PressAsync("Enter");
        var room = panel.Locator("[data-road=room] [data-room=z-wait-m1]");
        await Assertions.Expect(room).ToHaveAttributeAsync("data-objections", "PRS-6");
        await Assertions.Expect(room).ToContainTextAsync(against);
        await Axe.Check(page, "label-content-name-mismatch"); // The A on the button of an alarm is its key, and no part of its name.
        await room.Locator("input").PressAsync("Space");
        await Write(panel);
        await panel.Locator(".room-against .refused").WaitForAsync();
        await panel.Locator(".room-against [name=reason]").FillAsync(reason);
        await Write(panel);
        await panel.Locator("[data-form=check]").WaitForAsync();

        await WriteDown(panel, "care", "meal-offered", async form =>
        {
            await form.Locator("[name=kind][value=main]").PressAsync("Space");
            await form.Locator("[name=taken][value=yes]").PressAsync("Space");
        });
        await Assertions.Expect(panel.Locator(".entry-written")).ToContainTextAsync(written);
        await WriteDown(panel, "contacts", "contact-made", form => form.Locator("[name=kind][value=lawyer]").PressAsync("Space"));
        await WriteDown(panel, "out", "temporary-exit-approved", async form =>
        {
            await form.Locator("[name=approvedBy]").FillAsync("M1");
            await form.Locator("[name=reason]").FillAsync("identify the scene");
            await Moment(form, "returnBy", DateTimeOffset.UtcNow.AddHours(3));
        });
        await WriteDown(panel, "out", "went-out", _ => Task.CompletedTask);
        await WriteDown(panel, "out", "came-back", _ => Task.CompletedTask);

        await panel.Locator("[data-tab=release]").PressAsync("Enter");
        await panel.Locator("[data-road=assess] [name=outcome]").FillAsync("no concern");
        await Write(panel);
        await panel.Locator("[data-road=approve] [data-action=later]").PressAsync("Enter");
        await panel.Locator("[data-road=release] [name=reason]").FillAsync("no further action");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(panel.Locator(".missing li")).ToHaveCountAsync(1);
        await panel.Locator("[data-action=confirm-release]").PressAsync("Enter");
        await Assertions.Expect(panel.Locator(".facts")).ToHaveCountAsync(0);

        var mine = centre.Written().Where(command => RecordOf(command) == record).ToList();
        Assert.Equal(Stay, mine.Select(command => command.GetType().Name));
        Assert.Equal(reason, mine.OfType<Signal.RoomAllocated>().Single().Reason);
        Assert.All(mine, command => Assert.Equal("02", command.By.Value));
    }

    [NeedsFact("chromium")]
    public async Task Everybody_stands_on_the_board_with_what_falls_due_next_at_the_top()
    {
        await using var desk = await DutyDesk.Open(centre.Address);
        await desk.Page.GotoAsync(new Uri(centre.Address, "/board").ToString());
        await desk.Page.Locator($"[data-board='{DutyCentre.Man}']").WaitForAsync();
        await desk.Page.Locator("[data-due=look]").First.WaitForAsync();
        await Axe.Check(desk.Page);
    }

    [NeedsFact("chromium")]
    public async Task A_shift_changes_hands_when_both_officers_have_said_so()
    {
        await using var going = await DutyDesk.Open(centre.Address);
        await going.Page.GotoAsync(new Uri(centre.Address, "/handover").ToString());
        await going.Page.Locator("[data-difference=stale]").WaitForAsync();
        var book = await going.Page.Locator("[data-count=book]").InnerTextAsync();
        await going.Page.Locator("[name=counted]").FillAsync(book);
        await going.Page.Locator("[data-form=headcount-taken] [data-action=write-down]").PressAsync("Enter");
        await Assertions.Expect(going.Page.Locator("[data-count=counted]")).ToHaveTextAsync(book);
        await Assertions.Expect(going.Page.Locator("[data-difference=stale]")).ToHaveCountAsync(0);
        await Assertions.Expect(going.Page.Locator("[data-difference=notHeard]")).ToContainTextAsync(DutyCentre.Man);
        await going.Page.Locator("[data-action=ask-shift]").PressAsync("Enter");
        await Assertions.Expect(going.Page.Locator("[data-shift-part=answered]")).ToContainTextAsync(DutyCentre.Man);
        await Axe.Check(going.Page);

        await going.Page.Locator("[data-select=to] .drop").PressAsync("Enter");
        await Option(going.Page, "05");
        await going.Page.Locator("[name=note]").FillAsync("1201-800 asks for a doctor at eight");
        await going.Page.Locator("[data-form=shift-handed-over] [data-action=write-down]").PressAsync("Enter");
        await going.Page.Locator("[data-hand-over=open]").WaitForAsync();
        Assert.Equal(0, await going.Page.Locator("[data-action=take-over]").CountAsync());

        await using var coming = await DutyDesk.Open(centre.Address, "night", "zh-CN");
        await coming.Page.GotoAsync(new Uri(centre.Address, "/handover").ToString());
        await coming.Page.Locator("[data-action=take-over]").PressAsync("Enter");
        await coming.Page.Locator("[data-hand-over=taken]").WaitForAsync();
        Assert.True((await coming.Page.PdfAsync()).Length > 10_000);

        var said = centre.Written();
        Assert.Equal(("02", "05"), (said.OfType<Signal.ShiftHandedOver>().Single().By.Value, said.OfType<Signal.ShiftTakenOver>().Single().By.Value));
    }

    private static string? RecordOf(Signal.Command command) => command switch
    {
        Signal.PersonEntry entry => entry.Record.Value,
        Signal.BookedIn booked => booked.Record.Value,
        Signal.WristbandAssigned assigned => assigned.Record.Value,
        Signal.Released released => released.Record.Value,
        _ => null,
    };

    private static Task Write(ILocator panel) => panel.Locator("[data-action=write-down]").PressAsync("Enter");

    private static async Task WriteDown(ILocator panel, string group, string word, Func<ILocator, Task> answer)
    {
        await panel.Locator("[data-tab=write]").PressAsync("Enter");
        await panel.Locator($"[data-entry-group={group}]").PressAsync("Enter");
        await panel.Locator($"[data-word={word}]").PressAsync("Enter");
        var form = panel.Locator($"[data-form={word}]");
        await form.WaitForAsync();
        await answer(form);
        await Write(panel);
        await panel.Locator(".entry-written:not(:empty)").WaitForAsync();
    }

    /// <summary>One of a list that is open.</summary>
    private static async Task Option(IPage page, string value)
    {
        await page.Locator($"[data-option='{value}']").WaitForAsync();
        var wanted = page.Locator($"[data-option='{value}'][data-focused]");
        for (var row = 0; row < 40 && await wanted.CountAsync() == 0; row++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            await page.EvaluateAsync("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[role=listbox]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }

    /// <summary>Part by part, on the clock of the example centre.</summary>
    private static async Task Moment(ILocator form, string name, DateTimeOffset at)
    {
        var wall = at.ToOffset(TimeSpan.FromHours(8));
        foreach (var (part, format) in new[] { ("year", "yyyy"), ("month", "MM"), ("day", "dd"), ("hour", "HH"), ("minute", "mm") })
        {
            await form.Locator($"[data-field={name}] [data-type={part}]").FocusAsync();
            await form.Page.Keyboard.TypeAsync(wall.ToString(format, CultureInfo.InvariantCulture));
        }
    }
}
