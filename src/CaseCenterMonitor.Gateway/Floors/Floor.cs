using System.Globalization;
using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>
/// Everything this gateway knows about its part of the building: messages and ticks in, findings out, on change only.
/// Pure: <c>now</c> is a steady clock, and <see cref="WallOffset"/> is what must be added to it to get the time of day, so that
/// somebody setting the clock of the machine neither ages nor rejuvenates anything.
/// </summary>
public sealed class Floor
{
    /// <summary>A message with more bad rows than this is described well enough by the first ones.</summary>
    public const int QuarantinedPerMessageMax = 5;

    /// <summary>A contact with less than this may fall silent within days.</summary>
    private const int LowBatteryPercent = 10;

    private const string HealthDialect = "health/1";
    private const string LocatorDialect = "locator/1";

    private readonly DialectSet _dialects;
    private readonly AddressBook _book;
    private readonly Locator _locator;
    private readonly DateTimeOffset _started;
    private readonly Dictionary<string, (Presence Presence, DateTimeOffset Since)> _hubs = new(StringComparer.Ordinal);
    private readonly List<Whereabouts> _moves = [];

    public Floor(SiteFile site, string gateway, DialectSet dialects, DateTimeOffset started, LocatorParameters? locator = null)
    {
        _dialects = dialects;
        _started = started;
        _book = new AddressBook(site, gateway);
        _locator = new Locator(
            locator ?? new LocatorParameters(),
            [.. _book.Readers.Select(reader => new LocatorReader(reader.Id, reader.Zone, reader.MaxMetres))]);
    }

    public TimeSpan WallOffset { get; set; }

    /// <summary>Takes one message of a device. Never throws, whatever is in it.</summary>
    public void Take(in DeviceMessage message, DateTimeOffset now, Findings findings)
    {
        if (_dialects.Of(message.Topic) is not { } dialect)
        {
            Quarantine(message, null, "No dialect has this topic.", isPersonal: false, now, findings);
            return;
        }

        var (reports, quarantined) = (dialect.Decode(message), 0);
        for (var each = 0; each < reports.Count; each++)
        {
            var report = reports[each];
            var problem = Take(dialect.Name, report, message.Retained, now, findings);
            if (problem is not null && ++quarantined <= QuarantinedPerMessageMax)
            {
                var device = _book.Find(dialect.Name, report.Address)?.Subject.Id;
                Quarantine(message, device, problem, report is DeviceReport.Refused { IsPersonal: true }, now, findings);
            }
        }
    }

    /// <summary>Silence is news too: call this a few times a second.</summary>
    public void Tick(DateTimeOffset now, Findings findings)
    {
        foreach (var device in _book.Devices)
        {
            TellHealth(device, now, findings);
        }

        _locator.Tick(now, _moves);
        TellMoves(now, findings);
    }

    /// <summary>The reason for quarantine, or null.</summary>
    private string? Take(string dialect, DeviceReport report, bool retained, DateTimeOffset now, Findings findings)
    {
        switch (report)
        {
            case DeviceReport.Nothing:
                return null;
            case DeviceReport.HubAvailability hub:
                TakeHub(dialect, hub, retained, now, findings);
                return null;
            case DeviceReport.Refused { Address: "" } refused:
                return refused.Reason;
        }

        if (_book.Find(dialect, report.Address) is not { } device)
        {
            // What a passer-by's telephone says on the air is nobody's business.
            return report.IsOverheard ? null : $"Unknown device: the site file has no {dialect} device with this address at this gateway.";
        }

        NoteLife(device, report, retained, now);
        TellHealth(device, now, findings);
        return IsRepeated(device, report, retained) ? null : Take(device, report, retained, now, findings);
    }

    // Distress is passed on however often it is said.
    private static bool IsRepeated(Device device, DeviceReport report, bool retained) =>
        !retained && report is { Counter: { } counter } and not DeviceReport.Distress && !device.Repeats.IsNew(counter);

    private void TakeHub(string dialect, DeviceReport.HubAvailability hub, bool retained, DateTimeOffset now, Findings findings)
    {
        // A retained word is of unknown age: it neither raises nor clears anything by itself.
        if (retained || (_hubs.TryGetValue(dialect, out var known) && known.Presence == hub.Presence))
        {
            return;
        }

        _hubs[dialect] = (hub.Presence, now);
        foreach (var device in _book.Devices.Where(device => device.Dialect == dialect))
        {
            TellHealth(device, now, findings);
        }
    }

    private static void NoteLife(Device device, DeviceReport report, bool retained, DateTimeOffset now)
    {
        if (retained)
        {
            return;
        }

        if (report is DeviceReport.Availability { Presence: not Presence.Online } gone)
        {
            device.Health.Gone(gone.Presence);
            return;
        }

        device.Health.Heard(now);
        switch (report)
        {
            case DeviceReport.Refused refused:
                device.Health.Complain(refused.Reason, now);
                break;
            case DeviceReport.Degraded degraded:
                device.Health.Complain(degraded.Detail, now);
                break;
            case DeviceReport.Battery { Percent: <= LowBatteryPercent and var percent }:
                device.Health.Complain(string.Create(CultureInfo.InvariantCulture, $"its battery is at {percent} %"), now);
                break;
            case DeviceReport.Reconnected when device is DoorDevice { Door.IsKnown: true }:
                device.Health.WantsConfirming(now);
                break;
            case DeviceReport.Door:
                device.Health.Confirmed();
                break;
        }
    }

    private string? Take(Device device, DeviceReport report, bool retained, DateTimeOffset now, Findings findings)
    {
        switch (device, report)
        {
            case (_, DeviceReport.Refused refused):
                return refused.Reason;
            case (DoorDevice door, DeviceReport.Door state):
                Tell(device, door.Door.Take(state, retained), report, retained, now, findings);
                return null;
            case (DoorDevice door, DeviceReport.Access access):
                TakeAccess(door, access, retained, now, findings);
                return null;
            case (DoorDevice door, DeviceReport.Restarted):
                Tell(device, door.Door.Forget("the controller restarted"), report, retained, now, findings);
                return null;
            case (DoorDevice door, DeviceReport.Degraded degraded):
                Tell(device, door.Door.Forget(degraded.Detail), report, retained, now, findings);
                return null;
            case (ReaderDevice, DeviceReport.Sighting sighting) when !retained:
                TakeSighting(device, sighting, now, findings);
                return null;
            case (ReaderDevice, DeviceReport.Availability { Presence: not Presence.Online }) when !retained:
                _locator.ReaderIsDown(device.Subject.Id);
                _locator.Tick(now, _moves);
                TellMoves(now, findings);
                return null;
            case (ReaderDevice, DeviceReport.TagState state) when !retained:
                TakeTag(device, state, now, findings);
                return null;
            case (_, DeviceReport.Distress distress) when !retained:
                TakeDistress(device, distress, now, findings);
                return null;
            case (CameraDevice camera, DeviceReport.Occupancy occupancy) when !retained:
                TakeCount(camera, occupancy, now, findings);
                return null;
            default:
                return null;
        }
    }

    private void TakeAccess(DoorDevice door, DeviceReport.Access report, bool retained, DateTimeOffset now, Findings findings)
    {
        var access = new CanonicalEvent.DoorAccess(report.Result, report.Means);
        if (!retained && door.Access.IsNew(access, now))
        {
            Tell(door, access, report, retained, now, findings);
        }
    }

    private void TakeCount(CameraDevice camera, DeviceReport.Occupancy report, DateTimeOffset now, Findings findings)
    {
        if (camera.Count.IsNew(report.Count))
        {
            Tell(camera, new CanonicalEvent.ZoneOccupancy(camera.Zone, report.Count), report, retained: false, now, findings);
        }
    }

    private void TakeSighting(Device reader, DeviceReport.Sighting sighting, DateTimeOffset now, Findings findings)
    {
        if (_book.FindTag(sighting.Tag) is not { } tag)
        {
            _locator.Hear(reader.Subject.Id, now);
            return;
        }

        if (tag.Watch.Strap(tag.Strap, now) is { } strap)
        {
            Tell(new Subject(SubjectKind.Tag, tag.Wristband), new CanonicalEvent.WristbandStrap(strap), sighting, reader.Dialect, now, findings);
        }

        if (Distance.Of(sighting) is not { } metres)
        {
            _locator.Hear(reader.Subject.Id, now);
            return;
        }

        _locator.Hear(reader.Subject.Id, tag.Wristband, metres, now, _moves);
        TellMoves(now, findings);
    }

    private void TakeTag(Device reader, DeviceReport.TagState state, DateTimeOffset now, Findings findings)
    {
        _locator.Hear(reader.Subject.Id, now);
        if (_book.FindTag(state.Tag) is { } tag)
        {
            foreach (var news in tag.Watch.Take(state, now))
            {
                Tell(new Subject(SubjectKind.Tag, tag.Wristband), news, state, reader.Dialect, now, findings);
            }
        }
    }

    // A tag that is nobody's here may be a visitor's: it is not passed on.
    private void TakeDistress(Device device, DeviceReport.Distress distress, DateTimeOffset now, Findings findings)
    {
        if (distress.Tag is not { } advertised)
        {
            Tell(device.Subject, new CanonicalEvent.CallForHelp(distress.Kind, device.Zone, distress.Evidence), distress, device.Dialect, now, findings);
        }
        else if (_book.FindTag(advertised) is { } tag)
        {
            var call = new CanonicalEvent.CallForHelp(distress.Kind, _locator.ZoneOf(tag.Wristband) ?? device.Zone, distress.Evidence);
            Tell(new Subject(SubjectKind.Tag, tag.Wristband), call, distress, device.Dialect, now, findings);
        }
    }

    private void TellMoves(DateTimeOffset now, Findings findings)
    {
        foreach (var move in _moves)
        {
            var data = new CanonicalEvent.WristbandLocation(
                move.Zone, move.Presence, move.LastHeard + WallOffset, move.MarginMetres, move.Readers);
            findings.Add(new Finding(
                new Subject(SubjectKind.Tag, move.Tag), data, now + WallOffset, now + WallOffset, ClockGrade.Gateway, LocatorDialect));
        }

        _moves.Clear();
    }

    private void TellHealth(Device device, DateTimeOffset now, Findings findings)
    {
        var hub = _hubs.TryGetValue(device.Dialect, out var known) ? known : ((Presence, DateTimeOffset)?)null;
        var (state, detail, isStopped) = device.Health.Judge(now, _started, hub);
        if (state == device.Health.Told)
        {
            return;
        }

        device.Health.Told = state;
        Conclude(device, new CanonicalEvent.DeviceHealth(state, device.Health.LastHeard + WallOffset, detail), now, findings);

        // A count goes stale silently: without a camera that lives there is no count, and no count is not zero.
        if ((isStopped || state is HealthState.Late or HealthState.Lost) && device is CameraDevice camera && camera.Count.BecomesUnknown())
        {
            Conclude(device, new CanonicalEvent.ZoneOccupancy(camera.Zone, null), now, findings);
        }
    }

    private void Conclude(Device device, CanonicalEvent data, DateTimeOffset now, Findings findings) =>
        findings.Add(new Finding(device.Subject, data, now + WallOffset, now + WallOffset, ClockGrade.Gateway, HealthDialect));

    private void Tell(Device device, CanonicalEvent? data, DeviceReport report, bool retained, DateTimeOffset now, Findings findings)
    {
        if (data is not null)
        {
            Tell(device.Subject, data, report, device.Dialect, now, findings, retained);
        }
    }

    private void Tell(
        Subject subject, CanonicalEvent data, DeviceReport report, string dialect, DateTimeOffset now, Findings findings, bool retained = false)
    {
        var (time, grade) = DeviceClock.Judge(report.Time, now + WallOffset, retained);
        findings.Add(new Finding(subject, data, time, now + WallOffset, grade, $"{dialect}/1"));
    }

    private void Quarantine(in DeviceMessage message, string? device, string reason, bool isPersonal, DateTimeOffset now, Findings findings)
    {
        var topic = message.Topic.Length <= StatusJson.SampleLengthMax ? message.Topic : message.Topic[..StatusJson.SampleLengthMax];
        findings.Add(new QuarantineEntry(
            now + WallOffset, topic, reason, message.Payload.Length, Samples.Of(message.Payload.Span, isPersonal), device));
    }
}
