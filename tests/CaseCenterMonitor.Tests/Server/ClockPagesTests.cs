using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Sites;
using CaseCenterMonitor.Tests.Rules;
using CaseCenterMonitor.Tests.Sites;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>The clocks of one person as the page gets them, in the centre's own time.</summary>
public sealed class ClockPagesTests
{
    private static readonly SiteFile Site = SmallSite.Read(SmallSite.Yaml).Site!;
    private readonly Centre _centre = CentreInForce.Of(Site);
    private readonly Engine _engine;

    public ClockPagesTests()
    {
        _engine = new Engine(_centre, [], EngineSettings.Default with { Lateness = Duration.Zero });
        Enter(1, new Signal.BookedIn(
            At("10:00:00"), new OfficerNumber("02"), new RecordId("CR-1"), Sex.Male, AgeGroup.Adult, "admin.summons.max", ObservationLevel.General, At("09:00:00")));
        Enter(2, new Signal.SoberingStarted(At("10:30:00"), new OfficerNumber("02"), new RecordId("CR-1"), "02"));
    }

    private PersonClocksView Page => new ClockPages(Site, _centre.Policies).Of(_engine.Situation.Custody.Find(new RecordId("CR-1"))!, At("12:00:00"));

    [Fact]
    public void A_paused_clock_has_no_end_and_says_how_much_was_used()
    {
        var clock = Page.Clocks.Single(one => one.Key == "admin.summons.max");
        Assert.Equal((ClockState.Paused, 5400, 5400, null, null), (clock.State, clock.ElapsedSeconds, clock.ExcludedSeconds, clock.EndsAt, clock.BreachedAt));
        Assert.Equal(8 * 3600 - 5400, clock.RemainingSeconds);
    }

    [Fact]
    public void The_sheet_has_both_languages_the_sources_and_the_time_of_the_place()
    {
        var sheet = Page.Clocks.Single(one => one.Key == "admin.summons.max").Sheet;
        Assert.Contains(sheet, line => line.Text.En == "2026-11-23 17:00:00 arrival: the clock starts (entry 1)." && line.Confidence == Confidence.Verbatim);
        Assert.Contains(sheet, line => line.Text.Zh == "2026-11-23 18:30:00 起保护性约束，至今 1 小时 30 分钟 不计入（记录 2）。");
        Assert.Contains(sheet, line => line.Source?.Zh == "治安管理处罚法（2012）第八十三条；公安机关办理行政案件程序规定第六十九条");
    }

    [Fact]
    public void Clocks_that_wait_are_there_too() => Assert.Equal(ClockState.NotStarted, Page.Clocks.Single(one => one.Key == "toDetentionCentre").State);

    [Fact]
    public void Somebody_held_under_a_law_the_centre_no_longer_has_is_said_plainly() => Assert.Contains(
        "CR-1 is held on 'admin.summons.max', which the law in force does not have",
        Assert.Throws<InvalidOperationException>(() => LegalClocks.OfGround(
            _engine.Situation.Custody.Find(new RecordId("CR-1"))!, PackLibrary.Stack("pace-code-c").ToPolicies())).Message,
        StringComparison.Ordinal);

    private static Instant At(string time) => SmallCentre.At(time);

    private void Enter(long entry, Signal.Command command) =>
        _engine.Step(new Arrival(entry, command.OccurredAt, command.OccurredAt, command), new Changes());
}
