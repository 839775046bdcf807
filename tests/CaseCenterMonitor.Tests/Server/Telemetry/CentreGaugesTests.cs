using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Telemetry;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>A centre in numbers; what is not known is not counted as if it were.</summary>
public sealed class CentreGaugesTests
{
    private readonly CentreGauges _gauges = Observed.Gauges(Observed.BusyHour, "09:00:20");

    [Fact]
    public void Somebody_who_is_not_heard_is_held_and_has_no_known_place()
    {
        Assert.Equal((2, 1), (_gauges.People.Held, _gauges.People.Placed));
        Assert.Equal(new ZoneGauge("Interview-1", 1, 0, 1), Zone(_gauges, "Interview-1"));
        Assert.Equal(new ZoneGauge("Waiting-1", 0, 1, 0), Zone(_gauges, "Waiting-1"));
        Assert.Equal(new ZoneGauge("Desk", 0, 0, 1), Zone(_gauges, "Desk"));
    }

    [Fact]
    public void Every_zone_is_there_also_when_it_is_empty() =>
        Assert.Equal(SmallZones().Order(StringComparer.Ordinal), _gauges.Zones.Select(zone => zone.Zone));

    [Fact]
    public void Somebody_who_was_never_placed_is_in_no_zone_and_is_counted_all_the_same()
    {
        var gauges = Observed.Gauges("09:00:00 CR-1 booked in arrived 09:00:00 general", "09:00:01");
        Assert.Equal((1, 0), (gauges.People.Held, gauges.People.Placed));
        Assert.All(gauges.Zones, zone => Assert.Equal((0, 0), (zone.Placed, zone.Unplaced)));
    }

    [Fact]
    public void Officers_are_on_the_floor_while_they_are_heard()
    {
        Assert.Equal(2, _gauges.OfficersOnFloor);
        Assert.Equal(1, Observed.Gauges(Observed.BusyHour + "\n09:00:15 19 weak", "09:00:20").OfficersOnFloor);
    }

    [Fact]
    public void Behind_a_gateway_that_is_gone_nothing_is_known()
    {
        var gauges = Observed.Gauges(Observed.BusyHour + "\n09:00:15 GW gone", "09:00:20");
        Assert.Equal((2, 0, 0), (gauges.People.Held, gauges.People.Placed, gauges.OfficersOnFloor));
        Assert.Equal(1, Zone(gauges, "Interview-1").Unplaced);
        Assert.Equal(1, gauges.Devices.Count(device => device is { Kind: DeviceKind.Camera, Health: HealthState.Unknown }));
    }

    [Fact]
    public void Every_device_is_there_with_its_health()
    {
        Assert.Equal(SmallCentre.Centre.Devices.Keys.Select(device => device.Value).Order(StringComparer.Ordinal), _gauges.Devices.Select(device => device.Device));
        Assert.Equal((HealthState.Online, HealthState.Lost, HealthState.Late, HealthState.Unknown), (Health("R-int"), Health("R-wait"), Health("C-int"), Health("D-out")));
    }

    [Fact]
    public void People_are_counted_by_what_they_are_known_to_wait_for_and_the_longest_of_each_is_told()
    {
        var people = Observed.Gauges("""
            09:00:00 CR-1 booked in arrived 08:00:00 general
            09:00:01 CR-1 wears wb-1
            09:00:02 CR-2 booked in arrived 08:30:00 general
            09:00:03 CR-2 wears wb-2
            09:00:04 CR-3 booked in arrived 08:50:00 constant
            09:01:00 wb-1 in Waiting-1
            09:02:00 wb-2 in Interview-1
            09:10:00 21 looks at CR-1 talks
            """, "09:31:00").People;
        Assert.Equal((3, 2, 1, 1, 1), (people.Held, people.Placed, people.Waiting, people.InInterview, people.WithoutWristband));
        Assert.Equal((91 * 60, 30 * 60), (people.LongestHeldSeconds, people.LongestWaitingSeconds));
        Assert.Equal(61 * 60, people.LongestUnseenSeconds); // CR-2: nobody has looked since 08:30.
        Assert.Equal((2, 1, 0), (people.ByRegime["general"], people.ByRegime["constant"], people.ByRegime["intermittent"]));
    }

    [Fact]
    public void Somebody_who_was_last_heard_in_a_waiting_room_is_not_known_to_wait()
    {
        var people = Observed.Gauges(Observed.BusyHour, "09:00:20").People;
        Assert.Equal((0, 0.0, 1), (people.Waiting, people.LongestWaitingSeconds, people.InInterview));
    }

    [Fact]
    public void Nobody_waits_for_no_time() => Assert.Equal(
        (0, 0.0, 0.0, 0.0), Observed.Gauges("", "09:00:00").People is var people
            ? (people.Held, people.LongestHeldSeconds, people.LongestWaitingSeconds, people.LongestUnseenSeconds) : default);

    [Fact]
    public void What_stands_is_counted_also_while_it_is_shelved()
    {
        const string open = "09:00:00 door D-int open\n09:01:00 time passes";
        var before = Observed.Gauges(open, "09:01:30").Standing;
        var shelved = Observed.Gauges(open + "\n09:01:10 19 shelves DOR-2/D-int until 09:17:00", "09:01:30").Standing;
        var outOfService = Observed.Gauges(open + "\n09:01:10 19 takes DOR-2/D-int out of service", "09:01:30").Standing;
        Assert.True(before.Standing > 0);
        Assert.Equal(before with { Shelved = 1 }, shelved);
        Assert.Equal(before with { OutOfService = 1 }, outOfService);
    }

    [Fact]
    public void Alarms_are_counted_by_priority_and_state_and_the_longest_wait_is_told()
    {
        var critical = _gauges.Alarms.Single(alarms => alarms.Priority == AlarmPriority.Critical);
        Assert.Equal(1, critical.Counts[AlarmState.Acknowledged]);
        Assert.True(critical.Counts[AlarmState.Unacknowledged] >= 1);
        Assert.Equal(8, critical.OldestWaitSeconds);
        Assert.Equal(Enum.GetValues<AlarmPriority>().Order(), _gauges.Alarms.Select(alarms => alarms.Priority).Order());
    }

    [Fact]
    public void In_a_quiet_centre_nobody_waits() =>
        Assert.All(Observed.Gauges("", "09:00:00").Alarms, alarms => Assert.Equal((0, 0.0), (alarms.Counts.Count, alarms.OldestWaitSeconds)));

    private HealthState Health(string device) => _gauges.Devices.Single(one => one.Device == device).Health;

    private static ZoneGauge Zone(CentreGauges gauges, string id) => gauges.Zones.Single(zone => zone.Zone == id);

    private static IEnumerable<string> SmallZones() => SmallCentre.Centre.Zones.Keys.Select(zone => zone.Value);
}
