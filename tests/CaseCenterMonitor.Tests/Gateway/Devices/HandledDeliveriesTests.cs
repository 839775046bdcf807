using CaseCenterMonitor.Gateway.Devices;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Devices;

public sealed class HandledDeliveriesTests
{
    private readonly HandledDeliveries _handled = new([]);

    [Fact]
    public void What_is_sent_again_and_was_dealt_with_is_known()
    {
        _handled.Note(Said(7, "open"));
        Assert.True(_handled.Knows(Again(7, "open")));
    }

    [Fact]
    public void What_is_sent_again_and_was_never_dealt_with_is_news()
    {
        _handled.Note(Said(7, "open"));
        Assert.False(_handled.Knows(Again(8, "open")));
    }

    [Fact]
    public void A_number_that_names_another_message_now_hides_nothing()
    {
        _handled.Note(Said(7, "open"));
        Assert.False(_handled.Knows(Again(7, "closed")));
    }

    [Fact]
    public void What_the_broker_sends_for_the_first_time_is_news_under_any_number()
    {
        _handled.Note(Said(7, "open"));
        Assert.False(_handled.Knows(Said(7, "open")));
    }

    [Fact]
    public void A_number_of_long_ago_is_forgotten_before_the_broker_gives_it_again()
    {
        _handled.Note(Said(1, "open"));
        for (var packet = 2; packet <= HandledDeliveries.KeptMax; packet++)
        {
            _handled.Note(Said((ushort)packet, "more"));
        }

        Assert.True(_handled.Knows(Again(1, "open")));
        _handled.Note(Said(HandledDeliveries.KeptMax + 1, "more"));
        Assert.False(_handled.Knows(Again(1, "open")));
    }

    [Fact]
    public void A_broker_that_begins_anew_has_no_old_numbers()
    {
        _handled.Note(Said(7, "open"));
        _handled.Clear();
        Assert.False(_handled.Knows(Again(7, "open")));
    }

    internal static Delivery Said(ushort packet, string payload) => Delivery.Of(packet, isSentAgain: false, "esp-rfid/d/send", System.Text.Encoding.UTF8.GetBytes(payload));

    private static Delivery Again(ushort packet, string payload) => Said(packet, payload) with { IsSentAgain = true };
}
