using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Centres;
using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry;

[GenerateSerializer, Immutable]
public sealed record AlarmGauge(
    [property: Id(0)] AlarmPriority Priority, [property: Id(1)] IReadOnlyDictionary<AlarmState, int> Counts, [property: Id(2)] double OldestWaitSeconds);

[GenerateSerializer, Immutable]
public sealed record ZoneGauge([property: Id(0)] string Zone, [property: Id(1)] int Placed, [property: Id(2)] int Unplaced, [property: Id(3)] int Officers);

[GenerateSerializer, Immutable]
public sealed record DeviceGauge([property: Id(0)] DeviceKind Kind, [property: Id(1)] string Device, [property: Id(2)] HealthState Health);

/// <summary>
/// A centre in numbers. Made where the centre lives, so that what leaves it for telemetry are counts and lengths of time: no record, wristband or officer.
/// </summary>
[GenerateSerializer, Immutable]
public sealed record CentreGauges(
    [property: Id(0)] PeopleGauge People,
    [property: Id(1)] int OfficersOnFloor,
    [property: Id(2)] AlarmGauge[] Alarms,
    [property: Id(3)] StandingGauge Standing,
    [property: Id(4)] ZoneGauge[] Zones,
    [property: Id(5)] DeviceGauge[] Devices,
    [property: Id(6)] JournalFigures Journal)
{
    public static CentreGauges Of(Engine engine, JournalFigures journal, Instant now)
    {
        var situation = engine.Situation;
        var people = situation.Custody.Held.ToList();
        return new CentreGauges(
            PeopleGauge.Of(situation, people, now),
            situation.Wristbands.Officers.Count(officer => officer.Whereabouts is { IsKnown: true, Presence: WristbandPresence.Present }),
            OfAlarms(engine, now),
            StandingGauge.Of(engine),
            OfZones(situation, [.. people.Select(person => person.Whereabouts)]),
            [.. situation.Centre.Devices.Values.OrderBy(device => device.Id.Value, StringComparer.Ordinal)
                .Select(device => new DeviceGauge(device.Kind, device.Id.Value, HealthOf(situation, device.Id)))],
            journal);
    }

    private static AlarmGauge[] OfAlarms(Engine engine, Instant now)
    {
        // What is shelved or out of service waits for nobody.
        var alarms = engine.Alarms.Where(alarm => !alarm.IsSetAside && alarm.State != AlarmState.Normal).ToLookup(alarm => alarm.Priority);
        return
        [
            .. Enum.GetValues<AlarmPriority>().Select(priority => new AlarmGauge(
                priority,
                alarms[priority].CountBy(alarm => alarm.State).ToDictionary(),
                alarms[priority].Where(alarm => AlarmStateTable.AwaitsAcknowledgement(alarm.State))
                    .Select(alarm => Math.Max(0, (now - alarm.RaisedAt).TotalSeconds)).DefaultIfEmpty(0).Max())),
        ];
    }

    private static ZoneGauge[] OfZones(Situation situation, List<Whereabouts> people)
    {
        var inZone = people.Where(where => where.Zone is not null).ToLookup(where => where.Zone!.Value);
        return
        [
            .. situation.Centre.Zones.Keys.OrderBy(zone => zone.Value, StringComparer.Ordinal).Select(zone => new ZoneGauge(
                zone.Value, inZone[zone].Count(where => where.IsKnown), inZone[zone].Count(where => !where.IsKnown), situation.Wristbands.RoomOf(zone).Officers)),
        ];
    }

    // What stands behind a gateway that is gone is not known, whatever was last said of it.
    private static HealthState HealthOf(Situation situation, DeviceId device) =>
        situation.Links.IsCutOff(device) ? HealthState.Unknown : situation.Links[device].Health;
}
