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
        Assert.Equal((2, 1), (_gauges.PeopleHeld, _gauges.PeoplePlaced));
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
        Assert.Equal((1, 0), (gauges.PeopleHeld, gauges.PeoplePlaced));
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
        Assert.Equal((2, 0, 0), (gauges.PeopleHeld, gauges.PeoplePlaced, gauges.OfficersOnFloor));
        Assert.Equal(1, Zone(gauges, "Interview-1").Unplaced);
        Assert.Equal(1, gauges.Devices.Single(devices => devices.Kind == DeviceKind.Camera).Counts[HealthState.Unknown]);
    }

    [Fact]
    public void Devices_are_counted_by_kind_and_health()
    {
        var readers = _gauges.Devices.Single(devices => devices.Kind == DeviceKind.Reader).Counts;
        Assert.Equal((1, 1, 4), (readers[HealthState.Online], readers[HealthState.Lost], readers[HealthState.Unknown]));
        Assert.Equal(1, _gauges.Devices.Single(devices => devices.Kind == DeviceKind.Camera).Counts[HealthState.Late]);
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

    private static ZoneGauge Zone(CentreGauges gauges, string id) => gauges.Zones.Single(zone => zone.Zone == id);

    private static IEnumerable<string> SmallZones() => SmallCentre.Centre.Zones.Keys.Select(zone => zone.Value);
}
