using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>DET-1: the legal time is nearly over.</summary>
public sealed class CustodyLimitNearTests
{
    [Fact]
    public void Raised_half_an_hour_before_the_legal_time_ends() => Scenario.Check("DET-1", """
        08:00:00 CR-1 booked in arrived 08:00:00 general
        19:29:59.999 time passes
        19:30:00 time passes
        -> 19:30:00 DET-1/CR-1 Normal -> Unacknowledged P3
        """);

    [Fact]
    public void Cleared_by_an_extension_and_raised_again_before_that_ends() => Scenario.Check("DET-1", """
        00:00:00 CR-1 booked in arrived 00:00:00 general
        11:30:00 time passes
        -> 11:30:00 DET-1/CR-1 Normal -> Unacknowledged P3
        11:40:00 CR-1 extended to criminal.summons.extended
        -> 11:40:00 DET-1/CR-1 Unacknowledged -> ReturnedUnacknowledged P3
        11:41:00 19 acknowledges DET-1/CR-1
        -> 11:41:00 DET-1/CR-1 ReturnedUnacknowledged -> Normal P3
        23:29:59.999 time passes
        23:30:00 time passes
        -> 23:30:00 DET-1/CR-1 Normal -> Unacknowledged P3
        """);

    [Fact]
    public void Cleared_by_the_release() => Scenario.Check("DET-1", """
        08:00:00 CR-1 booked in arrived 08:00:00 general
        19:30:00 time passes
        -> 19:30:00 DET-1/CR-1 Normal -> Unacknowledged P3
        19:31:00 19 acknowledges DET-1/CR-1
        -> 19:31:00 DET-1/CR-1 Unacknowledged -> Acknowledged P3
        19:40:00 CR-1 released
        -> 19:40:00 DET-1/CR-1 Acknowledged -> Normal P3
        """);

    [Fact]
    public void Is_not_lost_when_the_next_thing_heard_is_the_release() => Scenario.Check("DET-1", """
        08:00:00 CR-1 booked in arrived 08:00:00 general
        19:35:00 CR-1 released
        -> 19:30:00 DET-1/CR-1 Normal -> Unacknowledged P3
        -> 19:35:00 DET-1/CR-1 Unacknowledged -> ReturnedUnacknowledged P3
        """);

    [Fact]
    public void Is_not_escalated() => Scenario.Check("DET-1", """
        08:00:00 CR-1 booked in arrived 08:00:00 general
        23:00:00 time passes
        -> 19:30:00 DET-1/CR-1 Normal -> Unacknowledged P3
        """);

    [Fact]
    public void Counts_from_the_arrival_and_needs_no_sensor() => Scenario.Check("DET-1", """
        10:00:00 GW gone
        10:00:00 CR-1 booked in arrived 08:00:00 general
        19:30:00 time passes
        -> 19:30:00 DET-1/CR-1 Normal -> Unacknowledged P3
        """);
}
