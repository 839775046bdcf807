using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Floors;

/// <summary>A beacon hangs still in room a, and so does its reader: what changes between them is news about the reader.</summary>
public sealed class BeaconStoryTests
{
    private readonly FloorStory _story = new();

    [Fact]
    public void A_beacon_keeps_a_reader_hearing_when_nobody_is_near()
    {
        for (var second = 0; second < 10; second++)
        {
            Says("band-1", 1).Until(_story.Second + 1);
        }

        HearsFor(30, metres: 3);
        Assert.Equal(["tag/wb-1 strap Closed", "tag/wb-1 z-a Present", "tag/wb-1 z-a Weak"], _story.Told());
    }

    [Fact]
    public void A_reader_that_hears_its_beacon_as_from_twice_as_far_was_moved_or_covered()
    {
        HearsFor(400, metres: 3);
        Assert.Equal(["reader/r-a Online"], ToldOfReader());
        HearsFor(120, metres: 7);
        Assert.Equal(["reader/r-a Degraded"], ToldOfReader());
        HearsFor(120, metres: 3);
        Assert.Equal(["reader/r-a Online"], ToldOfReader());
    }

    [Fact]
    public void Somebody_who_stands_before_the_reader_for_a_quarter_of_a_minute_is_no_complaint()
    {
        HearsFor(400, metres: 3);
        HearsFor(15, metres: 9);
        HearsFor(100, metres: 3);
        Assert.Equal(["reader/r-a Online"], ToldOfReader());
    }

    [Fact]
    public void A_beacon_that_falls_silent_while_the_reader_hears_others_is_said()
    {
        HearsFor(400, metres: 3);
        ToldOfReader();
        for (var second = 0; second < 70; second++)
        {
            Says("phone:somebody", 2).Until(_story.Second + 1);
        }

        Assert.Equal(["reader/r-a Degraded"], ToldOfReader());
    }

    private void HearsFor(int seconds, double metres)
    {
        for (var second = 0; second < seconds; second++)
        {
            Says("beacon-a", metres).Until(_story.Second + 1);
        }
    }

    private IReadOnlyList<string> ToldOfReader() => [.. _story.ToldOfHealth().Where(line => line.StartsWith("reader/r-a", StringComparison.Ordinal))];

    private FloorStory Says(string tag, double metres) => _story.Says(
        $"espresense/devices/{tag}/node-a", FormattableString.Invariant($$"""{"id":"{{tag}}","rssi":-60,"distance":{{metres}}}"""));
}
