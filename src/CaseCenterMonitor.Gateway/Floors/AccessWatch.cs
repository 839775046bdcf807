using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>One card shown may be told in two messages (esp-rfid); it is one act.</summary>
internal sealed class AccessWatch
{
    public static readonly TimeSpan SameActWithin = TimeSpan.FromSeconds(2);

    private (CanonicalEvent.DoorAccess Access, DateTimeOffset At)? _last;

    public bool IsNew(CanonicalEvent.DoorAccess access, DateTimeOffset now)
    {
        if (_last is { } last && last.Access == access && now - last.At < SameActWithin)
        {
            return false;
        }

        _last = (access, now);
        return true;
    }
}
