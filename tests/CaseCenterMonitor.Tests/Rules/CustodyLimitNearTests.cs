using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>DET-1: the legal time is nearly over. It warns when a quarter, a tenth and half an hour are left.</summary>
public sealed class CustodyLimitNearTests
{
    [Fact]
    public void Raised_when_a_quarter_is_left_and_louder_twice_before_the_legal_time_ends() => Scenario.Check("DET-1", """
        08:00:00 CR-1 booked in arrived 08:00:00 general
        16:59:59.999 time passes
        17:00:00 time passes
        -> 17:00:00 DET-1/CR-1 Normal -> Unacknowledged P4
        18:47:59.999 time passes
        18:48:00 time passes
        -> 18:48:00 DET-1/CR-1 Unacknowledged -> Unacknowledged P3
        19:29:59.999 time passes
        19:30:00 time passes
        -> 19:30:00 DET-1/CR-1 Unacknowledged -> Unacknowledged P2
        """);

    [Fact]
    public void Cleared_by_an_extension_and_raised_again_before_that_ends() => Scenario.Check("DET-1", """
        00:00:00 CR-1 booked in arrived 00:00:00 general
        09:30:00 time passes
        -> 09:00:00 DET-1/CR-1 Normal -> Unacknowledged P4
        09:40:00 CR-1 extended to criminal.summons.extended
        -> 09:40:00 DET-1/CR-1 Unacknowledged -> ReturnedUnacknowledged P4
        09:41:00 19 acknowledges DET-1/CR-1
        -> 09:41:00 DET-1/CR-1 ReturnedUnacknowledged -> Normal P4
        17:59:59.999 time passes
        18:00:00 time passes
        -> 18:00:00 DET-1/CR-1 Normal -> Unacknowledged P4
        """);

    [Fact]
    public void Cleared_by_the_release() => Scenario.Check("DET-1", """
        08:00:00 CR-1 booked in arrived 08:00:00 general
        17:00:00 time passes
        -> 17:00:00 DET-1/CR-1 Normal -> Unacknowledged P4
        17:31:00 19 acknowledges DET-1/CR-1
        -> 17:31:00 DET-1/CR-1 Unacknowledged -> Acknowledged P4
        17:40:00 CR-1 released
        -> 17:40:00 DET-1/CR-1 Acknowledged -> Normal P4
        """);

    [Fact]
    public void Is_not_lost_when_the_next_thing_heard_is_the_release() => Scenario.Check("DET-1", """
        08:00:00 CR-1 booked in arrived 08:00:00 general
        17:35:00 CR-1 released
        -> 17:00:00 DET-1/CR-1 Normal -> Unacknowledged P4
        -> 17:35:00 DET-1/CR-1 Unacknowledged -> ReturnedUnacknowledged P4
        """);

    [Fact]
    public void Counts_from_the_arrival_and_needs_no_sensor() => Scenario.Check("DET-1", """
        10:00:00 GW gone
        10:00:00 CR-1 booked in arrived 08:00:00 general
        17:00:00 time passes
        -> 17:00:00 DET-1/CR-1 Normal -> Unacknowledged P4
        """);
}
