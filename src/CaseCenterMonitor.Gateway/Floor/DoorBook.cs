using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Floor;

/// <summary>The last state of each door. A forced or held door stays so until it is reported closed: a plain "open" after it is no all-clear.</summary>
internal sealed class DoorBook
{
    private readonly Dictionary<string, CanonicalEvent.DoorState> _doors = new(StringComparer.Ordinal);

    /// <returns>The state to tell, or null when nothing is new. A forced door is always told again.</returns>
    public CanonicalEvent.DoorState? Fold(string door, DeviceReport.Door report)
    {
        var before = _doors.GetValueOrDefault(door);
        var alarm = report.Alarm == DoorAlarm.Normal && report.Physical == DoorPhysical.Open && before is { Alarm: DoorAlarm.ForcedOpen or DoorAlarm.OpenTooLong }
            ? before.Alarm
            : report.Alarm;
        var evidence = alarm == report.Alarm ? report.Evidence : before?.Evidence;
        var now = new CanonicalEvent.DoorState(report.Physical, DoorLock.Unknown, alarm, evidence);
        _doors[door] = now;
        var isNews = before is null || before.Physical != now.Physical || before.Alarm != now.Alarm;
        return isNews || report.Alarm == DoorAlarm.ForcedOpen ? now : null;
    }

    /// <summary>The controller started anew or missed things: what it said before no longer holds. A forced door stays forced.</summary>
    public CanonicalEvent.DoorState? Forget(string door, string why)
    {
        var before = _doors.GetValueOrDefault(door);
        if (before is null or { Alarm: DoorAlarm.ForcedOpen } or { Physical: DoorPhysical.Unknown })
        {
            return null;
        }

        return _doors[door] = new CanonicalEvent.DoorState(DoorPhysical.Unknown, DoorLock.Unknown, DoorAlarm.Unknown, why);
    }
}
