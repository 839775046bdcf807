using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>MOV-3: the strap of a worn band is open.</summary>
public sealed class WristbandCutTests
{
    [Fact]
    public void Raised_at_once_and_stays_until_reset() => Scenario.Check("MOV-3", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:06 wb-1 closed
        10:01:00 wb-1 cut
        -> 10:01:00 MOV-3/CR-1 Normal -> Unacknowledged P1
        10:01:30 wb-1 closed
        -> 10:01:30 MOV-3/CR-1 Unacknowledged -> LatchedUnacknowledged P1
        10:01:50 19 acknowledges MOV-3/CR-1
        -> 10:01:50 MOV-3/CR-1 LatchedUnacknowledged -> LatchedAcknowledged P1
        10:02:10 wb-1 cut
        -> 10:02:10 MOV-3/CR-1 LatchedAcknowledged -> Unacknowledged P1
        """);

    [Fact]
    public void Cleared_by_a_new_closed_band() => Scenario.Check("MOV-3", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:06 wb-2 closed
        10:01:00 wb-1 cut
        -> 10:01:00 MOV-3/CR-1 Normal -> Unacknowledged P1
        10:01:30 CR-1 wears wb-2
        -> 10:01:30 MOV-3/CR-1 Unacknowledged -> LatchedUnacknowledged P1
        """);

    [Fact]
    public void A_band_that_nobody_wears_may_be_open() => Scenario.Check("MOV-3", """
        10:00:00 wb-1 cut
        11:00:00 time passes
        """);

    [Fact]
    public void Is_stamped_with_the_cut_although_heard_of_late() => Scenario.Check("MOV-3", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 wb-1 cut (heard 10:04:00)
        -> 10:01:00 MOV-3/CR-1 Normal -> Unacknowledged P1
        """);

    [Fact]
    public void Is_not_taken_back_while_the_gateway_is_gone() => Scenario.Check("MOV-3", """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 wb-1 cut
        -> 10:01:00 MOV-3/CR-1 Normal -> Unacknowledged P1
        10:01:10 GW gone
        10:01:30 time passes
        """);

    [Fact]
    public void A_strap_and_a_place_that_nobody_ever_reported_are_what_COV_5_says() => Scenario.Check("MOV-3 COV-5", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:00 CR-1 wears wb-1
        10:00:30 time passes
        -> 10:00:30 COV-5/CR-1 Normal -> Unacknowledged P2
        """);
}
