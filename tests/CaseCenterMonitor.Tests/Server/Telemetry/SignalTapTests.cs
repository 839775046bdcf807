using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Telemetry;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>The centre leaves its signals in passing, whoever takes them, and whether anybody does.</summary>
public sealed class SignalTapTests
{
    [Fact]
    public void What_is_left_is_taken_in_order_and_once_and_nothing_of_officers()
    {
        var tap = new SignalTap(isOpen: true);
        tap.Offer(Observed.Signals());
        Assert.Equal(Observed.Signals().Where(signal => signal is not Signal.Command), tap.Take());
        Assert.Empty(tap.Take());
        Assert.Equal(0, tap.Missed);
    }

    [Fact]
    public void Nobody_waits_for_a_full_tap_and_what_finds_no_room_is_counted()
    {
        var tap = new SignalTap(isOpen: true);
        Signal battery = new Signal.BatteryReported(SmallCentre.At("09:00:00"), new WristbandId("wb-1"), 80);
        tap.Offer([.. Enumerable.Repeat(battery, SignalTap.SignalsMax + 7)]);
        Assert.Equal(7, tap.Missed);
        Assert.Equal(SignalTap.SignalsMax, tap.Take().Count);
        tap.Offer([battery]);
        Assert.Equal((1, 7), (tap.Take().Count, tap.Missed));
    }

    [Fact]
    public void Where_nobody_takes_anything_nothing_piles_up()
    {
        var tap = new SignalTap(isOpen: false);
        tap.Offer(Observed.Signals());
        Assert.Empty(tap.Take());
        Assert.Equal(0, tap.Missed);
    }

    [Fact]
    public async Task Waiting_ends_when_something_lies_there()
    {
        var tap = new SignalTap(isOpen: true);
        var wait = tap.Wait(CancellationToken.None).AsTask();
        Assert.False(wait.IsCompleted);
        tap.Offer(Observed.Signals());
        Assert.True(await wait);
    }
}
