using CaseCenterMonitor.FirmwareSim.People;
using CaseCenterMonitor.FirmwareSim.Scenarios;
using Xunit;

namespace CaseCenterMonitor.Tests.FirmwareSim;

/// <summary>A shift in which nothing goes wrong raises no alarm, so a scenario is the only cause of one.</summary>
public sealed class ShiftTests
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_three_hours_people_come_and_go_nobody_is_alone_outside_a_waiting_room_and_every_check_is_in_time(int seed)
    {
        var centre = new NorthsideCentre(seed, deaf: true).Begin();
        for (var second = 0; second < 3 * 3600; second += 5)
        {
            centre.RunFor(TimeSpan.FromSeconds(5));
            foreach (var detainee in centre.Centre.Premises.Detainees.Where(d => d.Body.Tag is not null))
            {
                Assert.True(detainee.IsWaiting || HasOfficer(centre, detainee), $"{detainee.Record} is alone in {detainee.Body.Zone} at {centre.Agenda.Now:T}");
                Assert.True(centre.Agenda.Now - detainee.LastCheck < CheckInterval, $"{detainee.Record} was not checked on until {centre.Agenda.Now:T}");
            }
        }

        Assert.True(centre.Desk.BookedIn.Count > 15, $"{centre.Desk.BookedIn.Count} booked in");
        Assert.True(centre.Desk.Released.Count > 5, $"{centre.Desk.Released.Count} released");
        Assert.Equal(centre.Desk.BookedIn.Count, centre.Desk.BookedIn.Select(b => b.Entry.Record).Distinct().Count());
        Assert.Equal(centre.Desk.BookedIn.Count - centre.Desk.Released.Count, centre.Centre.Premises.Detainees.Count(d => d.Body.Tag is not null));
    }

    [Fact]
    public void Everybody_stands_inside_the_zone_they_are_said_to_be_in()
    {
        var centre = new NorthsideCentre(deaf: true).Begin();
        var (inside, looked) = (0, 0);
        for (var second = 0; second < 3600; second += 7)
        {
            centre.RunFor(TimeSpan.FromSeconds(7));
            foreach (var body in Bodies(centre).Where(b => NorthsideCentre.Plan.Rooms.ContainsKey(b.Zone)))
            {
                looked++;
                inside += NorthsideCentre.Plan.Rooms[body.Zone].Contains(body.At) ? 1 : 0;
            }
        }

        // Only in the instant of a door may a body be on the other side of the line.
        Assert.True(inside > looked * 0.97, $"{inside} of {looked}");
    }

    [Fact]
    public void No_door_stands_open_to_its_limit_and_none_is_forced()
    {
        var centre = new NorthsideCentre(seed: 4, deaf: true).Begin();
        centre.RunFor(TimeSpan.FromHours(2));

        Assert.DoesNotContain(centre.Wire.Lines, l => l.Contains("\"tamper\"", StringComparison.Ordinal));
        Assert.Contains(centre.Wire.Lines, l => l.Contains("\"contact\":false", StringComparison.Ordinal));
    }

    [Fact]
    public void Bands_are_given_to_one_person_at_a_time()
    {
        var centre = new NorthsideCentre(seed: 9, population: 14, deaf: true).Begin();
        for (var minute = 0; minute < 120; minute++)
        {
            centre.RunFor(TimeSpan.FromMinutes(1));
            var worn = Bodies(centre).Where(b => b.Tag is not null).Select(b => b.Tag!.Id).ToList();
            Assert.Equal(worn.Count, worn.Distinct().Count());
        }
    }

    private static IEnumerable<Body> Bodies(NorthsideCentre centre) =>
        centre.Centre.Premises.Detainees.Select(d => d.Body).Concat(centre.Centre.Premises.Roster.Officers.Select(o => o.Body));

    private static bool HasOfficer(NorthsideCentre centre, Detainee detainee) =>
        centre.Centre.Premises.Roster.Officers.Any(o => o.Body.Zone == detainee.Body.Zone || o.Body.At.MetresTo(detainee.Body.At) < 2);
}
