using CaseCenterMonitor.Gateway;
using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Devices;

public sealed class IntakeTests
{
    private static readonly DeviceMessage Message = new("d/send", "{}"u8.ToArray());

    private readonly GatewayCounters _counters = new();

    [Fact]
    public async Task Whoever_offers_a_message_waits_until_it_has_been_dealt_with()
    {
        var intake = new Intake(_counters);
        var offered = intake.Offer(Message, CancellationToken.None);
        Assert.True(intake.Arrivals.TryRead(out var arrival));
        Assert.False(offered.IsCompleted);
        arrival.Done!.SetResult();
        await offered;
    }

    [Fact]
    public async Task Handing_in_waits_for_room_only_and_tells_later_that_it_was_dealt_with()
    {
        var intake = new Intake(_counters);
        var dealtWith = await intake.Begin(Message, null, CancellationToken.None);
        Assert.False(dealtWith.IsCompleted);
        Assert.True(intake.Arrivals.TryRead(out var arrival));
        arrival.Done!.SetResult();
        await dealtWith;
    }

    [Fact]
    public async Task When_it_is_full_even_a_message_that_nobody_is_answered_about_waits_and_none_is_lost()
    {
        var intake = new Intake(_counters);
        for (var message = 0; message < Intake.WaitingMax; message++)
        {
            await intake.Pass(Message, CancellationToken.None);
        }

        var oneMore = intake.Pass(Message, CancellationToken.None).AsTask();
        Assert.False(oneMore.IsCompleted);
        for (var message = 0; message <= Intake.WaitingMax; message++)
        {
            Assert.Null((await intake.Arrivals.ReadAsync()).Done);
        }

        await oneMore;
        Assert.Equal(Intake.WaitingMax + 1, _counters.Received);
    }
}
