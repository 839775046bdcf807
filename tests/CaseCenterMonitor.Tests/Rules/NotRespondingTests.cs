using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>WCK-10: somebody did not respond when looked at.</summary>
public sealed class NotRespondingTests
{
    [Fact]
    public void Raised_at_once_when_nobody_answers_and_cleared_by_a_later_look() => Scenario.Check("WCK-10", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:10:00 19 looks at CR-1 talks
        10:20:00 19 looks at CR-1 none
        -> 10:20:00 WCK-10/CR-1 Normal -> Unacknowledged P1
        10:20:30 19 looks at CR-1 moves
        -> 10:20:30 WCK-10/CR-1 Unacknowledged -> LatchedUnacknowledged P1
        10:20:40 19 acknowledges WCK-10/CR-1
        -> 10:20:40 WCK-10/CR-1 LatchedUnacknowledged -> LatchedAcknowledged P1
        10:21:20 19 resets WCK-10/CR-1
        -> 10:21:20 WCK-10/CR-1 LatchedAcknowledged -> Normal P1
        """);

    [Fact]
    public void Raised_when_there_is_no_breath() => Scenario.Check("WCK-10", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:10:00 19 looks at CR-1 lifeless
        -> 10:10:00 WCK-10/CR-1 Normal -> Unacknowledged P1
        """);

    [Fact]
    public void Is_stamped_with_the_look_although_it_was_written_down_late() => Scenario.Check("WCK-10", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:10:00 19 looks at CR-1 none (heard 10:15:00)
        -> 10:10:00 WCK-10/CR-1 Normal -> Unacknowledged P1
        """);

    [Fact]
    public void A_look_in_the_past_does_not_clear_it() => Scenario.Check("WCK-10", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:10:00 19 looks at CR-1 none
        -> 10:10:00 WCK-10/CR-1 Normal -> Unacknowledged P1
        10:05:00 21 looks at CR-1 talks (heard 10:10:30)
        """);

    [Fact]
    public void A_second_look_without_response_adds_nothing_and_a_relapse_calls_again() => Scenario.Check("WCK-10", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:10:00 19 looks at CR-1 none
        -> 10:10:00 WCK-10/CR-1 Normal -> Unacknowledged P1
        10:10:20 19 acknowledges WCK-10/CR-1
        -> 10:10:20 WCK-10/CR-1 Unacknowledged -> Acknowledged P1
        10:10:30 19 looks at CR-1 none
        10:11:00 19 looks at CR-1 talks
        -> 10:11:00 WCK-10/CR-1 Acknowledged -> LatchedAcknowledged P1
        10:12:00 19 looks at CR-1 none
        -> 10:12:00 WCK-10/CR-1 LatchedAcknowledged -> Unacknowledged P1
        """);

    [Fact]
    public void Needs_no_sensor() => Scenario.Check("WCK-10", """
        10:00:00 GW gone
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:10:00 19 looks at CR-1 none
        -> 10:10:00 WCK-10/CR-1 Normal -> Unacknowledged P1
        """);
}
