using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>DOR-1: a door was forced open.</summary>
public sealed class DoorForcedTests
{
    [Fact]
    public void Raised_at_once_at_the_edge_of_the_area_and_stays_until_reset() => Scenario.Check("DOR-1", """
        10:00:00 door D-out closed
        10:01:00 door D-out forced
        -> 10:01:00 DOR-1/D-out Normal -> Unacknowledged P1
        10:01:30 door D-out closed
        -> 10:01:30 DOR-1/D-out Unacknowledged -> LatchedUnacknowledged P1
        10:01:40 19 acknowledges DOR-1/D-out
        -> 10:01:40 DOR-1/D-out LatchedUnacknowledged -> LatchedAcknowledged P1
        10:01:50 19 resets DOR-1/D-out
        -> 10:01:50 DOR-1/D-out LatchedAcknowledged -> Normal P1
        10:02:00 door D-out forced
        -> 10:02:00 DOR-1/D-out Normal -> Unacknowledged P1
        """);

    [Fact]
    public void Is_critical_at_a_waiting_room_and_high_at_an_office() => Scenario.Check("DOR-1", """
        10:01:00 door D-wait forced
        -> 10:01:00 DOR-1/D-wait Normal -> Unacknowledged P1
        10:01:00 door D-int forced
        -> 10:01:00 DOR-1/D-int Normal -> Unacknowledged P2
        """);

    [Fact]
    public void An_open_or_a_held_door_was_not_forced() => Scenario.Check("DOR-1", """
        10:01:00 door D-out open
        10:02:00 door D-out held
        10:30:00 time passes
        """);

    [Fact]
    public void Is_told_once_although_it_is_said_twice() => Scenario.Check("DOR-1", """
        10:01:00 door D-out forced
        -> 10:01:00 DOR-1/D-out Normal -> Unacknowledged P1
        10:01:10 door D-out forced
        """);

    [Fact]
    public void Is_stamped_with_the_forcing_although_heard_of_late() => Scenario.Check("DOR-1", """
        10:01:00 door D-out forced (heard 10:05:00)
        -> 10:01:00 DOR-1/D-out Normal -> Unacknowledged P1
        """);

    [Fact]
    public void An_older_report_does_not_close_the_door_again() => Scenario.Check("DOR-1", """
        10:01:00 door D-out forced
        -> 10:01:00 DOR-1/D-out Normal -> Unacknowledged P1
        10:00:00 door D-out closed (heard 10:01:10)
        """);

    [Fact]
    public void Is_not_taken_back_when_the_door_is_no_longer_known_which_DOR_7_says() => Scenario.Check("DOR-1 DOR-7", """
        10:00:00 controller D-out online
        10:01:00 door D-out forced
        -> 10:01:00 DOR-1/D-out Normal -> Unacknowledged P1
        10:01:05 19 acknowledges DOR-1/D-out
        -> 10:01:05 DOR-1/D-out Unacknowledged -> Acknowledged P1
        10:01:10 door D-out faulty
        10:01:40 time passes
        -> 10:01:40 DOR-7/D-out Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Is_not_taken_back_while_the_gateway_is_gone_which_COV_8_says() => Scenario.Check("DOR-1 COV-8", """
        10:01:00 door D-out forced
        -> 10:01:00 DOR-1/D-out Normal -> Unacknowledged P1
        10:01:10 GW-2 gone
        10:01:25 time passes
        -> 10:01:25 COV-8/GW-2 Normal -> Unacknowledged P2
        """);
}
