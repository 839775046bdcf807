using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Floors;

public sealed class WristbandStoryTests
{
    private readonly FloorStory _story = new();

    [Fact]
    public void A_wristband_is_placed_and_its_strap_told_once()
    {
        Hear("band-1", "node-a", 10);
        Assert.Equal(["tag/wb-1 strap Closed", "tag/wb-1 z-a Present"], _story.Told());
    }

    [Fact]
    public void A_wristband_that_cannot_tell_says_nothing_about_its_strap()
    {
        Hear("staff-1", "node-a", 10);
        Assert.Equal(["tag/wb-staff z-a Present"], _story.Told());
    }

    [Fact]
    public void That_somebody_is_where_they_were_is_said_every_half_minute_and_only_to_a_server_that_is_there()
    {
        Hear("staff-1", "node-a", 70);
        Assert.Equal(["tag/wb-staff z-a Present", "tag/wb-staff z-a Present", "tag/wb-staff z-a Present"], _story.Told());
        _story.IsServerThere = false;
        Hear("staff-1", "node-a", 70);
        Assert.Empty(_story.Told());
    }

    [Fact]
    public void A_cut_strap_is_told_at_once_and_late_adverts_of_before_do_not_mend_it()
    {
        Hear("band-1", "node-a", 10);
        _story.Told();
        Hear("band-1-open", "node-a", 1);
        Assert.Equal(["tag/wb-1 strap Open"], _story.Told());
        Hear("band-1", "node-a", 1);
        Hear("band-1-open", "node-a", 1);
        Assert.Empty(_story.Told());
        Hear("band-1", "node-a", 11);
        Assert.Equal(["tag/wb-1 strap Closed"], _story.Told());
    }

    [Fact]
    public void The_two_identities_of_one_wristband_are_one_place()
    {
        Hear("band-1", "node-a", 2);
        Hear("band-1-open", "node-a", 1);
        Assert.Contains("tag/wb-1 z-a Present", _story.Told());
    }

    [Fact]
    public void The_telephone_of_a_visitor_is_neither_told_nor_quarantined_but_shows_that_the_reader_hears()
    {
        Hear("band-1", "node-a", 10);
        _story.Told();
        Hear("phone:somebody", "node-a", 20);
        Assert.Equal(["tag/wb-1 z-a Weak"], _story.Told());
        Assert.Empty(_story.Findings.Quarantined);
    }

    [Fact]
    public void The_last_will_of_its_only_reader_makes_a_wristband_unobservable_at_once_in_its_last_place()
    {
        Hear("band-1", "node-a", 10);
        _story.Told();
        _story.Says("espresense/rooms/node-a/status", "offline");
        Assert.Equal(["reader/r-a Lost", "tag/wb-1 z-a Degraded"], _story.Told(health: true));
    }

    [Fact]
    public void A_deaf_reader_that_still_sends_telemetry_is_online_and_its_people_are_unobservable()
    {
        Hear("band-1", "node-a", 10);
        _story.Told(health: true);
        _story.Says("espresense/rooms/node-a/telemetry", "{}").Until(20);
        Assert.Equal(["tag/wb-1 z-a Degraded"], _story.Told(health: true));
    }

    private void Hear(string tag, string node, int seconds)
    {
        for (var until = _story.Second + seconds; _story.Second < until;)
        {
            _story.Until(_story.Second + 1);
            _story.Says($"espresense/devices/{tag}/{node}", """{"distance":1.5,"rssi":-60}""");
        }
    }
}
