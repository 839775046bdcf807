using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>
/// Whether a door was opened by leave, where its contact cannot tell: a card, a button or a command must have granted it shortly before. Contact and
/// grants may come from different devices and so in either order. What nobody saw from the closed door on is not judged.
/// </summary>
/// <param name="within">How long after a grant the door may be opened.</param>
internal sealed class GrantWatch(TimeSpan within)
{
    /// <summary>A grant from another device may be told this much after the opening that it allowed (DEVICES.md 5.1: 2 to 3 s).</summary>
    public static readonly TimeSpan InversionMax = TimeSpan.FromSeconds(3);

    private DateTimeOffset? _granted;
    private DateTimeOffset? _undecidedSince;
    private bool _isJudged;

    /// <summary>The device that grants lives; while it does not, an opening without a grant means nothing.</summary>
    public bool IsHeard { get; private set; }

    public void Granted(DateTimeOffset now)
    {
        _granted = now;
        _undecidedSince = null;
        IsHeard = true;
    }

    public void Heard() => IsHeard = true;

    public void Silent()
    {
        IsHeard = false;
        Forget();
    }

    /// <summary>What was known of the door no longer holds.</summary>
    public void Forget() => (_undecidedSince, _isJudged) = (null, false);

    /// <summary>The alarm that a state of the door means; an opening that may still turn out to be granted is none yet.</summary>
    public DoorAlarm Take(DoorPhysical before, DoorPhysical after, DoorLock @lock, DateTimeOffset now)
    {
        switch (after)
        {
            case DoorPhysical.Closed:
                _undecidedSince = null;
                _isJudged = IsHeard;
                break;
            case DoorPhysical.Open when before == DoorPhysical.Closed && _isJudged:
                var isGranted = @lock == DoorLock.Unlocked || now - _granted <= within;
                _undecidedSince = isGranted ? null : now;
                break;
            case DoorPhysical.Open when before == DoorPhysical.Open:
                break;
            case DoorPhysical.Open or DoorPhysical.Unknown or DoorPhysical.Fault:
                Forget();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(after), after, "No alarm for this state.");
        }

        return _isJudged ? DoorAlarm.Normal : DoorAlarm.Unknown;
    }

    /// <summary>When the door was opened, once it is certain that nothing granted it; told once.</summary>
    public DateTimeOffset? TakeForced(DateTimeOffset now)
    {
        if (_undecidedSince is not { } opened || now - opened < InversionMax)
        {
            return null;
        }

        _undecidedSince = null;
        return opened;
    }
}
