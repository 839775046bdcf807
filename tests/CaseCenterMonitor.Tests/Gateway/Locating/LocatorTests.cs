using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Locating;

public sealed class LocatorTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly Locator _locator = new(new LocatorParameters(), [new("a1", "a", 8), new("a2", "a", 8), new("b1", "b", 8), new("c1", "c", 8)]);
    private readonly List<Whereabouts> _changes = [];
    private double _seconds;

    [Fact]
    public void A_tag_is_placed_only_when_a_reader_has_three_readings()
    {
        Hear("a1", 1);
        Hear("a1", 1);
        Assert.Empty(_changes);
        Hear("a1", 1);
        Assert.Equal(("a", WristbandPresence.Present), Last());
    }

    [Fact]
    public void A_walk_next_door_is_seen_when_the_newest_readings_say_so_and_long_before_the_whole_window_does()
    {
        Each(10, a: 1, b: 4);
        var left = _seconds;
        Each(20, a: 4, b: 1);
        Assert.Equal(("b", WristbandPresence.Present), Last());
        Assert.InRange(_movedAt - left, 4, 6);
        Assert.Equal(2, _changes.Count);
    }

    [Fact]
    public void A_rival_that_is_nearer_by_share_but_not_by_metres_does_not_win_and_the_other_way_round()
    {
        Each(10, a: 1, b: 4);
        Each(30, a: 0.9, b: 0.65);
        Each(30, a: 6.0, b: 5.4);
        Assert.Equal("a", Assert.Single(_changes).Zone);
    }

    [Fact]
    public void Two_rivals_taking_turns_never_win()
    {
        Each(10, a: 3, b: 7, c: 7);
        for (var round = 0; round < 10; round++)
        {
            Each(4, a: 5, b: 4, c: 7);
            Each(4, a: 5, b: 7, c: 4);
            Each(12, a: 1, b: 7, c: 7);
        }

        Assert.Equal("a", Assert.Single(_changes).Zone);
    }

    [Fact]
    public void Two_readers_of_one_room_are_one_room()
    {
        for (var second = 0; second < 30; second++)
        {
            Hear("a1", second % 2 == 0 ? 0.5 : 6);
            Hear("a2", second % 2 == 0 ? 6 : 0.5);
            Hear("b1", 4);
        }

        Assert.Equal("a", Assert.Single(_changes).Zone);
        Assert.Equal(1, _changes[0].Readers);
    }

    [Fact]
    public void A_reading_beyond_the_reach_of_its_reader_is_no_opinion()
    {
        Each(10, a: 7, b: 9);
        Each(20, a: null, b: 8.5);
        Assert.Equal("a", Last().Zone);
    }

    [Fact]
    public void A_silent_tag_is_weak_and_then_lost_in_its_last_room_while_its_readers_hear_others()
    {
        Each(10, a: 1, b: 4);
        var silent = _seconds;
        Others(60);
        Assert.Equal([WristbandPresence.Present, WristbandPresence.Weak, WristbandPresence.Lost], _changes.Select(change => change.Presence));
        Assert.All(_changes, change => Assert.Equal("a", change.Zone));
        Assert.Equal(Start.AddSeconds(silent), _changes[^1].LastHeard);
    }

    [Fact]
    public void A_lost_tag_heard_in_another_room_is_not_said_to_be_back_in_the_old_one()
    {
        Each(10, a: 1, b: 4);
        Others(60);
        _changes.Clear();
        Each(20, a: null, b: 1);
        Assert.Equal([("a", WristbandPresence.Weak), ("b", WristbandPresence.Present)], _changes.Select(change => (change.Zone!, change.Presence)));
    }

    [Fact]
    public void The_last_will_of_the_only_reader_makes_its_people_unobservable_at_once()
    {
        Each(10, a: null, b: 1);
        _locator.ReaderIsDown("b1");
        _locator.Tick(Start.AddSeconds(_seconds), _changes);
        Assert.Equal(("b", WristbandPresence.Degraded), Last());
    }

    [Fact]
    public void After_an_outage_the_person_is_present_only_when_placed_again()
    {
        Each(10, a: 6, b: 1);
        Each(20, a: 3, b: null);
        Assert.Equal(("b", WristbandPresence.Degraded), Last());
        _locator.Hear("b1", Start.AddSeconds(_seconds));
        _locator.Tick(Start.AddSeconds(_seconds), _changes);
        Assert.Equal(("b", WristbandPresence.Degraded), Last());
        Each(3, a: 3, b: 1);
        Assert.Equal(("b", WristbandPresence.Present), Last());
    }

    [Fact]
    public void A_tag_heard_by_nobody_who_can_place_it_is_not_mentioned()
    {
        Each(30, a: 9, b: null);
        Assert.Empty(_changes);
    }

    private double _movedAt;

    /// <summary>Grades and what is only said again have tests of their own.</summary>
    private void KeepMoves()
    {
        for (var index = _changes.Count - 1; index > 0; index--)
        {
            if ((_changes[index].Zone, _changes[index].Presence) == (_changes[index - 1].Zone, _changes[index - 1].Presence))
            {
                _changes.RemoveAt(index);
            }
        }
    }

    private (string? Zone, WristbandPresence Presence) Last() => (_changes[^1].Zone, _changes[^1].Presence);

    /// <summary>Each second one reading of each room that hears the tag, and a beacon at the readers of room a only.</summary>
    private void Each(int seconds, double? a = null, double? b = null, double? c = null)
    {
        for (var second = 0; second < seconds; second++)
        {
            var before = _changes.Count;
            _seconds++;
            _locator.Hear("a1", Start.AddSeconds(_seconds));
            Hear(("a1", a), ("b1", b), ("c1", c));
            _locator.Tick(Start.AddSeconds(_seconds), _changes);
            KeepMoves();
            _movedAt = _changes.Count > before ? _seconds : _movedAt;
        }
    }

    private void Others(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            _seconds++;
            _locator.Hear("a1", Start.AddSeconds(_seconds));
            _locator.Tick(Start.AddSeconds(_seconds), _changes);
            KeepMoves();
        }
    }

    private void Hear(params (string Reader, double? Metres)[] readings)
    {
        foreach (var (reader, metres) in readings)
        {
            if (metres is { } distance)
            {
                _locator.Hear(reader, "t", distance, Start.AddSeconds(_seconds), _changes);
            }
        }
    }

    private void Hear(string reader, double metres)
    {
        _seconds += 0.2;
        _locator.Hear(reader, "t", metres, Start.AddSeconds(_seconds), _changes);
        KeepMoves();
    }
}
