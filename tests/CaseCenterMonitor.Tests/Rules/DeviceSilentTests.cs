using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>DOR-7: a door controller or a reader has fallen silent.</summary>
public sealed class DeviceSilentTests
{
    [Fact]
    public void Raised_half_a_minute_after_a_reader_was_lost_and_cleared_when_it_is_heard() => Scenario.Check("DOR-7", """
        10:00:00 reader R-int online
        10:01:00 reader R-int lost
        10:01:29.999 time passes
        10:01:30 time passes
        -> 10:01:30 DOR-7/R-int Normal -> Unacknowledged P2
        10:02:00 reader R-int online
        -> 10:02:00 DOR-7/R-int Unacknowledged -> ReturnedUnacknowledged P2
        10:02:10 reader R-int lost
        10:02:40 time passes
        -> 10:02:40 DOR-7/R-int ReturnedUnacknowledged -> Unacknowledged P2
        """);

    [Fact]
    public void Is_not_lost_when_the_next_thing_heard_is_the_device() => Scenario.Check("DOR-7", """
        10:01:00 controller D-int lost
        10:02:00 controller D-int online
        -> 10:01:30 DOR-7/D-int Normal -> Unacknowledged P2
        -> 10:02:00 DOR-7/D-int Unacknowledged -> ReturnedUnacknowledged P2
        """);

    [Fact]
    public void Saying_again_that_it_is_lost_does_not_start_the_wait_anew() => Scenario.Check("DOR-7", """
        10:01:00 reader R-int lost
        10:01:20 reader R-int lost
        10:01:30 time passes
        -> 10:01:30 DOR-7/R-int Normal -> Unacknowledged P2
        10:01:40 reader R-int lost
        """);

    [Fact]
    public void Late_and_degraded_devices_still_speak() => Scenario.Check("DOR-7", """
        10:01:00 reader R-int late
        10:02:00 reader R-int degraded
        11:00:00 time passes
        """);

    [Fact]
    public void Is_stamped_when_due_although_heard_of_late() => Scenario.Check("DOR-7", """
        10:01:00 reader R-int lost (heard 10:03:00)
        10:03:00 time passes
        -> 10:01:30 DOR-7/R-int Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Keeps_its_alarm_while_the_gateway_is_gone_which_COV_8_says() => Scenario.Check("DOR-7 COV-8", """
        10:01:00 reader R-int lost
        10:01:30 time passes
        -> 10:01:30 DOR-7/R-int Normal -> Unacknowledged P2
        10:01:40 GW gone
        10:01:55 time passes
        -> 10:01:55 COV-8/GW Normal -> Unacknowledged P2
        """);

    [Fact]
    public void A_controller_that_lives_and_does_not_know_its_door_is_silent_about_what_matters() => Scenario.Check("DOR-7", """
        10:00:00 controller D-int online
        10:00:00 door D-int closed
        10:01:00 door D-int unknown
        10:01:29.999 time passes
        10:01:30 time passes
        -> 10:01:30 DOR-7/D-int Normal -> Unacknowledged P2
        10:02:00 door D-int closed
        -> 10:02:00 DOR-7/D-int Unacknowledged -> ReturnedUnacknowledged P2
        """);

    [Fact]
    public void A_camera_is_left_to_COV_1() => Scenario.Check("DOR-7", """
        10:01:00 camera C-int lost
        11:00:00 time passes
        """);
}
