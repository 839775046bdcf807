using CaseCenterMonitor.Vision.People;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.People;

/// <summary>What must not go wrong with people before a camera: that who keeps still is forgotten, that who meets becomes one, that a shadow of the beginning stays.</summary>
public sealed class PeopleWatchTests : IDisposable
{
    private const int Out = -60;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.2);

    private readonly DrawnRoom _room = new();
    private readonly PeopleWatch _people = new(PeopleOptions.Default);
    private TimeSpan _now;

    public void Dispose()
    {
        _people.Dispose();
        _room.Dispose();
    }

    [VideoFact]
    public void Before_the_view_is_learnt_nobody_can_say_and_then_nobody_is_there()
    {
        Shows(1);
        Assert.Null(_people.Count);
        Shows(2);
        Assert.Equal(0, _people.Count);
    }

    [VideoFact]
    public void Somebody_comes_in_is_counted_and_leaves()
    {
        Shows(3);
        Walks(Out, 200);
        Assert.Equal(1, _people.Count);
        Walks(200, DrawnRoom.Width - Out);
        Shows(2);
        Assert.Equal(0, _people.Count);
    }

    [VideoFact]
    public void Who_keeps_still_for_ten_minutes_is_still_there_and_said_to_keep_still()
    {
        Shows(3);
        Walks(Out, 200);
        Shows(600, every: 1, new Standing(200));
        Assert.Equal(1, _people.Count);
        Assert.InRange((_now - Assert.Single(_people.Tracks).StillSince).TotalSeconds, 590, 610);
    }

    [VideoFact]
    public void Two_who_meet_stay_two_and_part_as_two()
    {
        Shows(3);
        Meets(step => new Standing(Out + step), step => new Standing(DrawnRoom.Width - Out - step, Colour: 20), 220);
        Shows(3, every: 0.2, new Standing(160), new Standing(190, Colour: 20));
        Assert.Equal(2, _people.Count);
        Meets(step => new Standing(160 - step), step => new Standing(190 + step, Colour: 20), 100);
        Assert.Equal(2, _people.Count);
        Assert.DoesNotContain(_people.Tracks, track => track.IsMerged);
    }

    [VideoFact]
    public void Who_was_there_from_the_first_frame_leaves_no_double_behind()
    {
        Shows(3, every: 0.2, new Standing(200));
        Walks(200, 300);
        Shows(3, every: 0.2, new Standing(300));
        Assert.Equal(1, _people.Count);
        Walks(300, DrawnRoom.Width - Out);
        Shows(2);
        Assert.Equal(0, _people.Count);
    }

    [VideoTheory, InlineData(0.35), InlineData(1.5)]
    public void When_the_light_is_switched_nobody_is_invented(double light)
    {
        Shows(3);
        for (var second = 0; second < 50; second++)
        {
            See(light);
            Assert.True(_people.Count is null or 0, $"{_now}: {_people.Count}");
        }

        Assert.Equal(0, _people.Count);
    }

    [VideoFact]
    public void Light_that_fades_slowly_invents_nobody_either()
    {
        Shows(3);
        for (var step = 0; step < 300; step++)
        {
            See(1 - (step / 600.0));
            Assert.Equal(0, _people.Count);
        }
    }

    [VideoFact]
    public void When_the_stream_is_lost_nobody_can_say()
    {
        Shows(3);
        Walks(Out, 200);
        _people.Lost();
        Assert.Null(_people.Count);
    }

    private void Walks(int from, int to)
    {
        for (var x = from; x != to; x += Math.Sign(to - from) * Math.Min(12, Math.Abs(to - x)))
        {
            See(1, new Standing(x));
        }
    }

    private void Meets(Func<int, Standing> one, Func<int, Standing> other, int steps)
    {
        for (var step = 0; step <= steps; step += 10)
        {
            See(1, one(step), other(step));
        }
    }

    private void Shows(double seconds) => Shows(seconds, Step.TotalSeconds);

    private void Shows(double seconds, double every, params ReadOnlySpan<Standing> people)
    {
        for (var passed = 0.0; passed < seconds; passed += every)
        {
            _now += TimeSpan.FromSeconds(every) - Step;
            See(1, people);
        }
    }

    private void See(double light, params ReadOnlySpan<Standing> people)
    {
        _now += Step;
        using var frame = _room.Picture(_now, light, people);
        _people.See(frame);
    }
}
