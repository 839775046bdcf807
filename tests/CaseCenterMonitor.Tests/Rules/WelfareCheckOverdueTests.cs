using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>WCK-2: nobody has looked at a person in time.</summary>
public sealed class WelfareCheckOverdueTests
{
    [Fact]
    public void Raised_half_an_hour_after_the_last_look_and_critical_at_three_quarters() => Scenario.Check("WCK-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:29:59.999 time passes
        10:30:00 time passes
        -> 10:30:00 WCK-2/CR-1 Normal -> Unacknowledged P2
        10:31:00 19 acknowledges WCK-2/CR-1
        -> 10:31:00 WCK-2/CR-1 Unacknowledged -> Acknowledged P2
        10:44:59.999 time passes
        10:45:00 time passes
        -> 10:45:00 WCK-2/CR-1 Acknowledged -> Unacknowledged P1
        10:45:30 19 looks at CR-1 talks
        -> 10:45:30 WCK-2/CR-1 Unacknowledged -> LatchedUnacknowledged P1
        11:15:29.999 time passes
        -> 10:46:00 WCK-2/CR-1 escalated
        11:15:30 time passes
        -> 11:15:30 WCK-2/CR-1 LatchedUnacknowledged -> Unacknowledged P2
        """);

    [Fact]
    public void Allows_an_hour_at_general_observation_and_never_becomes_critical() => Scenario.Check("WCK-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:59:59.999 time passes
        11:00:00 time passes
        -> 11:00:00 WCK-2/CR-1 Normal -> Unacknowledged P2
        11:01:00 19 acknowledges WCK-2/CR-1
        -> 11:01:00 WCK-2/CR-1 Unacknowledged -> Acknowledged P2
        20:00:00 time passes
        """);

    [Fact]
    public void Counts_from_the_arrival_even_if_it_was_written_down_an_hour_later() => Scenario.Check("WCK-2", """
        10:00:00 CR-1 booked in arrived 09:00:00 intermittent
        -> 09:30:00 WCK-2/CR-1 Normal -> Unacknowledged P2
        -> 09:45:00 WCK-2/CR-1 Unacknowledged -> Unacknowledged P1
        """);

    [Fact]
    public void Counts_from_the_look_that_the_paper_states() => Scenario.Check("WCK-2", """
        10:00:00 CR-1 booked in arrived 09:00:00 intermittent seen 09:50:00
        10:19:59.999 time passes
        10:20:00 time passes
        -> 10:20:00 WCK-2/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Is_not_lost_when_the_next_thing_heard_is_the_look() => Scenario.Check("WCK-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        11:20:00 19 looks at CR-1 talks
        -> 11:00:00 WCK-2/CR-1 Normal -> Unacknowledged P2
        -> 11:03:00 WCK-2/CR-1 escalated
        -> 11:20:00 WCK-2/CR-1 Unacknowledged -> LatchedUnacknowledged P2
        """);

    [Fact]
    public void A_look_exactly_when_it_falls_due_is_too_late() => Scenario.Check("WCK-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        11:00:00 19 looks at CR-1 talks
        -> 11:00:00 WCK-2/CR-1 Normal -> Unacknowledged P2
        -> 11:00:00 WCK-2/CR-1 Unacknowledged -> LatchedUnacknowledged P2
        """);

    [Fact]
    public void A_look_at_which_nobody_was_seen_is_no_look() => Scenario.Check("WCK-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:30:00 19 looks at CR-1 unseen
        11:00:00 time passes
        -> 11:00:00 WCK-2/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void A_look_written_down_late_counts_from_its_true_time_and_never_replaces_a_later_one() => Scenario.Check("WCK-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:50:00 19 looks at CR-1 talks
        10:10:00 21 looks at CR-1 talks (heard 10:55:00)
        11:49:59.999 time passes
        11:50:00 time passes
        -> 11:50:00 WCK-2/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void A_look_from_the_future_is_believed_no_further_than_the_clock() => Scenario.Check("WCK-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        20:00:00 19 looks at CR-1 talks (heard 10:10:00)
        11:10:00 time passes
        -> 11:10:00 WCK-2/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Needs_no_sensor_and_so_is_raised_while_the_gateway_is_gone() => Scenario.Check("WCK-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:01 GW gone
        11:00:00 time passes
        -> 11:00:00 WCK-2/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Ends_with_the_release() => Scenario.Check("WCK-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:59:00 CR-1 released
        12:00:00 time passes
        """);
}
