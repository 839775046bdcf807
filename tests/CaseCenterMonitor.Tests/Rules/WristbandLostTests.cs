using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>MOV-2: a worn band is silent although its readers hear.</summary>
public sealed class WristbandLostTests
{
    [Fact]
    public void Raised_a_minute_after_the_band_was_last_heard_and_critical_after_three() => Scenario.Check("MOV-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:30 wb-1 lost
        10:01:04.999 time passes
        10:01:05 time passes
        -> 10:01:05 MOV-2/CR-1 Normal -> Unacknowledged P2
        10:03:04.999 time passes
        10:03:05 time passes
        -> 10:03:05 MOV-2/CR-1 Unacknowledged -> Unacknowledged P1
        10:03:10 wb-1 in Interview-1
        -> 10:03:10 MOV-2/CR-1 Unacknowledged -> ReturnedUnacknowledged P1
        10:03:20 19 acknowledges MOV-2/CR-1
        -> 10:03:20 MOV-2/CR-1 ReturnedUnacknowledged -> Normal P1
        """);

    [Fact]
    public void Allows_twenty_seconds_in_a_corridor() => Scenario.Check("MOV-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:00 CR-1 wears wb-1
        10:00:00 wb-1 in Corridor
        10:00:10 wb-1 lost
        10:00:19.999 time passes
        10:00:20 time passes
        -> 10:00:20 MOV-2/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Is_not_lost_when_the_next_thing_heard_is_the_band() => Scenario.Check("MOV-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:30 wb-1 lost
        10:02:00 wb-1 in Interview-1
        -> 10:01:05 MOV-2/CR-1 Normal -> Unacknowledged P2
        -> 10:02:00 MOV-2/CR-1 Unacknowledged -> ReturnedUnacknowledged P2
        """);

    [Fact]
    public void Is_raised_a_second_time_before_anybody_acknowledged() => Scenario.Check("MOV-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:30 wb-1 lost
        10:01:05 time passes
        -> 10:01:05 MOV-2/CR-1 Normal -> Unacknowledged P2
        10:01:10 wb-1 in Interview-1
        -> 10:01:10 MOV-2/CR-1 Unacknowledged -> ReturnedUnacknowledged P2
        10:01:30 wb-1 lost
        10:02:10 time passes
        -> 10:02:10 MOV-2/CR-1 ReturnedUnacknowledged -> Unacknowledged P2
        """);

    [Fact]
    public void Is_stamped_when_due_although_the_loss_was_heard_of_late() => Scenario.Check("MOV-2", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:30 wb-1 lost (heard 10:02:00)
        10:02:00 time passes
        -> 10:01:05 MOV-2/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Keeps_its_alarm_while_the_readers_are_silent_which_COV_5_says() => Scenario.Check("MOV-2 COV-5", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:30 wb-1 lost
        10:01:05 time passes
        -> 10:01:05 MOV-2/CR-1 Normal -> Unacknowledged P2
        10:01:10 wb-1 degraded
        10:01:40 time passes
        -> 10:01:40 COV-5/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void A_band_that_nobody_wears_may_be_silent() => Scenario.Check("MOV-2", """
        10:00:00 wb-1 in Interview-1
        10:00:30 wb-1 lost
        11:00:00 time passes
        """);
}
