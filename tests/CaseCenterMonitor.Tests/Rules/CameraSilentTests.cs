using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>COV-1: the camera of a room with somebody in it is silent.</summary>
public sealed class CameraSilentTests
{
    [Fact]
    public void Raised_ten_seconds_after_the_camera_was_lost_with_somebody_in_the_room() => Scenario.Check("COV-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 camera C-int lost
        10:01:09.999 time passes
        10:01:10 time passes
        -> 10:01:10 COV-1/C-int Normal -> Unacknowledged P2
        10:02:00 camera C-int online
        -> 10:02:00 COV-1/C-int Unacknowledged -> ReturnedUnacknowledged P2
        10:03:00 camera C-int lost
        10:03:10 time passes
        -> 10:03:10 COV-1/C-int ReturnedUnacknowledged -> Unacknowledged P2
        """);

    [Fact]
    public void Does_not_matter_in_an_empty_room_until_somebody_comes_in() => Scenario.Check("COV-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Desk
        10:01:00 camera C-int lost
        10:02:00 time passes
        10:02:30 wb-1 in Interview-1
        -> 10:01:10 COV-1/C-int Normal -> Unacknowledged P2
        10:03:00 wb-1 in Desk
        -> 10:03:00 COV-1/C-int Unacknowledged -> ReturnedUnacknowledged P2
        """);

    [Fact]
    public void Matters_as_soon_as_a_band_that_lies_there_is_put_on_and_no_more_after_the_release() => Scenario.Check("COV-1", """
        10:00:00 wb-1 in Interview-1
        10:01:00 camera C-int lost
        10:02:00 CR-1 booked in arrived 10:02:00 general
        10:02:00 CR-1 wears wb-1
        -> 10:01:10 COV-1/C-int Normal -> Unacknowledged P2
        10:03:00 CR-1 released
        -> 10:03:00 COV-1/C-int Unacknowledged -> ReturnedUnacknowledged P2
        """);

    [Fact]
    public void Is_not_lost_when_the_next_thing_heard_is_the_camera() => Scenario.Check("COV-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 camera C-int lost
        10:02:00 camera C-int online
        -> 10:01:10 COV-1/C-int Normal -> Unacknowledged P2
        -> 10:02:00 COV-1/C-int Unacknowledged -> ReturnedUnacknowledged P2
        """);

    [Fact]
    public void Is_stamped_when_due_although_heard_of_late() => Scenario.Check("COV-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 camera C-int lost (heard 10:02:00)
        10:02:00 time passes
        -> 10:01:10 COV-1/C-int Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Keeps_its_alarm_while_the_gateway_is_gone_which_COV_8_says() => Scenario.Check("COV-1 COV-8", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 camera C-int lost
        10:01:10 time passes
        -> 10:01:10 COV-1/C-int Normal -> Unacknowledged P2
        10:01:40 GW gone
        10:01:55 time passes
        -> 10:01:55 COV-8/GW Normal -> Unacknowledged P2
        """);
}
