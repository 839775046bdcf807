using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>DET-2: somebody is held longer than the law allows.</summary>
public sealed class CustodyLimitExceededTests
{
    [Fact]
    public void Twelve_hours_are_still_legal_and_the_end_of_their_last_minute_is_not() => Scenario.Check("DET-2", """
        08:00:00 CR-1 booked in arrived 08:00:00 general
        20:00:00 time passes
        20:00:59.999 time passes
        20:01:00 time passes
        -> 20:01:00 DET-2/CR-1 Normal -> Unacknowledged P2
        """);

    [Fact]
    public void Stays_after_the_release_until_it_is_reset() => Scenario.Check("DET-2", """
        08:00:00 CR-1 booked in arrived 08:00:00 general
        20:01:00 time passes
        -> 20:01:00 DET-2/CR-1 Normal -> Unacknowledged P2
        20:02:00 CR-1 released
        -> 20:02:00 DET-2/CR-1 Unacknowledged -> LatchedUnacknowledged P2
        20:03:00 19 acknowledges DET-2/CR-1
        -> 20:03:00 DET-2/CR-1 LatchedUnacknowledged -> LatchedAcknowledged P2
        20:03:30 19 resets DET-2/CR-1
        -> 20:03:30 DET-2/CR-1 LatchedAcknowledged -> Normal P2
        """);

    [Fact]
    public void Is_not_lost_when_the_next_thing_heard_is_the_release() => Scenario.Check("DET-2", """
        08:00:00 CR-1 booked in arrived 08:00:00 general
        20:02:00 CR-1 released
        -> 20:01:00 DET-2/CR-1 Normal -> Unacknowledged P2
        -> 20:02:00 DET-2/CR-1 Unacknowledged -> LatchedUnacknowledged P2
        """);

    [Fact]
    public void Is_put_off_by_an_extension_that_was_approved_in_time() => Scenario.Check("DET-2", """
        08:00:00 CR-1 booked in arrived 08:00:00 general
        19:50:00 CR-1 extended to criminal.summons.extended
        23:59:00 time passes
        """);

    [Fact]
    public void Is_raised_at_once_when_the_arrival_was_long_ago_and_needs_no_sensor() => Scenario.Check("DET-2", """
        00:00:00 GW gone
        20:00:00 CR-1 booked in arrived 07:00:00 general
        -> 19:01:00 DET-2/CR-1 Normal -> Unacknowledged P2
        """);
}
