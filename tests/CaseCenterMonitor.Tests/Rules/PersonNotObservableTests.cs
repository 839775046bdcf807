using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>COV-5: nothing can be said about where a person is.</summary>
public sealed class PersonNotObservableTests
{
    [Fact]
    public void Raised_half_a_minute_after_the_readers_fell_silent_and_cleared_when_they_hear() => Scenario.Check("COV-5", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 wb-1 degraded
        10:01:29.999 time passes
        10:01:30 time passes
        -> 10:01:30 COV-5/CR-1 Normal -> Unacknowledged P2
        10:02:00 wb-1 in Interview-1
        -> 10:02:00 COV-5/CR-1 Unacknowledged -> ReturnedUnacknowledged P2
        10:02:10 19 acknowledges COV-5/CR-1
        -> 10:02:10 COV-5/CR-1 ReturnedUnacknowledged -> Normal P2
        """);

    [Fact]
    public void Is_not_lost_when_the_next_thing_heard_is_the_band() => Scenario.Check("COV-5", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 wb-1 degraded
        10:02:00 wb-1 in Interview-1
        -> 10:01:30 COV-5/CR-1 Normal -> Unacknowledged P2
        -> 10:02:00 COV-5/CR-1 Unacknowledged -> ReturnedUnacknowledged P2
        """);

    [Fact]
    public void Raised_a_second_time_before_anybody_acknowledged() => Scenario.Check("COV-5", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 wb-1 degraded
        10:01:30 time passes
        -> 10:01:30 COV-5/CR-1 Normal -> Unacknowledged P2
        10:02:00 wb-1 in Interview-1
        -> 10:02:00 COV-5/CR-1 Unacknowledged -> ReturnedUnacknowledged P2
        10:03:00 wb-1 degraded
        10:03:30 time passes
        -> 10:03:30 COV-5/CR-1 ReturnedUnacknowledged -> Unacknowledged P2
        """);

    [Fact]
    public void Allows_five_minutes_to_put_a_band_on() => Scenario.Check("COV-5", """
        10:00:00 CR-1 booked in arrived 08:00:00 general
        10:04:59.999 time passes
        10:05:00 time passes
        -> 10:05:00 COV-5/CR-1 Normal -> Unacknowledged P2
        10:06:00 wb-1 in Desk
        10:06:10 CR-1 wears wb-1
        -> 10:06:10 COV-5/CR-1 Unacknowledged -> ReturnedUnacknowledged P2
        """);

    [Fact]
    public void A_person_behind_a_gateway_that_is_gone_is_a_consequence_and_not_told_by_itself() => Scenario.Check("COV-5 COV-8", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:05 GW gone (last heard 10:01:00)
        10:01:15 time passes
        -> 10:01:15 COV-8/GW Normal -> Unacknowledged P2
        10:01:30 time passes
        -> 10:01:30 COV-5/CR-1 Normal -> Unacknowledged P2
        10:10:00 time passes
        -> 10:04:15 COV-8/GW escalated
        10:11:00 GW back
        -> 10:11:00 COV-5/CR-1 Unacknowledged -> ReturnedUnacknowledged P2
        -> 10:11:00 COV-8/GW Unacknowledged -> ReturnedUnacknowledged P2
        """);

    [Fact]
    public void Somebody_out_of_sight_is_not_seen_again_because_the_gateway_goes_too() => Scenario.Check("COV-5", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 wb-1 degraded
        10:01:30 time passes
        -> 10:01:30 COV-5/CR-1 Normal -> Unacknowledged P2
        10:01:40 GW gone
        10:02:00 time passes
        """);

    [Fact]
    public void A_consequence_that_outlives_its_cause_is_told_when_the_cause_is_gone() => Scenario.Check("COV-5 COV-8", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:55 wb-1 degraded
        10:01:00 GW gone
        10:01:25 time passes
        -> 10:01:15 COV-8/GW Normal -> Unacknowledged P2
        -> 10:01:25 COV-5/CR-1 Normal -> Unacknowledged P2
        10:05:00 time passes
        -> 10:04:15 COV-8/GW escalated
        10:05:10 GW back
        -> 10:05:10 COV-8/GW Unacknowledged -> ReturnedUnacknowledged P2
        10:05:20 19 acknowledges COV-8/GW
        -> 10:05:20 COV-8/GW ReturnedUnacknowledged -> Normal P2
        10:05:20 time passes
        -> 10:05:20 COV-5/CR-1 escalated
        """);

    [Fact]
    public void A_band_that_is_heard_but_was_never_placed_is_not_observed() => Scenario.Check("COV-5", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 weak
        10:00:34.999 time passes
        10:00:35 time passes
        -> 10:00:35 COV-5/CR-1 Normal -> Unacknowledged P2
        10:00:40 wb-1 weak in Desk
        -> 10:00:40 COV-5/CR-1 Unacknowledged -> ReturnedUnacknowledged P2
        """);

    [Fact]
    public void A_person_behind_another_gateway_is_still_observed() => Scenario.Check("COV-5", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 GW-2 gone
        10:02:00 time passes
        """);

    [Fact]
    public void A_death_of_an_earlier_boot_that_is_heard_late_hides_nobody() => Scenario.Check("COV-5 COV-8", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:10 GW back as boot-2
        10:00:20 GW of boot-1 gone
        10:02:00 time passes
        """);
}
