using CaseCenterMonitor.Core;
using CaseCenterMonitor.Tests.Core.Alarms;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Situations;

/// <summary>A shift changes hands when two people have each said so, and not before.</summary>
public sealed class HandOverTests
{
    private const string HandedOver = "10:00:00 shift-handed-over by=19 to=21 note=CR-1-is-cold\n";

    [Fact]
    public void It_is_open_until_the_other_one_takes_it_over()
    {
        Assert.Null(Of(HandedOver)!.TakenAt);
        Assert.Equal(SmallCentre.At("10:04:00"), Of(HandedOver + "10:04:00 shift-taken-over by=21 from=19")!.TakenAt);
    }

    [Theory]
    [InlineData("", "10:00:00 shift-handed-over by=19 to=19", "A shift is handed over to somebody else.")]
    [InlineData("", "10:00:00 shift-handed-over by=19 to=99", "The site file has no officer 99.")]
    [InlineData("", "10:00:00 shift-taken-over by=21 from=19", "Nobody has handed a shift over.")]
    [InlineData(HandedOver, "10:04:00 shift-taken-over by=19 from=19", "It was handed over to 21.")]
    [InlineData(HandedOver, "10:04:00 shift-taken-over by=21 from=02", "19 handed it over, not 02.")]
    [InlineData(HandedOver, "09:59:59 shift-taken-over by=21 from=19", "It was handed over later than that.")]
    [InlineData(HandedOver + "10:04:00 shift-taken-over by=21 from=19", "10:05:00 shift-taken-over by=21 from=19", "Nobody has handed a shift over.")]
    public void Is_refused_with_the_reason(string story, string command, string reason) =>
        Assert.Equal(reason, CommandCheck.Check(AlarmCommandTests.Play(story), (Signal.Command)StoryLine.Read(command).Signal)?.Message);

    private static HandOver? Of(string story) => AlarmCommandTests.Play(story).Situation.Suite.HandOver;
}
