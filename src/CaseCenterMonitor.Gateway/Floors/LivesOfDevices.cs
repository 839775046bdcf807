using System.Globalization;
using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>Which devices live, by what they say and by what they do not, and what follows when one does not.</summary>
internal sealed class LivesOfDevices(AddressBook book, Locator locator, Telling tell, DateTimeOffset started)
{
    /// <summary>A contact with less than this may fall silent within days.</summary>
    private const int LowBatteryPercent = 10;

    public void TakeHub(string dialect, DeviceReport.HubAvailability hub, bool retained, DateTimeOffset now, Findings findings)
    {
        // A retained word is of unknown age: it neither raises nor clears anything by itself.
        var word = book.HubOf(dialect);
        if (retained || word.Word?.Presence == hub.Presence)
        {
            return;
        }

        word.Word = (hub.Presence, now);
        foreach (var device in book.Devices.Where(device => device.Dialect == dialect))
        {
            TellHealth(device, now, findings);
        }
    }

    /// <summary>What a report says about the life and the clock of its device.</summary>
    public void Note(Device device, DeviceReport report, bool retained, DateTimeOffset now, Findings findings)
    {
        NoteLife(device, report, retained, now);
        NoteClock(device, report, retained, now);
        TellHealth(device, now, findings);
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

    // What a device tells of the past says nothing about its clock.
    private void NoteClock(Device device, DeviceReport report, bool retained, DateTimeOffset now)
    {
        if (!retained && report is { Time: { } stated } and not DeviceReport.History)
        {
            device.Clock.Note(stated, now + tell.WallOffset);
            device.Health.ClockProblem = device.Clock.Problem;
        }
    }

    public void TellHealth(Device device, DateTimeOffset now, Findings findings)
    {
        var (state, detail, isStopped) = device.Health.Judge(now, started, device.Hub.Word);
        if (state == device.Health.Told && !device.Clock.IsNews)
        {
            return;
        }

        device.Health.Told = state;
        device.Clock.Told();
        if (device is GrantDevice grants)
        {
            TellGrants(grants, state, now, findings);
            return;
        }

        if (device is DoorDevice)
        {
            locator.Believe(device.Subject.Id, state == HealthState.Online, now);
        }

        tell.Concluded(device.Subject, new CanonicalEvent.DeviceHealth(state, device.Health.LastHeard + tell.WallOffset, detail, Seconds(device.Clock.Offset)), now, findings);

        // A count goes stale silently: without a camera that lives there is no count, and no count is not zero.
        if ((isStopped || state is HealthState.Late or HealthState.Lost) && device is CameraDevice camera && camera.Count.BecomesUnknown())
        {
            locator.Count(camera.Subject.Id, null, now);
            tell.Concluded(device.Subject, new CanonicalEvent.ZoneOccupancy(camera.Zone, null), now, findings);
        }
    }

    // Its silence is told of the door: without it nobody can say any more by whose leave the door is opened.
    private void TellGrants(GrantDevice grants, HealthState state, DateTimeOffset now, Findings findings)
    {
        var isHeard = state is HealthState.Online or HealthState.Degraded;
        var problem = $"the device that grants is {state.ToString().ToLowerInvariant()}";
        grants.Door.Health.Impairment = state is HealthState.Late or HealthState.Lost ? problem : null;
        if (grants.Door.Door.GrantsAreHeard(isHeard, problem) is { } changed)
        {
            tell.Concluded(grants.Door.Subject, changed, now, findings);
        }
    }

    private static double? Seconds(TimeSpan? length) => length is { } known ? Math.Round(known.TotalSeconds, 1) : null;
}
