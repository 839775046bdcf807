using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Clocks;

/// <summary>What officers write down about clocks: what is refused and why, and what the person's clocks show afterwards.</summary>
public sealed class DetentionEntriesTests
{
    private static readonly OfficerNumber By = new("19");
    private static readonly RecordId Cr1 = new("CR-1");

    private readonly Engine _engine;
    private readonly Changes _changes = new();
    private long _entry;

    public DetentionEntriesTests()
        : this("prc-2020")
    {
    }

    private DetentionEntriesTests(string pack)
    {
        var small = SmallCentre.Centre;
        var centre = new Centre(
            "small", small.Zones.Values, small.Doors.Values, small.Devices.Values, small.Gateways, small.Wristbands, small.Officers.Values,
            PackLibrary.Stack(pack).ToPolicies());
        _engine = new Engine(centre, [], EngineSettings.Default with { Lateness = Duration.Zero });
    }

    private Detainee Person => _engine.Situation.Custody.Find(Cr1)!;

    [Fact]
    public void The_first_entry_of_each_kind_is_taken_and_the_clocks_follow()
    {
        BookIn("criminal.summons.max");
        Enter(new Signal.DetentionDecided(At("12:00:00"), By, Cr1, "2026-17"));
        Enter(new Signal.TransferredOut(At("20:00:00"), By, Cr1, "No. 1 detention centre"));

        var readings = LegalClocks.Of(Person, _engine.Situation.Centre.Policies, At("21:00:00")).ToDictionary(reading => reading.Clock.Key);
        Assert.Equal(ClockState.Stopped, readings["criminal.summons.max"].State);
        Assert.Equal(ClockState.Stopped, readings["toDetentionCentre"].State);
        Assert.Equal(ClockState.Running, readings["firstInterview"].State);
        Assert.Equal(Duration.FromHours(8), readings["toDetentionCentre"].Elapsed);
    }

    [Fact]
    public void What_happens_once_is_refused_the_second_time()
    {
        BookIn("criminal.summons.max");
        foreach (var once in new Func<Instant, Signal.PersonEntry>[]
        {
            at => new Signal.DetentionAuthorised(at, By, Cr1), at => new Signal.DetentionDecided(at, By, Cr1, "1"), at => new Signal.Charged(at, By, Cr1),
            at => new Signal.TransferredOut(at, By, Cr1, "there"), at => new Signal.QuestioningApproved(at, By, Cr1, "01"), at => new Signal.FastTrackChosen(at, By, Cr1),
        })
        {
            Enter(once(At("11:00:00")));
            Assert.Equal("conflict", Refusal(once(At("11:30:00")))?.Code);
        }
    }

    [Fact]
    public void Nothing_about_a_stay_lies_before_the_arrival()
    {
        BookIn("criminal.summons.max");
        Assert.Equal("invalid", Refusal(new Signal.SoberingStarted(At("08:59:59"), By, Cr1, "21"))?.Code);
        Assert.Null(Refusal(new Signal.SoberingStarted(At("09:00:00"), By, Cr1, "21")));
    }

    [Fact]
    public void Restraint_begins_before_it_ends_and_not_twice()
    {
        BookIn("admin.summons.max");
        Assert.Equal("conflict", Refusal(new Signal.SoberingEnded(At("10:30:00"), By, Cr1))?.Code);
        Enter(new Signal.SoberingStarted(At("10:10:00"), By, Cr1, "21"));
        Assert.Equal("conflict", Refusal(new Signal.SoberingStarted(At("10:20:00"), By, Cr1, "21"))?.Code);
        Assert.Equal("invalid", Refusal(new Signal.SoberingEnded(At("10:09:59"), By, Cr1))?.Code);
        Enter(new Signal.SoberingEnded(At("10:40:00"), By, Cr1));
        Enter(new Signal.SoberingStarted(At("11:00:00"), By, Cr1, "21"));
        Assert.Equal(Duration.FromHours(1), Reading("admin.summons.max", "11:00:00").Elapsed + Duration.FromMinutes(-30));
    }

    [Fact]
    public void An_entry_written_later_about_an_earlier_time_takes_its_place()
    {
        BookIn("admin.summons.max");
        Enter(new Signal.SoberingStarted(At("10:30:00"), By, Cr1, "21"));
        Enter(new Signal.DetentionDecided(At("09:30:00"), By, Cr1, "1"));
        Assert.Equal([CustodyEventKind.DetentionDecided, CustodyEventKind.SoberingStarted], Person.History.Events.Select(one => one.Kind));
    }

    [Fact]
    public void A_review_is_only_taken_where_the_law_has_reviews_and_detention_was_authorised()
    {
        BookIn("criminal.summons.max");
        Assert.Equal("conflict", Refusal(new Signal.ReviewDone(At("10:30:00"), By, Cr1, "07", "goes on"))?.Code);

        var pace = new DetentionEntriesTests("pace-code-c");
        pace.BookIn("detention.basic");
        Assert.Equal("conflict", pace.Refusal(new Signal.ReviewPostponed(At("10:30:00"), By, Cr1, "no interpreter"))?.Code);
        pace.Enter(new Signal.DetentionAuthorised(At("10:10:00"), By, Cr1));
        pace.Enter(new Signal.ReviewPostponed(At("15:00:00"), By, Cr1, "no interpreter"));
        pace.Enter(new Signal.ReviewDone(At("15:30:00"), By, Cr1, "07", "goes on"));
        Assert.Equal(At("15:30:00") + Duration.FromHours(9), pace.Reading("review", "16:00:00").EndsAt);
    }

    [Fact]
    public void Somebody_leaves_on_an_approved_exit_and_is_overdue_from_the_stated_return_on()
    {
        BookIn("criminal.summons.max");
        Assert.Equal("conflict", Refusal(new Signal.WentOut(At("10:30:00"), By, Cr1))?.Code);
        Assert.Equal("invalid", Refusal(new Signal.TemporaryExitApproved(At("10:30:00"), By, Cr1, "05", "scene", At("10:30:00")))?.Code);
        Enter(new Signal.TemporaryExitApproved(At("10:30:00"), By, Cr1, "05", "scene", At("12:00:00")));
        Assert.Equal("conflict", Refusal(new Signal.CameBack(At("10:35:00"), By, Cr1))?.Code);
        Assert.Null(Person.History.Exit!.OverdueAt);
        Enter(new Signal.WentOut(At("10:40:00"), By, Cr1));
        Assert.Equal(At("12:00:00"), Person.History.Exit!.OverdueAt);
        Assert.Equal("conflict", Refusal(new Signal.WentOut(At("10:50:00"), By, Cr1))?.Code);
        Assert.Equal("conflict", Refusal(new Signal.TemporaryExitApproved(At("10:50:00"), By, Cr1, "05", "scene", At("12:00:00")))?.Code);
        Assert.Equal("invalid", Refusal(new Signal.CameBack(At("10:39:59"), By, Cr1))?.Code);
        Enter(new Signal.CameBack(At("11:50:00"), By, Cr1));
        Assert.False(Person.History.Exit!.IsOut);
        Assert.Equal("conflict", Refusal(new Signal.WentOut(At("12:00:00"), By, Cr1))?.Code);
        Assert.Equal(Duration.FromHours(3), Reading("criminal.summons.max", "12:00:00").Elapsed);
    }

    [Theory]
    [InlineData(AgeGroup.Adult, null, Vulnerability.None)]
    [InlineData(AgeGroup.Adult, Vulnerability.Pregnant, Vulnerability.Pregnant)]
    [InlineData(AgeGroup.Minor, null, Vulnerability.Under16)]
    [InlineData(AgeGroup.Minor, Vulnerability.None, Vulnerability.Under16)]
    [InlineData(AgeGroup.Minor, Vulnerability.From16To17, Vulnerability.From16To17)]
    [InlineData(AgeGroup.Elderly, null, Vulnerability.SeventyOrOver)]
    [InlineData(AgeGroup.Elderly, Vulnerability.None, Vulnerability.None)]
    [InlineData(AgeGroup.Elderly, Vulnerability.SeventyOrOver, Vulnerability.SeventyOrOver)]
    public void Until_somebody_states_the_groups_the_shorter_limit_applies(AgeGroup age, Vulnerability? stated, Vulnerability counted)
    {
        BookIn("inquiry.max", age);
        if (stated is { } groups)
        {
            Enter(new Signal.GroupsStated(At("10:30:00"), By, Cr1, groups, "identity card"));
        }

        Assert.Equal(counted, Person.VulnerableGroups);
    }

    [Fact]
    public void Nobody_belongs_to_two_ages_or_is_an_adult_under_eighteen()
    {
        BookIn("inquiry.max");
        Assert.Equal("invalid", Refusal(new Signal.GroupsStated(At("10:30:00"), By, Cr1, Vulnerability.Under16 | Vulnerability.From16To17, "x"))?.Code);
        Assert.Equal("invalid", Refusal(new Signal.GroupsStated(At("10:30:00"), By, Cr1, Vulnerability.From16To17, "x"))?.Code);
    }

    [Theory]
    [InlineData("inquiry.ext2", "county-head", "the next one is inquiry.ext1. (Continued-Questioning Rules 2004 arts 11, 17)")]
    [InlineData("inquiry.ext1", "station-head", "Only duty head of county bureau or higher may approve it. (Continued-Questioning Rules 2004 arts 11, 17)")]
    [InlineData("inquiry.ext1", "mayor", "Unknown rank 'mayor'. Known: station-head, department-head, county-duty-head, county-head-in-charge, county-head.")]
    [InlineData("criminal.summons.extended", null, "is no extension on this legal ground. Extensions are approved in order: the next one is inquiry.ext1.")]
    public void An_extension_is_refused_with_its_source(string extension, string? rank, string sentence)
    {
        BookIn("inquiry.max");
        Assert.Contains(sentence, Refusal(new Signal.ExtensionApproved(At("12:00:00"), By, Cr1, extension, "05", "why", rank))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extension_of_a_vulnerable_group_or_after_the_end_is_refused_with_its_source()
    {
        BookIn("inquiry.max", AgeGroup.Minor);
        Assert.Equal(
            "The limit of this person's group cannot be extended. (Continued-Questioning Rules 2004 art 10)",
            Refusal(new Signal.ExtensionApproved(At("10:30:00"), By, Cr1, "inquiry.ext1", "05", "why", "county-head"))!.Message);
        Enter(new Signal.GroupsStated(At("10:40:00"), By, Cr1, Vulnerability.From16To17, "identity card"));
        Assert.Null(Refusal(new Signal.ExtensionApproved(At("21:00:59"), By, Cr1, "inquiry.ext1", "05", "why", "county-head")));
        Assert.Contains(
            "cannot be extended afterwards. (Continued-Questioning Rules 2004 arts 11, 13)",
            Refusal(new Signal.ExtensionApproved(At("21:01:00"), By, Cr1, "inquiry.ext1", "05", "why", "county-head"))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Release_stops_every_clock_that_waits_for_it()
    {
        BookIn("criminal.summons.max");
        var person = Person;
        Enter(new Signal.Released(At("11:00:00"), By, Cr1, "cleared"));
        Assert.Equal(ClockState.Stopped, LegalClocks.Of(person, _engine.Situation.Centre.Policies, At("12:00:00")).First(one => one.Clock.Key == "broughtIn").State);
    }

    private static Instant At(string time) => SmallCentre.At(time);

    private ClockReading Reading(string clock, string time) =>
        LegalClocks.Of(Person, _engine.Situation.Centre.Policies, At(time)).Single(reading => reading.Clock.Key == clock);

    private void BookIn(string ground, AgeGroup age = AgeGroup.Adult) =>
        Enter(new Signal.BookedIn(At("10:00:00"), By, Cr1, Sex.Female, age, ground, ObservationLevel.General, At("09:00:00")));

    private Refusal? Refusal(Signal.Command command) => CommandCheck.Check(_engine, command);

    private void Enter(Signal.Command command)
    {
        Assert.Null(Refusal(command));
        _engine.Step(new Arrival(++_entry, command.OccurredAt, command.OccurredAt, command), _changes);
    }
}
