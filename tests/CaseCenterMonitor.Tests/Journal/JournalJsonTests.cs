using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>Every signal has a word, and comes back byte for byte.</summary>
public sealed class JournalJsonTests
{
    [Fact]
    public void Every_signal_there_is_has_a_word_of_its_own()
    {
        var signals = typeof(Signal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Signal)) && !type.IsAbstract);
        Assert.Equal(signals.Select(type => type.Name).Order(), JournalJson.Signals.Select(signal => signal.Type.Name).Order());
        Assert.Equal(JournalJson.Signals.Count, JournalJson.Signals.Select(signal => signal.Word).Distinct().Count());
    }

    [Theory]
    [InlineData("10:00:00 time passes")]
    [InlineData("10:00:00 door D-out forced")]
    [InlineData("10:00:00 wb-1 in Desk")]
    [InlineData("10:00:00 wb-1 lost")]
    [InlineData("10:00:00 wb-1 cut")]
    [InlineData("10:00:00 camera C-int counts unknown")]
    [InlineData("10:00:00 camera C-int counts 2")]
    [InlineData("10:00:00 reader R-int lost")]
    [InlineData("10:00:00 GW gone")]
    [InlineData("10:00:00 CR-1 booked in arrived 09:00:00 general seen 09:30:00")]
    [InlineData("10:00:00 CR-1 wears wb-1")]
    [InlineData("10:00:00 19 looks at CR-1 talks")]
    [InlineData("10:00:00 CR-1 extended to inquiry.ext1")]
    [InlineData("10:00:00 CR-1 released")]
    [InlineData("10:00:00 19 acknowledges PRS-1/CR-1")]
    [InlineData("10:00:00 19 resets PRS-1/CR-1")]
    public void Comes_back_as_it_was(string line) => RoundTrip(StoryLine.Read(line).Signal);

    [Fact]
    public void Comes_back_as_it_was_when_no_story_has_it()
    {
        var at = SmallCentre.At("10:00:00.1234567");
        RoundTrip(new Signal.DoorAccessed(at, new DoorId("D-out"), AccessResult.Denied, AccessMeans.Card));
        RoundTrip(new Signal.SupervisorTold(at, new AlarmKey("DOR-1", Subject.Of(new DoorId("D-out"))), "email", "s@example.org", false));
    }

    private static void RoundTrip(Signal signal)
    {
        var written = JournalJson.Write(signal);
        var read = JournalJson.Read<Signal>(written);
        Assert.Equal(signal, read);
        Assert.Equal(written, JournalJson.Write(read));
    }
}
