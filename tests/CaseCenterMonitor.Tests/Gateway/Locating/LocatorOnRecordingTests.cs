using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Tests.RealInput;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Locating;

/// <summary>The watch lay still for two minutes, so every change of room is wrong.</summary>
public sealed class LocatorOnRecordingTests
{
    private const double WithheldAt = 60;

    [RealInputTheory(Recording.Folder)]
    [InlineData(false)]
    [InlineData(true)]
    public void Over_the_whole_recording_the_watch_stays_in_the_office(bool raw)
    {
        var told = Recording.Play(Recording.Lines, raw: raw);
        var only = Assert.Single(Recording.Moves(told)).Now;
        Assert.Equal(("office", WristbandPresence.Present), (only.Zone, only.Presence));
    }

    [RealInputFact(Recording.Folder)]
    public void The_same_messages_give_the_same_places_and_grades_every_time()
    {
        Assert.Equal(Recording.Play(Recording.Lines), Recording.Play(Recording.Lines));
    }

    [RealInputTheory(Recording.Folder)]
    [InlineData(false)]
    [InlineData(true)]
    public void Doors_that_stand_open_on_all_sides_move_nobody_who_lies_still(bool raw)
    {
        var told = Recording.Play(Recording.Lines, raw: raw, doorsOpen: true);
        Assert.Equal("office", Assert.Single(Recording.Moves(told)).Now.Zone);
    }

    [RealInputTheory(Recording.Folder)]
    [InlineData("office")]
    [InlineData("office_alt")]
    public void One_of_two_readers_silent_changes_nothing(string silent)
    {
        var told = Recording.Play(Recording.Lines.Where(line => line.Seconds < WithheldAt || line.Reader != silent));
        Assert.Equal("office", Assert.Single(Recording.Moves(told)).Now.Zone);
    }

    [RealInputTheory(Recording.Folder)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(10)]
    public void Both_readers_silent_make_it_unobservable_in_the_office_and_never_name_a_neighbour(int limitSeconds)
    {
        var heard = Recording.Lines.Where(line => line.Seconds < WithheldAt || !line.Reader.StartsWith("office", StringComparison.Ordinal));
        var told = Recording.Play(heard, new LocatorParameters { ReaderSilence = TimeSpan.FromSeconds(limitSeconds) });
        Assert.All(told, change => Assert.Equal("office", change.Now.Zone));
        var (at, last) = told[^1];
        Assert.Equal(WristbandPresence.Degraded, last.Presence);
        Assert.InRange(at, WithheldAt, WithheldAt + limitSeconds + 1);
    }

    [RealInputFact(Recording.Folder)]
    public void Everything_silent_is_unobservable_too_and_not_absent()
    {
        var told = Recording.Play(Recording.Lines, after: 120);
        Assert.Equal([WristbandPresence.Present, WristbandPresence.Degraded], Recording.Moves(told).Select(change => change.Now.Presence));
        Assert.All(told, change => Assert.Equal("office", change.Now.Zone));
    }

    [RealInputTheory(Recording.Folder)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Lines_out_of_order_and_doubled_change_nothing(int seed)
    {
        var random = new Random(seed);
        var shuffled = Recording.Lines
            .SelectMany(line => new[] { line, line })
            .Select(line => line with { Seconds = line.Seconds + (random.NextDouble() * 0.2) })
            .OrderBy(line => line.Seconds);
        var only = Assert.Single(Recording.Moves(Recording.Play(shuffled))).Now;
        Assert.Equal(("office", WristbandPresence.Present), (only.Zone, only.Presence));
    }

    [RealInputTheory(Recording.Folder)]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(3600)]
    public void However_patient_a_site_is_with_silent_readers_their_people_are_never_said_to_be_next_door(int limitSeconds)
    {
        var heard = Recording.Lines.Where(line => line.Seconds < WithheldAt || !line.Reader.StartsWith("office", StringComparison.Ordinal));
        var parameters = new LocatorParameters { ReaderSilence = TimeSpan.FromSeconds(limitSeconds) };
        Assert.All(Recording.Play(heard, parameters, after: 30), change => Assert.Equal("office", change.Now.Zone));
    }
}
