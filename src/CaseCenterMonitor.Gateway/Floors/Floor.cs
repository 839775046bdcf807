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

    private readonly DialectSet _dialects;
    private readonly AddressBook _book;
    private readonly Locator _locator;
    private readonly Telling _tell;
    private readonly LivesOfDevices _lives;
    private readonly DoorsOfFloor _doors;
    private readonly TagsOfFloor _tags;

    public Floor(SiteFile site, string gateway, DialectSet dialects, DateTimeOffset started, LocatorParameters? locator = null)
    {
        _dialects = dialects;
        _book = new AddressBook(site, gateway);
        _locator = new Locator(
            locator ?? LocatorParameters.Of(site.Locator),
            [.. _book.Readers.Select(reader => new LocatorReader(reader.Id, reader.Zone, reader.MaxMetres))],
            [
                .. site.Doors.Select(door => new LocatorDoor(door.Id, door.Between[0], door.Between[^1])),
                .. site.Openings.Select((opening, number) => new LocatorDoor($"opening {number}", opening.Between[0], opening.Between[^1])),
            ],
            [.. _book.Devices.OfType<CameraDevice>().Select(camera => new LocatorCamera(camera.Subject.Id, camera.Zone))]);
        _tell = new Telling(dialects);
        _lives = new LivesOfDevices(_book, _locator, _tell, started);
        _doors = new DoorsOfFloor(_locator, _tell);
        _tags = new TagsOfFloor(_book, _locator, _tell, _lives);
    }

    public TimeSpan WallOffset
    {
        get => _tell.WallOffset;
        set => _tell.WallOffset = value;
    }

    /// <summary>Whether it is worth while to say again that somebody is where they were: not while nobody takes it, when it would only fill the outbox.</summary>
    public bool Restates
    {
        get => _tags.Restates;
        set => _tags.Restates = value;
    }

    /// <summary>Takes one message of a device. Never throws, whatever is in it.</summary>
    public void Take(in DeviceMessage message, DateTimeOffset now, Findings findings)
    {
        if (_dialects.Of(message.Topic) is not { } dialect)
        {
            _tell.Refused(message, null, "No dialect has this topic.", isPersonal: false, now, findings);
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
                _tell.Refused(message, device, problem, report is DeviceReport.Refused { IsPersonal: true }, now, findings);
            }
        }
    }

    /// <summary>Silence is news too: call this a few times a second.</summary>
    public void Tick(DateTimeOffset now, Findings findings)
    {
        foreach (var device in _book.Devices)
        {
            if (device is ReaderDevice reader && reader.Beacons.Complaint(now) is { } complaint)
            {
                reader.Health.Complain(complaint, now);
            }

            _lives.TellHealth(device, now, findings);
            if (device is DoorDevice door)
            {
                _doors.Tick(door, now, findings);
            }
        }

        _tags.Tick(now, findings);
    }

    /// <summary>The reason for quarantine, or null.</summary>
    private string? Take(string dialect, DeviceReport report, bool retained, DateTimeOffset now, Findings findings)
    {
        switch (report)
        {
            case DeviceReport.Nothing:
                return null;
            case DeviceReport.HubAvailability hub:
                _lives.TakeHub(dialect, hub, retained, now, findings);
                return null;
            case DeviceReport.Refused { Address: "" } refused:
                return refused.Reason;
        }

        if (_book.Find(dialect, report.Address) is not { } device)
        {
            // What a passer-by's telephone says on the air is nobody's business.
            return report.IsOverheard ? null : $"Unknown device: the site file has no {dialect} device with this address at this gateway.";
        }

        _lives.Note(device, report, retained, now, findings);
        return IsRepeated(device, report, retained) ? null : Take(device, report, retained, now, findings);
    }

    // Distress is passed on however often it is said.
    private static bool IsRepeated(Device device, DeviceReport report, bool retained) =>
        !retained && report is { Counter: { } counter } and not DeviceReport.Distress && !device.Repeats.IsNew(counter);

    private string? Take(Device device, DeviceReport report, bool retained, DateTimeOffset now, Findings findings)
    {
        switch (device, report)
        {
            case (_, DeviceReport.Refused refused):
                return refused.Reason;
            case (DoorDevice door, DeviceReport.Door state):
                _doors.Tell(door, door.Door.Take(state, retained, now), report, retained, now, findings);
                return null;
            case (DoorDevice door, DeviceReport.Access access):
                _doors.TakeAccess(door, access, door, retained, now, findings);
                return null;
            case (GrantDevice grants, DeviceReport.Access access):
                _doors.TakeAccess(grants.Door, access, grants, retained, now, findings);
                return null;
            case (DoorDevice door, DeviceReport.Restarted):
                _doors.Tell(door, door.Door.Forget("the controller restarted"), report, retained, now, findings);
                return null;
            case (DoorDevice door, DeviceReport.Degraded degraded):
                _doors.Tell(door, door.Door.Forget(degraded.Detail), report, retained, now, findings);
                return null;
            case (ReaderDevice reader, DeviceReport.Sighting sighting) when !retained:
                _tags.TakeSighting(reader, sighting, now, findings);
                return null;
            case (ReaderDevice reader, DeviceReport.Availability { Presence: not Presence.Online }) when !retained:
                _tags.ReaderIsDown(reader, now, findings);
                return null;
            case (ReaderDevice, DeviceReport.TagState state) when !retained:
                _tags.TakeTag(device, state, now, findings);
                return null;
            case (_, DeviceReport.Distress distress) when !retained:
                _tags.TakeDistress(device, distress, now, findings);
                return null;
            case (CameraDevice camera, DeviceReport.Occupancy occupancy) when !retained:
                TakeCount(camera, occupancy, now, findings);
                return null;
            default:
                return null;
        }
    }

    private void TakeCount(CameraDevice camera, DeviceReport.Occupancy report, DateTimeOffset now, Findings findings)
    {
        if (camera.Count.IsNew(report.Count))
        {
            _locator.Count(camera.Subject.Id, report.Count, now);
            _tell.Said(camera, new CanonicalEvent.ZoneOccupancy(camera.Zone, report.Count), report, retained: false, now, findings);
        }
    }
}
