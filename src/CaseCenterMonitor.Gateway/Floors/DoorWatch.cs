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
        if (retained)
        {
            return _state is null ? _state = State(report.Physical, DoorAlarm.Unknown, report.Evidence) : null;
        }

        var alarm = IsWeakerWhileOpen(report) ? _state!.Alarm : report.Alarm;
        var isSame = _state is not null && (_state.Physical, _state.Alarm) == (report.Physical, alarm);
        return isSame && report.Alarm != DoorAlarm.ForcedOpen ? null : _state = State(report.Physical, alarm, report.Evidence);
    }

    /// <summary>What was known no longer holds. Null when nothing was.</summary>
    public CanonicalEvent.DoorState? Forget(string why) =>
        IsKnown ? _state = State(DoorPhysical.Unknown, DoorAlarm.Unknown, why) : null;

    /// <summary>"Open" does not end a forced opening, and "open too long" is the lesser of the two.</summary>
    private bool IsWeakerWhileOpen(DeviceReport.Door report) =>
        _state is { Physical: DoorPhysical.Open, Alarm: DoorAlarm.ForcedOpen or DoorAlarm.OpenTooLong }
        && report.Physical == DoorPhysical.Open
        && Rank(report.Alarm) < Rank(_state.Alarm);

    private static int Rank(DoorAlarm alarm) => alarm switch
    {
        DoorAlarm.Unknown or DoorAlarm.Normal => 0,
        DoorAlarm.OpenTooLong => 1,
        DoorAlarm.ForcedOpen => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(alarm), alarm, "This alarm has no rank."),
    };

    /// <summary>None of the dialects tells whether the bolt is in.</summary>
    private static CanonicalEvent.DoorState State(DoorPhysical physical, DoorAlarm alarm, string? evidence) =>
        new(physical, DoorLock.Unknown, alarm, evidence);
}
