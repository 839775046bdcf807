using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>What is known of one door: how it stands, when it was last open, and since when its contact has been worth believing.</summary>
internal sealed class Doorway
{
    private DoorPhysical _physical = DoorPhysical.Unknown;
    private bool _isAlive;
    private long _lastOpen = long.MinValue;
    private long? _sureSince;

    public void Note(DoorPhysical physical, long now)
    {
        _lastOpen = _physical == DoorPhysical.Open || physical == DoorPhysical.Open ? now : _lastOpen;
        _physical = physical;
        Weigh(now);
    }

    public void Believe(bool isAlive, long now)
    {
        _isAlive = isAlive;
        Weigh(now);
    }

    /// <summary>Somebody was let through. Where a contact says that the door stayed shut, nobody went.</summary>
    public void Granted(long now) => _lastOpen = _sureSince is null ? now : _lastOpen;

    public bool WasOpen(long since) => _lastOpen >= since || (_sureSince is not null && _physical == DoorPhysical.Open);

    /// <summary>False also when nobody can say.</summary>
    public bool WasShut(long since) => _sureSince < since && !WasOpen(since);

    private void Weigh(long now) => _sureSince = _isAlive && _physical is (DoorPhysical.Open or DoorPhysical.Closed) ? _sureSince ?? now : null;
}
