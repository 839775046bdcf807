using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>The last state of one door, and what of a report is news.</summary>
internal sealed class DoorWatch
{
    private CanonicalEvent.DoorState? _state;

    public bool IsKnown => _state is { Physical: not DoorPhysical.Unknown };

    /// <summary>
    /// Null when the report says nothing new. A retained report seeds a door that nobody has spoken of yet, without an alarm, and nothing else.
    /// A forced door stays forced while it is open, and saying so again is always passed on: a distress is never filtered away.
    /// </summary>
    public CanonicalEvent.DoorState? Take(DeviceReport.Door report, bool retained)
    {
        var physical = report.Physical ?? _state?.Physical ?? DoorPhysical.Unknown;
        var @lock = report.Lock ?? _state?.Lock ?? DoorLock.Unknown;
        if (retained)
        {
            return _state is null ? _state = new(physical, @lock, DoorAlarm.Unknown, report.Evidence) : null;
        }

        var said = report.Alarm ?? _state?.Alarm ?? DoorAlarm.Unknown;
        var alarm = IsWeakerWhileOpen(physical, said) ? _state!.Alarm : said;
        var isSame = _state is not null && (_state.Physical, _state.Lock, _state.Alarm) == (physical, @lock, alarm);
        return isSame && report.Alarm != DoorAlarm.ForcedOpen ? null : _state = new(physical, @lock, alarm, report.Evidence);
    }

    /// <summary>
    /// What was known no longer holds. Null when nothing was, and for a forced door: switching the controller off and on again is no all-clear.
    /// </summary>
    public CanonicalEvent.DoorState? Forget(string why) =>
        IsKnown && _state!.Alarm != DoorAlarm.ForcedOpen ? _state = new(DoorPhysical.Unknown, DoorLock.Unknown, DoorAlarm.Unknown, why) : null;

    /// <summary>"Open" does not end a forced opening, and "open too long" is the lesser of the two.</summary>
    private bool IsWeakerWhileOpen(DoorPhysical physical, DoorAlarm alarm) =>
        _state is { Physical: DoorPhysical.Open, Alarm: DoorAlarm.ForcedOpen or DoorAlarm.OpenTooLong }
        && physical == DoorPhysical.Open
        && Rank(alarm) < Rank(_state.Alarm);

    private static int Rank(DoorAlarm alarm) => alarm switch
    {
        DoorAlarm.Unknown or DoorAlarm.Normal => 0,
        DoorAlarm.OpenTooLong => 1,
        DoorAlarm.ForcedOpen => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(alarm), alarm, "This alarm has no rank."),
    };
}
