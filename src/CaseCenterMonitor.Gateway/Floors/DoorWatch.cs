using System.Globalization;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>The last state of one door, what of a report is news, and what follows from it by itself: forced without a grant, and open too long.</summary>
/// <param name="heldLimit">How long it may stand open.</param>
/// <param name="grants">Null when nothing says by whose leave it is opened: a mere contact cannot tell forced from used.</param>
internal sealed class DoorWatch(TimeSpan heldLimit, GrantWatch? grants = null)
{
    private CanonicalEvent.DoorState? _state;
    private DateTimeOffset? _openSince;

    public bool IsKnown => _state is { Physical: not DoorPhysical.Unknown };

    /// <summary>
    /// Null when the report says nothing new. A retained report seeds a door that nobody has spoken of yet, without an alarm, and nothing else.
    /// A forced door stays forced while it is open, and saying so again is always passed on: a distress is never filtered away.
    /// </summary>
    public CanonicalEvent.DoorState? Take(DeviceReport.Door report, bool retained, DateTimeOffset now)
    {
        var before = _state?.Physical ?? DoorPhysical.Unknown;
        var physical = report.Physical ?? before;
        var @lock = report.Lock ?? _state?.Lock ?? DoorLock.Unknown;
        if (retained)
        {
            return _state is null ? _state = new(physical, @lock, DoorAlarm.Unknown, report.Evidence) : null;
        }

        _openSince = physical == DoorPhysical.Open ? _openSince ?? now : null;
        var concluded = grants?.Take(before, physical, @lock, now);
        var said = (report.Alarm, concluded) switch
        {
            (null or DoorAlarm.Unknown, { } own) => own,
            ({ } device, _) => device,
            _ => _state?.Alarm ?? DoorAlarm.Unknown,
        };
        var (alarm, by) = IsWeakerWhileOpen(physical, said) ? (_state!.Alarm, _state.By) : (said, By(said, AlarmBy.Device));
        var isSame = _state is not null && (_state.Physical, _state.Lock, _state.Alarm) == (physical, @lock, alarm);
        return isSame && report.Alarm != DoorAlarm.ForcedOpen ? null : _state = new(physical, @lock, alarm, report.Evidence, by);
    }

    public void Granted(DateTimeOffset now) => grants?.Granted(now);

    /// <summary>The device that grants lives, or has fallen silent. In that case nothing is concluded any more; what this changes, or null.</summary>
    public CanonicalEvent.DoorState? GrantsAreHeard(bool heard, string why)
    {
        if (heard)
        {
            grants?.Heard();
            return null;
        }

        grants?.Silent();
        return grants is not null && _state is { Alarm: DoorAlarm.Normal } ? _state = _state with { Alarm = DoorAlarm.Unknown, Evidence = why, By = null } : null;
    }

    /// <summary>What has become true by time alone; null when nothing has.</summary>
    public CanonicalEvent.DoorState? Tick(DateTimeOffset now)
    {
        if (grants?.TakeForced(now) is { } opened && _state is { Physical: DoorPhysical.Open, Alarm: not DoorAlarm.ForcedOpen })
        {
            return Conclude(DoorAlarm.ForcedOpen, Seconds(now - opened, "opened {0} s ago and nothing granted it"));
        }

        return _state is { Physical: DoorPhysical.Open, Alarm: DoorAlarm.Normal } && now - _openSince >= heldLimit
            ? Conclude(DoorAlarm.OpenTooLong, Seconds(heldLimit, "open for more than {0} s"))
            : null;
    }

    /// <summary>
    /// What was known no longer holds. Null when nothing was, and for a forced door: switching the controller off and on again is no all-clear.
    /// </summary>
    public CanonicalEvent.DoorState? Forget(string why)
    {
        if (!IsKnown || _state!.Alarm == DoorAlarm.ForcedOpen)
        {
            return null;
        }

        grants?.Forget();
        _openSince = null;
        return _state = new(DoorPhysical.Unknown, DoorLock.Unknown, DoorAlarm.Unknown, why);
    }

    private CanonicalEvent.DoorState Conclude(DoorAlarm alarm, string evidence) =>
        _state = _state! with { Alarm = alarm, Evidence = evidence, By = AlarmBy.Gateway };

    private static string Seconds(TimeSpan length, string text) => string.Format(CultureInfo.InvariantCulture, text, Math.Round(length.TotalSeconds));

    private static AlarmBy? By(DoorAlarm alarm, AlarmBy by) => alarm is DoorAlarm.ForcedOpen or DoorAlarm.OpenTooLong ? by : null;

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
