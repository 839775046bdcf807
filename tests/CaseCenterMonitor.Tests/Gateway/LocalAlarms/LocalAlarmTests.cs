using CaseCenterMonitor.Gateway.LocalAlarms;
using CaseCenterMonitor.Protocol.Canonical;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.LocalAlarms;

/// <summary>When the siren in the centre sounds by the gateway's own word.</summary>
public sealed class LocalAlarmTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly Subject Door = new(SubjectKind.Door, "d-exit");
    private static readonly CanonicalEvent Forced = new CanonicalEvent.DoorState(DoorPhysical.Open, DoorLock.Unknown, DoorAlarm.ForcedOpen);

    private readonly LocalAlarm _alarm = new(Start);
    private bool _serverIsThere = true;
    private long _delivered;

    [Fact]
    public void While_the_server_is_there_it_is_the_server_that_rings()
    {
        Assert.Equal(LocalAlarmState.Quiet, At(0)!.State);
        _alarm.Note(Door, Forced, 1, Start);
        Assert.Null(At(1));
        _delivered = 1;
        Assert.Null(At(60));
    }

    [Fact]
    public void A_server_that_is_gone_for_ten_seconds_is_a_light()
    {
        At(0);
        _serverIsThere = false;
        Assert.Null(At(1));
        Assert.Null(At(10.9));
        Assert.Equal(LocalAlarmState.ServerGone, At(11)!.State);
        Assert.Null(At(12));
        _serverIsThere = true;
        Assert.Equal(LocalAlarmState.Quiet, At(13)!.State);
    }

    [Fact]
    public void A_door_forced_while_the_server_is_gone_sounds_until_the_server_has_it()
    {
        At(0);
        _serverIsThere = false;
        At(1);
        _alarm.Note(Door, Forced, 7, Start.AddSeconds(5));
        Assert.Null(At(6));
        var view = At(11)!;
        Assert.Equal((LocalAlarmState.Sounding, Start.AddSeconds(11)), (view.State, view.Since));
        Assert.Equal([new LocalAlarmReason("door/d-exit", "door forced open", Start.AddSeconds(5))], view.Reasons);

        _serverIsThere = true;
        _delivered = 6;
        Assert.Null(At(20));
        _delivered = 7;
        Assert.Equal(LocalAlarmState.Quiet, At(21)!.State);
    }

    [Fact]
    public void A_distress_that_was_on_its_way_when_the_server_went_sounds_too()
    {
        At(0);
        _alarm.Note(Door, Forced, 1, Start);
        _serverIsThere = false;
        At(0.25);
        Assert.Equal(LocalAlarmState.Sounding, At(10.25)!.State);
    }

    [Fact]
    public void Whoever_heard_it_silences_it_and_the_next_one_sounds_again()
    {
        _serverIsThere = false;
        _alarm.Note(Door, Forced, 1, Start);
        Assert.Equal(LocalAlarmState.Sounding, At(10)!.State);
        _alarm.Acknowledge();
        Assert.Equal(LocalAlarmState.Acknowledged, At(11)!.State);
        _alarm.Note(new Subject(SubjectKind.Tag, "wb-1"), new CanonicalEvent.CallForHelp(DistressKind.Fall, null), 2, Start.AddSeconds(12));
        var view = At(12)!;
        Assert.Equal((LocalAlarmState.Sounding, 2), (view.State, view.Reasons.Count));
        Assert.Equal("somebody fell", view.Reasons[1].What);
    }

    [Fact]
    public void What_is_no_distress_sounds_nothing()
    {
        _serverIsThere = false;
        _alarm.Note(Door, new CanonicalEvent.DoorState(DoorPhysical.Open, DoorLock.Unknown, DoorAlarm.Normal), 1, Start);
        Assert.Equal(LocalAlarmState.ServerGone, At(10)!.State);
    }

    [Fact]
    public void More_than_can_be_named_are_as_loud()
    {
        _serverIsThere = false;
        for (var number = 1; number <= 30; number++)
        {
            _alarm.Note(Door, Forced, number, Start);
        }

        Assert.Equal(LocalAlarm.ReasonsMax, At(10)!.Reasons.Count);
        _delivered = 29;
        Assert.Single(At(11)!.Reasons);
    }

    private LocalAlarmView? At(double second) => _alarm.Tick(Start.AddSeconds(second), _serverIsThere, _delivered);
}
