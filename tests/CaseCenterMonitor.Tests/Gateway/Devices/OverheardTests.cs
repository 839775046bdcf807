using System.Text;
using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.Gateway.Uplink;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Devices;

/// <summary>Whoever only listens never holds up a device: it misses messages instead, and knows how many.</summary>
public sealed class OverheardTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly Overheard _overheard = new();

    [Fact]
    public async Task Everything_arrives_in_order_and_stays_what_it_was_when_the_broker_uses_its_buffer_again()
    {
        var buffer = Encoding.UTF8.GetBytes("first");
        _overheard.Offer(new DeviceMessage("a", buffer, true), Now);
        buffer.AsSpan().Fill((byte)'x');
        _overheard.Offer(new DeviceMessage("b", buffer), Now.AddSeconds(1));

        var heard = await Heard(2);

        Assert.Equal([("a", "first", true, Now), ("b", "xxxxx", false, Now.AddSeconds(1))], heard);
        Assert.Equal(0, _overheard.Missed);
    }

    [Fact]
    public async Task A_listener_that_is_behind_misses_what_is_beyond_the_limit_and_gets_what_comes_when_it_is_back()
    {
        for (var count = 0; count < Overheard.WaitingMax + 3; count++)
        {
            _overheard.Offer(new DeviceMessage("t", "1"u8.ToArray()), Now);
        }

        Assert.Equal(3, _overheard.Missed);
        Assert.Equal(Overheard.WaitingMax, (await Heard(Overheard.WaitingMax)).Count);
        _overheard.Offer(new DeviceMessage("later", "1"u8.ToArray()), Now);
        Assert.Equal("later", Assert.Single(await Heard(1)).Topic);
        Assert.Equal(3, _overheard.Missed);
    }

    [Fact]
    public async Task Large_messages_fill_it_sooner()
    {
        var large = new byte[DeviceMessage.BytesMax];
        for (var count = 0; count < (Overheard.WaitingBytesMax / DeviceMessage.BytesMax) + 1; count++)
        {
            _overheard.Offer(new DeviceMessage("t", large), Now);
        }

        Assert.Equal(1, _overheard.Missed);
        await Heard(1);
        _overheard.Offer(new DeviceMessage("t", large), Now);
        Assert.Equal(1, _overheard.Missed);
    }

    private async Task<List<(string Topic, string Text, bool Retained, DateTimeOffset At)>> Heard(int count)
    {
        using var enough = new CancellationTokenSource(TestServer.Patience);
        List<(string, string, bool, DateTimeOffset)> heard = [];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _overheard.Listen(
            one =>
            {
                heard.Add((one.Message.Topic, Encoding.UTF8.GetString(one.Message.Payload.Span), one.Message.Retained, one.At));
                if (heard.Count == count)
                {
                    throw new OperationCanceledException("Enough was heard.");
                }
            },
            enough.Token));
        return heard;
    }
}
