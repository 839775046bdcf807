using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Locating;

/// <summary>How far a place is to be believed, and what cameras do to it.</summary>
public sealed class ConfidenceTests
{
    [Theory]
    [InlineData(1.0, 1.5, LocationConfidence.High)] // A third nearer.
    [InlineData(1.0, 1.3, LocationConfidence.Medium)]
    [InlineData(1.0, 0.95, LocationConfidence.Low)] // Another seems nearer, and not by enough to win.
    public void A_clear_margin_is_high_and_a_rival_that_seems_nearer_low(double own, double others, LocationConfidence expected)
    {
        var story = new LocatedStory(null).StaysIn("b", 20).StaysIn("b", 40, others, own);
        Assert.Equal(("b", expected), (story.Told[^1].Zone, story.Told[^1].Confidence));
    }

    [Fact]
    public void A_wristband_that_is_not_heard_has_the_lowest_grade_at_once()
    {
        var story = new LocatedStory(null).StaysIn("b", 20).Vanishes(16);
        Assert.Equal((WristbandPresence.Weak, LocationConfidence.Low), (story.Told[^1].Presence, story.Told[^1].Confidence));
    }

    [Fact]
    public void A_move_that_no_door_explains_is_low_for_a_minute_and_keeps_its_flag()
    {
        var story = new LocatedStory(null).StaysIn("a", 20).StaysIn("far", 30);
        Assert.Equal(LocationConfidence.Low, story.Told[^1].Confidence);
        story.StaysIn("far", 70);
        Assert.Equal((LocationConfidence.High, MoveEvidence.Implausible), (story.Told[^1].Confidence, story.Told[^1].Move));
    }

    [Fact]
    public void A_door_that_opened_before_it_came_makes_a_plain_margin_high()
    {
        var story = new LocatedStory(null).StaysIn("corridor", 20).Opens("door-b").StaysIn("b", 40, others: 1.3);
        Assert.Equal(("b", LocationConfidence.High), (story.Told[^1].Zone, story.Told[^1].Confidence));
    }

    [Fact]
    public void A_camera_that_sees_as_many_as_wristbands_are_there_confirms()
    {
        var story = new LocatedStory(null).CameraCounts(1).StaysIn("b", 40, others: 1.3);
        Assert.Equal((LocationConfidence.High, CameraEvidence.Confirms), (story.Told[^1].Confidence, story.Told[^1].Camera));
    }

    [Fact]
    public void A_camera_that_sees_nobody_for_ten_seconds_contradicts_and_moves_nobody()
    {
        var story = new LocatedStory(null).CameraCounts(0).StaysIn("b", 9);
        Assert.Equal(CameraEvidence.Unknown, story.Told[^1].Camera);
        story.StaysIn("b", 60);
        Assert.Equal(("b", WristbandPresence.Present), (story.Told[^1].Zone, story.Told[^1].Presence));
        Assert.Equal((LocationConfidence.Low, CameraEvidence.Contradicts), (story.Told[^1].Confidence, story.Told[^1].Camera));
        Assert.Equal(["b Unknown"], story.Moves);
    }

    [Fact]
    public void A_camera_that_cannot_count_says_nothing()
    {
        var story = new LocatedStory(null).CameraCounts(0).StaysIn("b", 30).CameraCounts(null).StaysIn("b", 40);
        Assert.Equal((LocationConfidence.High, CameraEvidence.Unknown), (story.Told[^1].Confidence, story.Told[^1].Camera));
    }

    [Fact]
    public void A_grade_at_the_border_does_not_chatter()
    {
        var story = new LocatedStory(new LocatorParameters { RestateEvery = TimeSpan.FromHours(1) }).StaysIn("b", 20);
        var before = story.Told.Count;
        for (var time = 0; time < 20; time++)
        {
            story.StaysIn("b", 6, others: 1.3).StaysIn("b", 6, others: 3);
        }

        Assert.Equal(before, story.Told.Count);
    }

    [Fact]
    public void Somebody_who_stays_is_told_again_every_half_minute_and_not_while_nobody_hears_them()
    {
        var story = new LocatedStory(null).StaysIn("b", 100);
        Assert.Equal(3, story.Told.Count(told => told.IsRestated));
        Assert.All(story.Told.Where(told => told.IsRestated), told => Assert.Equal(("b", WristbandPresence.Present), (told.Zone, told.Presence)));
        var heard = LocatedStory.Start.AddSeconds(100);
        story.Vanishes(200);
        Assert.Equal(3, story.Told.Count(told => told.IsRestated));
        Assert.Equal(heard, story.Told[^1].LastHeard);
    }
}
