using System.Text;
using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Floor;

/// <summary>
/// What this gateway knows of its part of the centre. Messages and the passing of time go in, canonical events come out, only when
/// something changed. Pure: one caller, time is an argument, no IO.
/// </summary>
public sealed class GatewayFloor
{
    /// <summary>Two refusals of one card within this are one act: esp-rfid tells an unknown card twice.</summary>
    private static readonly TimeSpan SameRefusal = TimeSpan.FromSeconds(2);

    private readonly DialectSet _dialects;
    private readonly DeviceDirectory _directory;
    private readonly Lives _lives;
    private readonly Locator _locator;
    private readonly DoorBook _doors = new();
    private readonly Dictionary<string, int?> _counts = new(StringComparer.Ordinal);
    private readonly StrapBook _straps = new();
    private readonly Dictionary<string, DateTimeOffset> _refusals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _reach;

    public GatewayFloor(SiteFile site, SiteGateway gateway, LocatorSettings locating, DateTimeOffset start)
    {
        _dialects = DialectSet.Of(gateway.DeviceTopics);
        _directory = new DeviceDirectory(site, gateway.Id);
        _lives = new Lives(_directory.All, start);
        var readers = site.Readers.Where(reader => reader.Gateway == gateway.Id).ToList();
        _locator = new Locator(locating, readers.ToDictionary(reader => reader.Id, reader => reader.Zone));
        _reach = readers.ToDictionary(reader => reader.Id, reader => reader.MaxMetres);
    }

    public DialectSet Dialects => _dialects;

    /// <summary>Tags heard that the site file does not know: telephones of visitors, mostly. Counted, never kept.</summary>
    public long UnknownTags { get; private set; }

    public void Take(in DeviceMessage message, DateTimeOffset received, FloorResult result)
    {
        if (message.Payload.Length > DeviceMessage.BytesMax)
        {
            Quarantine(message, received, $"The payload has {message.Payload.Length} bytes; at most {DeviceMessage.BytesMax} are read.", null, keepSample: false, result);
            return;
        }

        if (_dialects.Of(message.Topic) is not { } dialect)
        {
            Quarantine(message, received, "No dialect has this topic.", null, keepSample: true, result);
            return;
        }

        foreach (var report in dialect.Decode(message))
        {
            Take(report, dialect, message, received, result);
        }
    }

    /// <summary>Time passes: wristbands fade, devices fall silent.</summary>
    public void Tick(DateTimeOffset now, FloorResult result)
    {
        foreach (var placement in _locator.Tick(now))
        {
            result.Events.Add(new FloorEvent(
                new Subject(SubjectKind.Tag, placement.Tag), placement.At, now, ClockGrade.Gateway, "locator/1",
                new CanonicalEvent.WristbandLocation(placement.Zone, placement.Presence, placement.LastHeard, placement.MarginMetres, placement.Readers)));
        }

        foreach (var life in _lives.Tick(now))
        {
            result.Events.Add(life);
            CountsEnd(life.Subject, now, result);
        }
    }

    private void Take(DeviceReport report, IDialect dialect, in DeviceMessage message, DateTimeOffset received, FloorResult result)
    {
        switch (report)
        {
            case DeviceReport.Nothing:
                return;
            case DeviceReport.Refused refused:
                Refuse(refused, dialect, message, received, result);
                return;
            case DeviceReport.HubAvailability hub:
                TakeHub(hub, dialect, message.Retained, received, result);
                return;
        }

        if (_directory.Find(dialect.Name, report.Address) is not { } device)
        {
            Quarantine(message, received, $"The site file has no {dialect.Name} device '{Short(report.Address)}' at this gateway.", null, keepSample: false, result);
            return;
        }

        // What a broker kept is state of unknown age: it raises nothing, clears nothing, and proves no life. Only a will counts.
        if (message.Retained && report is not DeviceReport.Availability { Presence: not Presence.Online })
        {
            return;
        }

        var (time, grade) = DeviceClock.Judge(report.Time, received);
        var origin = new Origin(device, dialect.Name + "/1", time, received, grade);
        Take(report, origin, result);
    }

    private void Take(DeviceReport report, Origin origin, FloorResult result)
    {
        var subject = origin.Device.Subject;
        switch (report)
        {
            case DeviceReport.Availability { Presence: Presence.Online } or DeviceReport.Alive or DeviceReport.History:
                Alive(origin, result);
                break;
            case DeviceReport.Availability away:
                Gone(subject, away.Presence == Presence.Stopped ? "stopped by somebody" : "its last will came", origin.Received, result);
                break;
            case DeviceReport.Restarted:
                Alive(origin, result);
                Forget(origin, "the controller started anew", result);
                break;
            case DeviceReport.Reconnected:
                Alive(origin, result);
                Forget(origin, "the controller was cut off", result);
                break;
            case DeviceReport.Degraded degraded:
                Add(_lives.Unwell(subject, degraded.Detail, origin.Received), result);
                Forget(origin, degraded.Detail, result);
                break;
            case DeviceReport.Door door:
                Alive(origin, result);
                Add(origin, _doors.Fold(subject.Id, door), result);
                break;
            case DeviceReport.Access access:
                Alive(origin, result);
                TakeAccess(access, origin, result);
                break;
            case DeviceReport.Sighting sighting:
                Alive(origin, result);
                TakeSighting(sighting, origin, result);
                break;
            case DeviceReport.Occupancy occupancy:
                Alive(origin, result);
                TakeCount(subject.Id, origin, occupancy.Count, result);
                break;
            default:
                throw new InvalidOperationException($"No way to take {report.GetType().Name}.");
        }
    }

    private void TakeHub(DeviceReport.HubAvailability hub, IDialect dialect, bool retained, DateTimeOffset received, FloorResult result)
    {
        if (hub.Presence == Presence.Online)
        {
            return; // A hub that lives proves nothing about the devices behind it; each is heard by itself.
        }

        foreach (var device in _directory.All.Where(device => device.Dialect == dialect.Name && !(retained && _lives[device.Subject] == HealthState.Online)))
        {
            Gone(device.Subject, hub.Presence == Presence.Stopped ? $"{dialect.Name} was stopped" : $"{dialect.Name} is gone", received, result);
        }
    }

    private void TakeAccess(DeviceReport.Access access, Origin origin, FloorResult result)
    {
        if (access.Result == AccessResult.Denied)
        {
            var repeat = _refusals.TryGetValue(origin.Device.Subject.Id, out var last) && origin.Received - last < SameRefusal;
            _refusals[origin.Device.Subject.Id] = origin.Received;
            if (repeat)
            {
                return;
            }
        }

        Add(origin, new CanonicalEvent.DoorAccess(access.Result, access.Means), result);
    }

    private void TakeSighting(DeviceReport.Sighting sighting, Origin origin, FloorResult result)
    {
        var reader = origin.Device.Subject.Id;
        _locator.ReaderHeard(reader, origin.Received);
        if (_directory.IsBeacon(sighting.Tag))
        {
            return;
        }

        if (_directory.Band(sighting.Tag) is not { } band)
        {
            UnknownTags++;
            return;
        }

        if (sighting.Metres <= _reach[reader])
        {
            _locator.Heard(band.Wristband, reader, sighting.Metres, origin.Received);
        }

        TakeStrap(band.Wristband, band.Strap, origin, result);
    }

    private void TakeStrap(string wristband, StrapState strap, Origin origin, FloorResult result)
    {
        if (_straps.Fold(wristband, strap, origin.Received))
        {
            result.Events.Add(new FloorEvent(
                new Subject(SubjectKind.Tag, wristband), origin.Time, origin.Received, origin.Grade, origin.Dialect, new CanonicalEvent.WristbandStrap(strap)));
        }
    }

    private void TakeCount(string camera, Origin origin, int? count, FloorResult result)
    {
        if (_counts.TryGetValue(camera, out var before) && before == count)
        {
            return;
        }

        _counts[camera] = count;
        Add(origin, new CanonicalEvent.ZoneOccupancy(origin.Device.Zone!, count), result);
    }

    private void Alive(Origin origin, FloorResult result) => Add(_lives.Heard(origin.Device.Subject, origin.Received), result);

    private void Gone(Subject subject, string why, DateTimeOffset at, FloorResult result)
    {
        Add(_lives.Gone(subject, why, at), result);
        CountsEnd(subject, at, result);
    }

    /// <summary>The count of a camera that is not heard is unknown, not its last one and not zero.</summary>
    private void CountsEnd(Subject subject, DateTimeOffset at, FloorResult result)
    {
        if (subject.Kind == SubjectKind.Camera && _lives[subject] is not (HealthState.Online or HealthState.Degraded)
            && _counts.TryGetValue(subject.Id, out var count) && count is not null)
        {
            _counts[subject.Id] = null;
            var device = _directory.All.First(device => device.Subject == subject);
            result.Events.Add(new FloorEvent(subject, at, at, ClockGrade.Gateway, "health/1", new CanonicalEvent.ZoneOccupancy(device.Zone!, null)));
        }
    }

    private void Forget(Origin origin, string why, FloorResult result)
    {
        if (origin.Device.Subject.Kind == SubjectKind.Door)
        {
            Add(origin, _doors.Forget(origin.Device.Subject.Id, why), result);
        }
    }

    private void Refuse(DeviceReport.Refused refused, IDialect dialect, in DeviceMessage message, DateTimeOffset received, FloorResult result)
    {
        var device = _directory.Find(dialect.Name, refused.Address);
        Quarantine(message, received, refused.Reason, device?.Subject.Id, keepSample: !refused.IsPersonal, result);
        if (device is not null && !message.Retained)
        {
            Add(_lives.Unwell(device.Subject, refused.Reason, received), result);
        }
    }

    private static void Quarantine(in DeviceMessage message, DateTimeOffset received, string reason, string? device, bool keepSample, FloorResult result)
    {
        var head = message.Payload.Span[..Math.Min(message.Payload.Length, StatusJson.SampleLengthMax)];
        var sample = keepSample ? Encoding.UTF8.GetString(head) : "";
        result.Quarantined.Add(new QuarantineEntry(received, Short(message.Topic), reason, message.Payload.Length, sample, device));
    }

    private static string Short(string text) => text.Length > StatusJson.SampleLengthMax ? text[..StatusJson.SampleLengthMax] : text;

    private static void Add(FloorEvent? news, FloorResult result)
    {
        if (news is not null)
        {
            result.Events.Add(news);
        }
    }

    private static void Add(Origin origin, CanonicalEvent? data, FloorResult result)
    {
        if (data is not null)
        {
            result.Events.Add(new FloorEvent(origin.Device.Subject, origin.Time, origin.Received, origin.Grade, origin.Dialect, data));
        }
    }

    private readonly record struct Origin(KnownDevice Device, string Dialect, DateTimeOffset Time, DateTimeOffset Received, ClockGrade Grade);
}
