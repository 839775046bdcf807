using CaseCenterMonitor.Vision.Integrity;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.Integrity;

public sealed class IntegrityWatchTests
{
    /// <summary>The promise: a signal within this much of the stream, at two frames a second and more.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(10);

    public static TheoryData<IntegrityState, string, double> Tamperings
    {
        get
        {
            var cells = new TheoryData<IntegrityState, string, double>();
            foreach (var rate in (double[])[2, 5, 15])
            {
                cells.Add(IntegrityState.Dark, "black", rate);
                cells.Add(IntegrityState.Dark, "light off", rate);
                cells.Add(IntegrityState.OverExposed, "lamp in the lens", rate);
                cells.Add(IntegrityState.Covered, "grey cloth", rate);
                cells.Add(IntegrityState.Covered, "white tape", rate);
                cells.Add(IntegrityState.Covered, "nearly all of it", rate);
                cells.Add(IntegrityState.Defocused, "blur", rate);
                cells.Add(IntegrityState.Defocused, "heavy blur", rate);
                cells.Add(IntegrityState.Moved, "turned right", rate);
                cells.Add(IntegrityState.Moved, "pushed up a little", rate);
                cells.Add(IntegrityState.Frozen, "frozen", rate);
            }

            return cells;
        }
    }

    [Theory, MemberData(nameof(Tamperings))]
    public void Each_tampering_is_signalled_within_ten_seconds_and_cleared_within_ten_seconds(IntegrityState expected, string how, double rate)
    {
        var stream = new WatchedStream(rate);
        stream.Shows(20, stream.Scene);
        var began = stream.Now;
        Tamper(stream, how, 30);
        var ended = stream.Now;
        stream.Shows(30, stream.Scene);

        Assert.Equal([IntegrityState.Fine, expected, IntegrityState.Fine], stream.States);
        var (signal, cleared) = (stream.Changes[^2], stream.Changes[^1]);
        Assert.InRange(signal.At, began, began + Promise);
        Assert.InRange(signal.Since, began - TimeSpan.FromSeconds(1 / rate), signal.At);
        Assert.InRange(cleared.At, ended, ended + Promise);
        Assert.True(cleared.Cleared);
    }

    [Fact]
    public void Nothing_is_said_before_the_view_is_learnt()
    {
        var stream = new WatchedStream(2);
        stream.Shows(7, stream.Scene);

        Assert.Empty(stream.Changes);
        Assert.Equal((IntegrityState.CannotJudge, Doubt.Learning), (stream.Watch.State, stream.Watch.Doubt));
        Assert.Equal(IntegrityState.Fine, Assert.Single(stream.Shows(3, stream.Scene).States));
    }

    [Fact]
    public void A_camera_that_is_covered_from_the_start_is_never_fine()
    {
        var stream = new WatchedStream(5).Shows(120, SyntheticRoom.Flat(110));

        Assert.Empty(stream.States);
        Assert.Equal((IntegrityState.CannotJudge, Doubt.TooLittleTexture), (stream.Watch.State, stream.Watch.Doubt));
    }

    [Fact]
    public void A_camera_that_starts_in_the_dark_says_so_and_learns_when_the_light_comes() =>
        Assert.Equal([IntegrityState.Dark, IntegrityState.Fine], new WatchedStream(2).Shows(60, SyntheticRoom.Flat(5)).Shows(20, new SyntheticRoom().Scene()).States);

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public void A_person_who_walks_and_stands_before_the_camera_is_not_tampering(double rate)
    {
        var stream = new WatchedStream(rate);
        stream.Shows(10, stream.Scene)
            .Shows(20, since => SyntheticRoom.WithPerson(stream.Scene, left: (int)(since * 9) - 30, width: 36, height: 90))
            .Shows(90, since => SyntheticRoom.WithPerson(stream.Scene, left: 60 + (int)since % 3, width: 60, height: 104))
            .Shows(20, stream.Scene);

        Assert.Equal(IntegrityState.Fine, Assert.Single(stream.States));
    }

    [Fact]
    public void A_light_that_is_dimmed_or_shines_from_the_other_side_is_not_tampering()
    {
        var stream = new WatchedStream(5);
        stream.Shows(20, stream.Scene)
            .Shows(60, SyntheticRoom.Lit(stream.Scene, (_, _) => 0.4f))
            .Shows(60, SyntheticRoom.Lit(stream.Scene, (_, _) => 1.25f))
            .Shows(60, SyntheticRoom.Lit(stream.Scene, (x, _) => 0.4f + x * 0.004f))
            .Shows(20, stream.Scene);

        Assert.Equal(IntegrityState.Fine, Assert.Single(stream.States));
    }

    [Fact]
    public void A_night_without_light_is_dark_and_the_morning_is_fine_again()
    {
        var stream = new WatchedStream(2);
        stream.Shows(20, stream.Scene).Shows(600, SyntheticRoom.Lit(stream.Scene, (_, _) => 0.05f)).Shows(20, SyntheticRoom.Lit(stream.Scene, (_, _) => 0.8f));

        Assert.Equal([IntegrityState.Fine, IntegrityState.Dark, IntegrityState.Fine], stream.States);
    }

    [Fact]
    public void Daylight_that_fades_over_minutes_is_followed()
    {
        var stream = new WatchedStream(2);
        stream.Shows(20, stream.Scene).Shows(600, since => SyntheticRoom.Lit(stream.Scene, (x, _) => (float)(1 - since / 900 * x / GreyView.Width)));

        Assert.Equal(IntegrityState.Fine, Assert.Single(stream.States));
    }

    [Fact]
    public void A_hand_before_the_lens_for_three_seconds_is_nothing()
    {
        var stream = new WatchedStream(5);
        stream.Shows(20, stream.Scene).Shows(3, SyntheticRoom.Flat(90)).Shows(20, stream.Scene);

        Assert.Equal(IntegrityState.Fine, Assert.Single(stream.States));
    }

    [Fact]
    public void A_hand_that_is_dark_and_flat_by_turns_is_signalled_all_the_same()
    {
        var stream = new WatchedStream(2);
        stream.Shows(20, stream.Scene).Shows(10, since => SyntheticRoom.Flat(since % 2 < 1 ? 10 : 90));

        Assert.Equal(2, stream.States.Count);
        Assert.Contains(stream.States[1], (IntegrityState[])[IntegrityState.Dark, IntegrityState.Covered]);
    }

    [Fact]
    public void A_moved_camera_stays_moved_until_somebody_says_that_this_is_its_view()
    {
        var stream = new WatchedStream(2);
        var elsewhere = SyntheticRoom.Shifted(stream.Scene, 30, 8);
        stream.Shows(20, stream.Scene).Shows(1200, elsewhere);
        Assert.Equal(IntegrityState.Moved, stream.Watch.State);

        var relearning = stream.Watch.Relearn(stream.Now);
        Assert.Equal((IntegrityState.Moved, IntegrityState.CannotJudge, Doubt.Learning), (relearning!.From, relearning.To, relearning.Doubt));
        stream.Shows(15, elsewhere);
        Assert.Equal(IntegrityState.Fine, stream.Watch.State);
    }

    [Fact]
    public void Without_frames_nothing_can_be_said_and_a_camera_that_was_turned_meanwhile_is_found_out()
    {
        var stream = new WatchedStream(2);
        stream.Shows(20, stream.Scene).ShowsNothing(60);
        var back = stream.Now;
        stream.Shows(20, SyntheticRoom.Shifted(stream.Scene, 30, 8));

        var gap = stream.Changes[^2];
        Assert.Equal((IntegrityState.Fine, IntegrityState.CannotJudge), (gap.From, gap.To));
        Assert.Equal(TimeSpan.FromSeconds(19.5), gap.Since);
        Assert.Equal(IntegrityState.Moved, stream.Changes[^1].To);
        Assert.InRange(stream.Changes[^1].At, back, back + Promise);
    }

    [Fact]
    public void A_lost_stream_is_a_doubt_at_once_and_the_learnt_view_is_kept()
    {
        var stream = new WatchedStream(5);
        stream.Shows(20, stream.Scene);
        var lost = stream.Watch.StreamLost(stream.Now);

        Assert.Equal((IntegrityState.CannotJudge, Doubt.NoFrames), (lost!.To, lost.Doubt));
        Assert.Null(stream.Watch.StreamLost(stream.Now));
        stream.ShowsNothing(30).Shows(4.2, stream.Scene);
        Assert.Equal(IntegrityState.Fine, stream.Watch.State);
    }

    [Fact]
    public void One_frame_a_second_and_less_is_too_little_to_judge() =>
        Assert.Empty(new WatchedStream(0.5).Shows(300, new SyntheticRoom().Scene()).States);

    [Fact]
    public void The_time_of_a_stream_does_not_go_backwards()
    {
        var (watch, room) = (new IntegrityWatch(IntegrityOptions.Default), new SyntheticRoom());
        watch.See(room.Picture(TimeSpan.FromSeconds(2), room.Scene()));

        Assert.Throws<ArgumentException>(() => watch.See(room.Picture(TimeSpan.FromSeconds(2), room.Scene())));
    }

    private static void Tamper(WatchedStream stream, string how, double seconds)
    {
        var scene = stream.Scene;
        _ = how switch
        {
            "black" => stream.Shows(seconds, SyntheticRoom.Flat(0)),
            "light off" => stream.Shows(seconds, SyntheticRoom.Lit(scene, (_, _) => 0.08f)),
            "lamp in the lens" => stream.Shows(seconds, SyntheticRoom.Lit(scene, (_, _) => 6)),
            "grey cloth" => stream.Shows(seconds, SyntheticRoom.Flat(100)),
            "white tape" => stream.Shows(seconds, SyntheticRoom.Flat(210)),
            "nearly all of it" => stream.Shows(seconds, SyntheticRoom.PartlyCovered(scene, 0.9, 70)),
            "blur" => stream.Shows(seconds, SyntheticRoom.Blurred(scene, 2)),
            "heavy blur" => stream.Shows(seconds, SyntheticRoom.Blurred(scene, 5)),
            "turned right" => stream.Shows(seconds, SyntheticRoom.Shifted(scene, -60, 0)),
            "pushed up a little" => stream.Shows(seconds, SyntheticRoom.Shifted(scene, 3, 7)),
            "frozen" => stream.Repeats(seconds, scene),
            _ => throw new InvalidOperationException($"Unknown tampering: {how}"),
        };
    }
}
