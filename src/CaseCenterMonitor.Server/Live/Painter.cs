using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Live;

/// <summary>Makes the rows of the live contract from what the engine knows.</summary>
public sealed class Painter(SiteFile site, Engine engine)
{
    private readonly Dictionary<string, SiteDoor> _doors = site.Doors.ToDictionary(door => door.Id);
    private readonly Dictionary<string, SiteGateway> _gateways = site.Gateways.ToDictionary(gateway => gateway.Id);
    private readonly Dictionary<AlarmKey, long> _lastStep = [];

    private Situation Situation => engine.Situation;

    /// <summary>Remembers the journal number of an alarm's last step.</summary>
    public void Note(AlarmKey key, long sequence) => _lastStep[key] = sequence;

    public Picture Whole(long sequence, Instant at) => new(
        new CentreView(site.Id, site.Name, site.TimeZone),
        sequence,
        at,
        [.. site.Zones.Select(zone => new ZoneView(
            new ZoneId(zone.Id), zone.Kind, zone.Name, zone.Short, zone.InsidePerimeter, zone.DetaineesAllowed, zone.Capacity))],
        [.. site.Doors.Select(door => Row(new DoorId(door.Id)))],
        [.. site.Cameras.Select(camera => CameraRow(new DeviceId(camera.Id)))],
        [.. site.Readers.Select(reader => ReaderRow(new DeviceId(reader.Id)))],
        [.. site.Buttons.Select(button => ButtonRow(new DeviceId(button.Id)))],
        [.. site.Gateways.Select(gateway => Row(new GatewayId(gateway.Id)))],
        [.. Situation.Custody.Held.Select(Row)],
        [.. site.Officers.Select(officer => Row(new OfficerNumber(officer.Number)))],
        [.. engine.Alarms.Select(Row)]);

    public Update Changed(Changes changes, long previous, long sequence, Instant at)
    {
        var devices = Ordered(changes.Rows.OfType<DeviceLife>()).Select(device => device.Id).ToList();
        var doors = changes.Rows.OfType<DoorState>().Select(door => door.Id)
            .Union(devices.Where(device => KindOf(device) == DeviceKind.DoorController).Select(device => new DoorId(device.Value)));
        var people = changes.Rows.OfType<Detainee>().Select(person => person.Record).Distinct()
            .Select(record => (Id: record.Value, Held: Situation.Custody.Find(record))).ToList();
        var alarms = changes.Alarms.Order().Select(key => (Key: key, Alarm: engine.Alarm(key))).ToList();
        return new Update(
            previous,
            sequence,
            at,
            [.. doors.Select(Row)],
            [.. devices.Where(device => KindOf(device) == DeviceKind.Camera).Select(CameraRow)],
            [.. devices.Where(device => KindOf(device) == DeviceKind.Reader).Select(ReaderRow)],
            [.. devices.Where(device => KindOf(device) == DeviceKind.Button).Select(ButtonRow)],
            [.. changes.Rows.OfType<GatewayLink>().Select(gateway => Row(gateway.Id))],
            [.. people.Where(person => person.Held is not null).Select(person => Row(person.Held!))],
            [.. changes.Rows.OfType<OfficerState>().Select(officer => Row(officer.Number))],
            [.. alarms.Where(alarm => alarm.Alarm is not null).Select(alarm => Row(alarm.Alarm!))],
            [.. people.Where(person => person.Held is null).Select(person => person.Id)],
            [.. alarms.Where(alarm => alarm.Alarm is null).Select(alarm => alarm.Key.ToString())]);
    }

    private static IEnumerable<TRow> Ordered<TRow>(IEnumerable<TRow> rows)
        where TRow : Watched => rows.OrderBy(row => row.Subject.Id, StringComparer.Ordinal);

    private DeviceKind KindOf(DeviceId device) => Situation.Centre.Devices[device].Kind;

    private HealthState HealthOf(DeviceId device) => Situation.Links.IsCutOff(device) ? HealthState.Unknown : Situation.Links[device].Health;

    private DoorView Row(DoorId id)
    {
        var door = _doors[id.Value];
        var state = Situation.Doors[id];
        var blind = Situation.Links.IsCutOff(new DeviceId(id.Value));
        return new DoorView(
            id, door.Name, door.Between, door.Perimeter, door.Class, blind ? DoorPhysical.Unknown : state.Physical,
            blind ? DoorAlarm.Unknown : state.Alarm, state.PhysicalSince, HealthOf(new DeviceId(id.Value)));
    }

    private CameraView CameraRow(DeviceId id)
    {
        var count = Situation.Links[id].Count;
        return new CameraView(id, Situation.Centre.Devices[id].Zone, HealthOf(id), Situation.Links[id].Since, count?.Count, count?.Since);
    }

    private ReaderView ReaderRow(DeviceId id) => new(id, Situation.Centre.Devices[id].Zone, HealthOf(id), Situation.Links[id].Since);

    private ButtonView ButtonRow(DeviceId id) => new(id, Situation.Centre.Devices[id].Zone, HealthOf(id), Situation.Links[id].Since);

    private GatewayView Row(GatewayId id)
    {
        var link = Situation.Links[id];
        return new GatewayView(id, _gateways[id.Value].Name, link.Online == true, link.Since);
    }

    private PersonView Row(Detainee detainee)
    {
        var where = detainee.Whereabouts;
        var policies = Situation.Centre.Policies;
        var regime = Regimes.Of(policies, detainee);
        var clock = LegalClocks.OfGround(detainee, policies);
        return new PersonView(
            detainee.Record, detainee.Sex, detainee.AgeGroup, detainee.Wristband,
            detainee.Band?.Strap ?? StrapState.Unknown,
            where.Zone, where.Presence, where.ZoneSince, where.LastHeard, PersonUnattended.Since(detainee),
            new ObservationView(
                regime.Level, regime.MaxInterval.TotalSeconds, detainee.LastCheck?.At, WelfareCheckOverdue.LastLook(detainee) + regime.MaxInterval,
                detainee.LastCheck?.Entry, regime.Rousing),
            new ClockView(
                detainee.Basis, clock.From, LimitView.Of(clock.Limit!), clock.ExcludedAt(clock.PausedSince ?? Instant.MaxValue).TotalSeconds, clock.PausedSince,
                clock.EndsAt));
    }

    private OfficerView Row(OfficerNumber number)
    {
        var officer = Situation.Centre.Officers[number];
        var where = Situation.Wristbands.Find(number)!.Whereabouts;
        return new OfficerView(number, officer.Sex, officer.Wristband, where.Zone, where.Presence, where.ZoneSince);
    }

    private AlarmView Row(Alarm alarm) => new(
        alarm.Key.ToString(), alarm.Key.Rule, new SubjectView(alarm.Key.Subject.Kind, alarm.Key.Subject.Id), (int)alarm.Priority,
        alarm.Definition.Unknown, alarm.State, alarm.Latches, alarm.Condition.Since, alarm.RaisedAt, alarm.ReturnedAt,
        alarm.Condition.Zone, alarm.Condition.Arguments, [.. alarm.Condition.Facts.Select(fact => new FactView(fact.Kind, fact.Arguments))],
        alarm.Condition.Limit is { } limit ? LimitView.Of(limit) : null, alarm.AcknowledgedBy, alarm.AcknowledgedAt,
        alarm.Condition.Cause?.ToString(), alarm.Told, alarm.EscalatedAt, Row(alarm.Attendance),
        alarm.Handling.AttendBy, Row(alarm.Resolution), Row(alarm.Aside), alarm.Handling.FirstOut?.ToString(), alarm.ConcernedOfficer,
        alarm.Handling.HeldUntil, _lastStep.GetValueOrDefault(alarm.Key));

    private static AttendanceView? Row(Attendance? attendance) => attendance is null ? null : new AttendanceView(attendance.By, attendance.At, attendance.Seen);

    private static ResolutionView? Row(Resolution? resolution) => resolution is null
        ? null
        : new ResolutionView(
            resolution.By, resolution.At, resolution.Cause, resolution.Action, resolution.Note, resolution.VerifiedBy, resolution.VerifiedAt);

    private static AsideView? Row(SetAside? aside) => aside is null
        ? null
        : new AsideView(aside.Kind, aside.By, aside.At, aside.Until, aside.Reason, aside.WorkOrder, aside.AgreedBy, aside.IsInForce);
}
