using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CsCheck;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Clocks;

/// <summary>Legal clocks as stories; a minute is the smallest thing the law counts.</summary>
public sealed class LegalClocksTests
{
    [Fact]
    public void Exactly_twelve_hours_are_legal_and_the_breach_comes_at_the_end_of_that_minute() => ClockStory.Check("criminal.summons.max", """
        09:00 arrived
        -> 08:59 criminal.summons.max NotStarted 00:00 of 12:00, ends 21:00
        -> 09:00 criminal.summons.max Running 00:00 of 12:00, ends 21:00
        -> 17:59:59 criminal.summons.max Running 08:59:59 of 12:00, ends 21:00
        -> 18:00 criminal.summons.max Near 09:00 of 12:00, ends 21:00
        -> 20:59:59 criminal.summons.max Near 11:59:59 of 12:00, ends 21:00
        -> 21:00 criminal.summons.max Near 12:00 of 12:00, ends 21:00
        -> 21:00:59 criminal.summons.max Near 12:00:59 of 12:00, ends 21:00
        -> 21:01 criminal.summons.max Exceeded 12:01 of 12:00, ends 21:00
        """);

    [Fact]
    public void Release_stops_a_clock_in_time_or_too_late_and_midnight_is_nothing_special() => ClockStory.Check("criminal.summons.max", """
        18:00 arrived
        30:01 released
        -> 24:00 criminal.summons.max Running 06:00 of 12:00, ends 30:00
        -> 30:00:59 criminal.summons.max Near 12:00:59 of 12:00, ends 30:00
        -> 40:00 criminal.summons.max StoppedLate 12:01 of 12:00, ends 30:00
        """);

    [Fact]
    public void A_release_in_the_last_legal_minute_is_in_time()
    {
        ClockStory.Check("criminal.summons.max", """
            18:00 arrived
            30:00:59 released
            -> 40:00 criminal.summons.max Stopped 12:00:59 of 12:00, ends 30:00
            """);
        Assert.Null(ClockStory.Course("criminal.summons.max", "18:00 arrived\n30:00:59 released", "criminal.summons.max").BreachedAt);
    }

    [Fact]
    public void Restraint_until_sober_is_not_counted_in_an_administrative_summons() => ClockStory.Check("admin.summons.max", """
        09:00 arrived
        10:00 sobering-started
        14:30 sobering-ended
        16:00 sobering-started
        16:30 sobering-ended
        -> 09:59 admin.summons.max Running 00:59 of 08:00, ends 22:00
        -> 12:00 admin.summons.max Paused 01:00 of 08:00, 02:00 not counted, ends 22:00
        -> 14:30 admin.summons.max Running 01:00 of 08:00, 04:30 not counted, ends 22:00
        -> 21:59:59 admin.summons.max Near 07:59:59 of 08:00, 05:00 not counted, ends 22:00
        -> 22:01 admin.summons.max Exceeded 08:01 of 08:00, 05:00 not counted, ends 22:00
        """);

    [Fact]
    public void While_the_restraint_lasts_nobody_can_say_when_the_clock_ends()
    {
        const string Story = "09:00 arrived\n10:00 sobering-started";
        ClockStory.Check("admin.summons.max", Story + "\n-> 40:00 admin.summons.max Paused 01:00 of 08:00, 30:00 not counted");
        var course = ClockStory.Course("admin.summons.max", Story, "admin.summons.max");
        Assert.Null(course.EndsAt);
        Assert.Null(course.BreachedAt);
        Assert.Empty(course.Warnings);
    }

    [Fact]
    public void A_restraint_that_begins_after_the_limit_excuses_nothing() => ClockStory.Check("admin.summons.max", """
        09:00 arrived
        17:01 sobering-started
        20:00 sobering-ended
        -> 18:00 admin.summons.max Exceeded 08:01 of 08:00, 00:59 not counted, ends 17:00
        -> 20:30 admin.summons.max Exceeded 08:31 of 08:00, 02:59 not counted, ends 17:00
        """);

    [Fact]
    public void A_restraint_that_begins_as_the_limit_is_reached_moves_the_breach_and_not_the_end() => ClockStory.Check("admin.summons.max", """
        09:00 arrived
        17:00 sobering-started
        19:00 sobering-ended
        -> 18:00 admin.summons.max Paused 08:00 of 08:00, 01:00 not counted, ends 17:00
        -> 19:00:59 admin.summons.max Near 08:00:59 of 08:00, 02:00 not counted, ends 17:00
        -> 19:01 admin.summons.max Exceeded 08:01 of 08:00, 02:00 not counted, ends 17:00
        """);

    [Fact]
    public void A_criminal_summons_counts_the_restraint_because_the_law_says_nothing_else() => ClockStory.Check("criminal.summons.max", """
        09:00 arrived
        10:00 sobering-started
        14:00 sobering-ended
        -> 15:00 criminal.summons.max Running 06:00 of 12:00, ends 21:00
        """);

    [Fact]
    public void Extensions_follow_each_other_and_twelve_never_becomes_forty_eight() => ClockStory.Check("inquiry.max", """
        09:00 arrived
        10:00 extension-approved inquiry.ext2 county-head-in-charge
        -> 10:30 inquiry.max Running 01:30 of 12:00, ends 21:00
        """);

    [Fact]
    public void Extensions_in_order_give_twelve_then_twenty_four_then_forty_eight_hours() => ClockStory.Check("inquiry.max", """
        09:00 arrived
        20:00 extension-approved inquiry.ext1 county-duty-head
        30:00 extension-approved inquiry.ext2 county-head-in-charge
        -> 56:59:59 inquiry.max Near 47:59:59 of 48:00, ends 57:00
        -> 57:01 inquiry.max Exceeded 48:01 of 48:00, ends 57:00
        """);

    [Theory]
    [InlineData("21:00:59 extension-approved inquiry.ext1 county-duty-head", null)]
    [InlineData("21:01 extension-approved inquiry.ext1 county-duty-head", ExtensionFault.AfterExpiry)]
    [InlineData("12:00 extension-approved inquiry.ext1 department-head", ExtensionFault.RankTooLow)]
    [InlineData("12:00 extension-approved inquiry.ext1 county-head", null)]
    [InlineData("12:00 extension-approved inquiry.ext1", null)]
    [InlineData("12:00 extension-approved inquiry.ext2 county-head", ExtensionFault.OutOfOrder)]
    public void An_approval_counts_in_its_order_in_time_and_from_a_rank_that_is_high_enough(string approval, ExtensionFault? fault)
    {
        var course = ClockStory.Course("inquiry.max", "09:00 arrived\n" + approval, "inquiry.max");
        Assert.Equal(fault, course.Disputes.SingleOrDefault()?.Fault);
        Assert.Equal(fault is null ? 2 : 1, course.Steps.Count);
    }

    [Fact]
    public void The_same_extension_twice_is_out_of_order() => Assert.Equal(
        ExtensionFault.OutOfOrder,
        ClockStory.Course("inquiry.max", "09:00 arrived\n12:00 extension-approved inquiry.ext1\n13:00 extension-approved inquiry.ext1", "inquiry.max").Disputes.Single().Fault);

    [Fact]
    public void From_2026_on_eight_hours_may_become_twelve_or_twenty_four_and_twelve_may_become_twenty_four()
    {
        const string Packs = "prc-2020 prc-psapl-2026";
        ClockStory.Check("admin.summons.max", """
            09:00 arrived
            10:00 extension-approved admin.summons.manyOrUnknown department-head
            11:00 extension-approved admin.summons.extended department-head
            -> 10:30 admin.summons.max Running 01:30 of 24:00, ends 33:00
            """, Packs);
        Assert.Empty(ClockStory.Course("admin.summons.max", "09:00 arrived\n10:00 extension-approved admin.summons.extended", "admin.summons.max", Packs).Disputes);
        Assert.Equal(ExtensionFault.OutOfOrder, ClockStory.Course(
            "admin.summons.max", "09:00 arrived\n10:00 extension-approved admin.summons.extended\n11:00 extension-approved admin.summons.manyOrUnknown",
            "admin.summons.max", Packs).Disputes.Single().Fault);
    }

    [Theory]
    [InlineData(Vulnerability.Pregnant)]
    [InlineData(Vulnerability.Nursing)]
    [InlineData(Vulnerability.Under16)]
    [InlineData(Vulnerability.SeventyOrOver | Vulnerability.VulnerableAdult)]
    public void Vulnerable_groups_are_questioned_four_hours_and_no_approval_changes_that(Vulnerability groups) => ClockStory.Check("inquiry.max", """
        09:00 arrived
        10:00 extension-approved inquiry.ext1 county-head
        -> 12:59:59 inquiry.max Near 03:59:59 of 04:00, ends 13:00
        -> 13:00 inquiry.max Near 04:00 of 04:00, ends 13:00
        -> 13:01 inquiry.max Exceeded 04:01 of 04:00, ends 13:00
        """, groups: groups);

    [Theory]
    [InlineData("inquiry.max", Vulnerability.From16To17)]
    [InlineData("criminal.summons.max", Vulnerability.Pregnant)]
    public void Groups_and_grounds_the_law_does_not_name_keep_the_ordinary_limit(string ground, Vulnerability groups) =>
        Assert.Equal(Duration.FromHours(12), ClockStory.Course(ground, "09:00 arrived", ground, groups: groups).Limit!.Value);

    [Fact]
    public void Several_clocks_run_at_once_each_from_its_own_start() => ClockStory.Check("criminal.summons.max", """
        09:00 arrived
        15:00 detention-decided
        20:00 interview-started
        38:59 family-notified
        39:01 transferred-out
        -> 38:00 criminal.summons.max Stopped 06:00 of 12:00, ends 21:00
        -> 38:00 broughtIn Running 29:00
        -> 38:00 firstInterview Stopped 05:00 of 24:00, ends 39:00
        -> 38:00 notifyFamily Near 23:00 of 24:00, ends 39:00
        -> 38:00 toDetentionCentre Near 23:00 of 24:00, ends 39:00
        -> 40:00 notifyFamily Stopped 23:59 of 24:00, ends 39:00
        -> 40:00 toDetentionCentre StoppedLate 24:01 of 24:00, ends 39:00
        -> 40:00 broughtIn Stopped 30:01
        -> 40:00 inquiry.max does not run
        """);

    [Fact]
    public void What_happened_before_a_clock_started_does_not_stop_it() => ClockStory.Check("criminal.summons.max", """
        09:00 arrived
        10:00 interview-started
        10:00 family-notified
        15:00 detention-decided
        -> 16:00 firstInterview Running 01:00 of 24:00, ends 39:00
        -> 16:00 notifyFamily Running 01:00 of 24:00, ends 39:00
        """);

    [Fact]
    public void The_fast_track_counts_from_the_arrival_and_only_where_it_was_chosen()
    {
        ClockStory.Check("admin.summons.max", "09:00 arrived\n-> 12:00 admin.fastTrack NotStarted 00:00 of 48:00");
        ClockStory.Check("admin.summons.max", "09:00 arrived\n13:00 fast-track-chosen\n-> 14:00 admin.fastTrack Running 05:00 of 48:00, ends 57:00");
    }

    [Fact]
    public void The_family_is_told_at_once_when_questioning_is_approved() => ClockStory.Check("inquiry.max", """
        09:00 arrived
        09:30 questioning-approved 01
        -> 09:29 inquiryNotifyFamily NotStarted 00:00 of 00:00, ends 09:30
        -> 09:30:59 inquiryNotifyFamily Near 00:00:59 of 00:00, ends 09:30
        -> 09:31 inquiryNotifyFamily Exceeded 00:01 of 00:00, ends 09:30
        """);

    [Fact]
    public void Reviews_come_after_six_hours_and_then_every_nine_from_the_authorisation_and_not_the_arrival() => ClockStory.Check("detention.basic", """
        09:00 arrived
        10:00 detention-authorised
        15:00 review-done ok
        23:30 review-done ok
        -> 14:00 detention.basic Running 05:00 of 24:00, ends 33:00
        -> 24:00 review Running 00:30 of 09:00, ends 32:30
        -> 32:00 review Near 08:30 of 09:00, ends 32:30
        -> 32:31 review Exceeded 09:01 of 09:00, ends 32:30
        """, "pace-code-c");

    [Fact]
    public void A_late_review_does_not_put_off_the_next_one()
    {
        const string Story = "09:00 arrived\n10:00 detention-authorised\n15:50 review-postponed interpreter\n17:00 review-done ok";
        ClockStory.Check("detention.basic", Story + "\n-> 18:00 review Running 02:00 of 09:00, ends 25:00", "pace-code-c");
        var course = ClockStory.Course("detention.basic", Story, "review", "pace-code-c");
        Assert.True(course.Reviews.Single().WasLate);
        Assert.Null(course.Postponed);
    }

    [Fact]
    public void A_postponed_review_stays_due_when_it_was()
    {
        var course = ClockStory.Course("detention.basic", "09:00 arrived\n10:00 detention-authorised\n15:50 review-postponed interpreter", "review", "pace-code-c");
        Assert.Equal(ClockStory.At("16:01"), course.BreachedAt);
        Assert.Equal("interpreter", course.Postponed?.Detail);
    }

    [Fact]
    public void Charge_ends_detention_without_charge_and_warrants_lead_to_ninety_six_hours() => ClockStory.Check("detention.basic", """
        09:00 arrived
        30:00 extension-approved detention.ext.superintendent superintendent
        40:00 extension-approved detention.warrant1 magistrates
        70:00 extension-approved detention.max magistrates
        90:00 charged
        -> 80:00 detention.basic Running 71:00 of 96:00, ends 105:00
        -> 200:00 detention.basic Stopped 81:00 of 96:00, ends 105:00
        """, "pace-code-c");

    [Fact]
    public void Warnings_come_at_a_quarter_a_tenth_and_thirty_minutes_before_the_end() => Assert.Equal(
        ["18:00 DET-1.lead-first", "19:48 DET-1.lead-second", "20:30 DET-1.lead"],
        ClockStory.Course("criminal.summons.max", "09:00 arrived", "criminal.summons.max").Warnings
            .Select(warning => $"{(warning.At - ClockStory.Midnight).Hours:00}:{(warning.At - ClockStory.Midnight).Minutes:00} {warning.LeadKey}"));

    [Theory]
    [InlineData("Europe/London", "2026-10-24T20:00", "2026-10-25T19:00")]
    [InlineData("Europe/London", "2026-03-28T20:00", "2026-03-29T21:00")]
    [InlineData("Asia/Shanghai", "2026-10-24T20:00", "2026-10-25T20:00")]
    public void Twenty_four_hours_are_twenty_four_hours_when_the_clocks_on_the_wall_change(string zone, string arrived, string ends)
    {
        var tz = DateTimeZoneProviders.Tzdb[zone];
        var course = LegalClocks.Of(
            "detention.basic", Vulnerability.None, [new CustodyEvent(CustodyEventKind.Arrived, Local(arrived), 1)], ClockStory.Policies("pace-code-c"))
            .Single(one => one.Clock.Key == "detention.basic");
        Assert.Equal(Local(ends), course.EndsAt);

        Instant Local(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value.InZoneStrictly(tz).ToInstant();
    }

    [Fact]
    public void Of_any_stretches_the_counted_time_at_the_due_instant_is_exactly_the_time_asked_for() =>
        Gen.Select(Gen.Int[0, 600].Array[0, 8], Gen.Int[1, 900]).Sample((minutes, limit) =>
        {
            var times = minutes.Order().Distinct().ToArray();
            var events = times.Select((minute, index) => new CustodyEvent(
                index % 2 == 0 ? CustodyEventKind.SoberingStarted : CustodyEventKind.SoberingEnded, ClockStory.Midnight + Duration.FromMinutes(minute), index)).ToList();
            var uncounted = UncountedTime.OfSobering(events);
            var due = uncounted.Due(ClockStory.Midnight, Duration.FromMinutes(limit));
            if (due is not { } at)
            {
                return times.Length % 2 == 1;
            }

            return at - ClockStory.Midnight - uncounted.Within(ClockStory.Midnight, at) == Duration.FromMinutes(limit) && !(uncounted.LastsAt(at - Duration.Epsilon));
        });

    [Fact]
    public void A_journal_without_packs_has_the_plain_clock_of_each_ground()
    {
        var old = new CaseCenterMonitor.Core.Policies(DefaultPolicies.Limits, DefaultPolicies.Bases);
        var course = LegalClocks.Of("inquiry.max", Vulnerability.None, ClockStory.Events(["09:00 arrived", "10:00 extension-approved inquiry.ext1"]), old).Single();
        Assert.Equal((Duration.FromHours(24), ClockStory.At("33:01")), (course.Limit!.Value, course.BreachedAt));
    }
}
