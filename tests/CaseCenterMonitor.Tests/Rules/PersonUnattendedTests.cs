using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>PRS-1: nobody is with a person who must not be alone.</summary>
public sealed class PersonUnattendedTests
{
    [Fact]
    public void Raised_when_the_officer_has_been_gone_for_thirty_seconds_and_critical_after_two_minutes() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:05 19 in Interview-1
        10:05:00 19 in Corridor
        10:05:29.999 time passes
        10:05:30 time passes
        -> 10:05:30 PRS-1/CR-1 Normal -> Unacknowledged P2
        10:06:59.999 time passes
        10:07:00 time passes
        -> 10:07:00 PRS-1/CR-1 Unacknowledged -> Unacknowledged P1
        10:07:30 19 in Interview-1
        -> 10:07:30 PRS-1/CR-1 Unacknowledged -> LatchedUnacknowledged P1
        10:07:50 19 acknowledges PRS-1/CR-1
        -> 10:07:50 PRS-1/CR-1 LatchedUnacknowledged -> LatchedAcknowledged P1
        10:08:10 19 resets PRS-1/CR-1
        -> 10:08:10 PRS-1/CR-1 LatchedAcknowledged -> Normal P1
        """);

    [Fact]
    public void Is_not_lost_when_the_next_thing_heard_is_the_officer_coming_back() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:05 19 in Interview-1
        10:05:00 19 in Corridor
        10:15:00 19 in Interview-1
        -> 10:05:30 PRS-1/CR-1 Normal -> Unacknowledged P2
        -> 10:07:00 PRS-1/CR-1 Unacknowledged -> Unacknowledged P1
        -> 10:08:00 PRS-1/CR-1 escalated
        -> 10:15:00 PRS-1/CR-1 Unacknowledged -> LatchedUnacknowledged P1
        """);

    [Fact]
    public void Is_never_raised_when_the_officer_is_back_in_time() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:05 19 in Interview-1
        10:05:00 19 in Corridor
        10:05:29 19 in Interview-1
        10:30:00 time passes
        """);

    [Fact]
    public void Counts_anew_from_the_second_time_somebody_is_left_alone() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:05 19 in Interview-1
        10:05:00 19 in Corridor
        10:05:30 time passes
        -> 10:05:30 PRS-1/CR-1 Normal -> Unacknowledged P2
        10:05:40 19 in Interview-1
        -> 10:05:40 PRS-1/CR-1 Unacknowledged -> LatchedUnacknowledged P2
        10:06:00 19 in Corridor
        10:06:29.999 time passes
        10:06:30 time passes
        -> 10:06:30 PRS-1/CR-1 LatchedUnacknowledged -> Unacknowledged P2
        """);

    [Fact]
    public void Calls_again_when_it_becomes_critical_after_it_was_acknowledged() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:05 19 in Interview-1
        10:05:00 19 in Corridor
        10:05:30 time passes
        -> 10:05:30 PRS-1/CR-1 Normal -> Unacknowledged P2
        10:05:50 21 acknowledges PRS-1/CR-1
        -> 10:05:50 PRS-1/CR-1 Unacknowledged -> Acknowledged P2
        10:07:00 time passes
        -> 10:07:00 PRS-1/CR-1 Acknowledged -> Unacknowledged P1
        """);

    [Fact]
    public void Needs_only_one_of_two_officers() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:05 19 in Interview-1
        10:00:06 21 in Interview-1
        10:05:00 19 in Corridor
        10:30:00 time passes
        10:30:00 21 in Corridor
        10:30:30 time passes
        -> 10:30:30 PRS-1/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Does_not_take_an_officer_whose_band_is_lost_or_weak_for_help() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:05 19 in Interview-1
        10:05:00 19 lost
        10:05:30 time passes
        -> 10:05:30 PRS-1/CR-1 Normal -> Unacknowledged P2
        10:05:40 21 weak in Interview-1
        10:05:50 time passes
        """);

    [Fact]
    public void Leaves_waiting_rooms_to_the_checks() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:00 CR-1 wears wb-1
        10:00:00 wb-1 in Waiting-1
        10:50:00 time passes
        """);

    [Fact]
    public void Allows_fifteen_seconds_in_a_corridor_and_a_minute_elsewhere() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:00 CR-1 wears wb-1
        10:00:00 wb-1 in Corridor
        10:00:14.999 time passes
        10:00:15 time passes
        -> 10:00:15 PRS-1/CR-1 Normal -> Unacknowledged P2
        10:00:20 wb-1 in Search
        -> 10:00:20 PRS-1/CR-1 Unacknowledged -> LatchedUnacknowledged P2
        10:01:19.999 time passes
        10:01:20 time passes
        -> 10:01:20 PRS-1/CR-1 LatchedUnacknowledged -> Unacknowledged P2
        """);

    [Fact]
    public void Counts_from_when_the_band_was_put_on_and_not_from_where_it_lay_before() => Scenario.Check("PRS-1", """
        09:00:00 wb-1 in Interview-1
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:10 CR-1 wears wb-1
        10:00:39.999 time passes
        10:00:40 time passes
        -> 10:00:40 PRS-1/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Ends_with_the_release_and_stays_until_reset() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:35 time passes
        -> 10:00:35 PRS-1/CR-1 Normal -> Unacknowledged P2
        10:01:00 CR-1 released
        -> 10:01:00 PRS-1/CR-1 Unacknowledged -> LatchedUnacknowledged P2
        10:01:10 19 acknowledges PRS-1/CR-1
        -> 10:01:10 PRS-1/CR-1 LatchedUnacknowledged -> LatchedAcknowledged P2
        """);

    [Fact]
    public void Is_not_taken_back_when_the_readers_fall_silent_which_COV_5_says() => Scenario.Check("PRS-1 COV-5", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:35 time passes
        -> 10:00:35 PRS-1/CR-1 Normal -> Unacknowledged P2
        10:00:40 wb-1 degraded
        10:01:10 time passes
        -> 10:01:10 COV-5/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Says_MOV_2_when_the_band_itself_is_lost() => Scenario.Check("PRS-1 MOV-2 COV-5", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:05 19 in Interview-1
        10:00:50 wb-1 lost
        10:01:05 time passes
        -> 10:01:05 MOV-2/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Counts_an_officer_who_left_earlier_than_heard_from_when_they_left() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:05 19 in Interview-1
        10:05:25 time passes
        10:05:00 19 in Corridor (heard 10:05:40)
        10:05:40 time passes
        -> 10:05:30 PRS-1/CR-1 Normal -> Unacknowledged P2
        """);
}
