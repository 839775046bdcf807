using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>COV-8: a gateway is cut off.</summary>
public sealed class GatewayOfflineTests
{
    [Fact]
    public void Raised_fifteen_seconds_after_it_was_last_heard_and_cleared_when_it_is_back() => Scenario.Check("COV-8", """
        10:00:00 GW back
        10:01:08 GW gone (last heard 10:01:00)
        10:01:14.999 time passes
        10:01:15 time passes
        -> 10:01:15 COV-8/GW Normal -> Unacknowledged P2
        10:02:00 GW back
        -> 10:02:00 COV-8/GW Unacknowledged -> ReturnedUnacknowledged P2
        10:02:30 GW gone
        10:02:45 time passes
        -> 10:02:45 COV-8/GW ReturnedUnacknowledged -> Unacknowledged P2
        """);

    [Fact]
    public void Is_not_lost_when_the_next_thing_heard_is_the_return() => Scenario.Check("COV-8", """
        10:01:00 GW gone
        10:02:00 GW back
        -> 10:01:15 COV-8/GW Normal -> Unacknowledged P2
        -> 10:02:00 COV-8/GW Unacknowledged -> ReturnedUnacknowledged P2
        """);

    [Fact]
    public void A_second_death_notice_does_not_start_the_wait_anew() => Scenario.Check("COV-8", """
        10:01:00 GW gone
        10:01:10 GW gone (last heard 10:01:09)
        10:01:15 time passes
        -> 10:01:15 COV-8/GW Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Is_quiet_about_a_gateway_that_comes_back_in_time_and_about_one_never_heard() => Scenario.Check("COV-8", """
        10:01:00 GW gone
        10:01:14 GW back
        10:30:00 time passes
        """);

    [Fact]
    public void Is_stamped_when_due_although_its_death_was_heard_of_late() => Scenario.Check("COV-8", """
        10:01:00 GW gone (last heard 10:00:30)
        -> 10:00:45 COV-8/GW Normal -> Unacknowledged P2
        """);

    [Fact]
    public void A_death_of_an_earlier_boot_says_nothing() => Scenario.Check("COV-8", """
        10:00:00 GW back as boot-2
        10:01:00 GW of boot-1 gone
        10:30:00 time passes
        """);
}
