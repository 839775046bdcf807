using CaseCenterMonitor.Core;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Alarms;

/// <summary>"I cannot": whoever cannot go moves an alarm on at once, and nobody waits for them.</summary>
public sealed class PassedOnTests
{
    private const string Forced = "10:00:00 door D-out forced\n";
    private const string Acknowledged = Forced + "10:00:05 19 acknowledges DOR-1/D-out\n";
    private static readonly AlarmKey Door = new("DOR-1", Subject.Of(new DoorId("D-out")));

    [Fact]
    public void What_nobody_has_acknowledged_is_told_to_supervisors_at_once_and_goes_on_ringing()
    {
        var alarm = AlarmCommandTests.Play(Forced + "10:00:05 19 cannot go to DOR-1/D-out").Alarm(Door)!;
        Assert.Equal((AlarmState.Unacknowledged, SmallCentre.At("10:00:05")), (alarm.State, alarm.EscalatedAt));
        Assert.Null(alarm.EscalatesAt);
    }

    [Fact]
    public void What_they_had_acknowledged_themselves_rings_again_and_supervisors_hear_of_it()
    {
        var alarm = AlarmCommandTests.Play(Acknowledged + "10:00:20 19 cannot go to DOR-1/D-out\n10:00:21 time passes").Alarm(Door)!;
        Assert.Equal((AlarmState.Unacknowledged, SmallCentre.At("10:00:20")), (alarm.State, alarm.EscalatedAt));
        Assert.Null(alarm.AcknowledgedBy);
    }

    [Theory]
    [InlineData(Acknowledged, "10:00:20 21 cannot go to DOR-1/D-out", "19 has acknowledged it: it is theirs to pass on.")]
    [InlineData(Acknowledged + "10:00:10 19 is at DOR-1/D-out", "10:00:20 19 cannot go to DOR-1/D-out", "19 is there already.")]
    [InlineData(Forced + "10:00:05 19 cannot go to DOR-1/D-out", "10:00:20 21 cannot go to DOR-1/D-out", "Supervisors were told at 2026-11-23T10:00:05Z.")]
    [InlineData(Acknowledged + "10:00:10 door D-out closed", "10:00:20 19 cannot go to DOR-1/D-out", "It is over: nobody is sent there.")]
    [InlineData("10:00:00 door D-int open\n10:01:00 time passes\n10:01:00 19 shelves DOR-2/D-int until 10:05:00", "10:02:00 21 cannot go to DOR-2/D-int", "It is set aside: nobody is sent there.")]
    public void Is_refused_with_the_reason(string story, string command, string reason) =>
        Assert.Equal(reason, CommandCheck.Check(AlarmCommandTests.Play(story), (Signal.Command)StoryLine.Read(command).Signal)?.Message);

    [Fact]
    public void Whoever_it_is_about_may_call_others() =>
        Assert.Null(CommandCheck.Check(AlarmCommandTests.Play("10:00:00 duress-raised officer=19"), (Signal.Command)StoryLine.Read("10:00:10 19 cannot go to PRS-11/19").Signal));
}
