using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Floor;

/// <summary>
/// Proof of life of each device against its own interval: online, late after 2.5 intervals, lost after 5 or at its last will.
/// A fresh message beats a will that came before it; nothing but fresh data counts as alive (DEVICES.md 2, rule 6).
/// </summary>
public sealed class Lives
{
    private const double LateAfterIntervals = 2.5;
    private const double LostAfterIntervals = 5;

    private readonly Dictionary<Subject, Life> _lives = [];

    public Lives(IEnumerable<KnownDevice> devices, DateTimeOffset start)
    {
        foreach (var device in devices)
        {
            _lives[device.Subject] = new Life(device, start);
        }
    }

    public HealthState this[Subject subject] => _lives[subject].Told;

    /// <summary>The device was heard. Returns an event when that is news.</summary>
    public FloorEvent? Heard(Subject subject, DateTimeOffset at)
    {
        var life = _lives[subject];
        life.LastHeard = at;
        life.Gone = null;
        life.Unwell = null;
        return Tell(life, HealthState.Online, at, null);
    }

    public FloorEvent? Unwell(Subject subject, string detail, DateTimeOffset at)
    {
        var life = _lives[subject];
        life.LastHeard = at;
        life.Unwell = detail;
        return Tell(life, HealthState.Degraded, at, detail);
    }

    /// <summary>Its will, or somebody who speaks for it, says that it is gone.</summary>
    public FloorEvent? Gone(Subject subject, string why, DateTimeOffset at)
    {
        var life = _lives[subject];
        life.Gone = why;
        return Tell(life, HealthState.Lost, at, why);
    }

    /// <summary>What silence has done since the last look.</summary>
    public IEnumerable<FloorEvent> Tick(DateTimeOffset now)
    {
        foreach (var life in _lives.Values)
        {
            if (life.Gone is null && Tell(life, Judge(life, now), now, life.Unwell) is { } news)
            {
                yield return news;
            }
        }
    }

    private static HealthState Judge(Life life, DateTimeOffset now)
    {
        var silence = now - (life.LastHeard ?? life.Start);
        if (silence > life.Device.Heartbeat * LostAfterIntervals)
        {
            return HealthState.Lost;
        }

        return life switch
        {
            { LastHeard: null } => life.Told,
            _ when silence > life.Device.Heartbeat * LateAfterIntervals => HealthState.Late,
            { Unwell: not null } => HealthState.Degraded,
            _ => HealthState.Online,
        };
    }

    private static FloorEvent? Tell(Life life, HealthState state, DateTimeOffset at, string? detail)
    {
        if (life.Told == state)
        {
            return null;
        }

        life.Told = state;
        return new FloorEvent(life.Device.Subject, at, at, ClockGrade.Gateway, "health/1", new CanonicalEvent.DeviceHealth(state, life.LastHeard, detail));
    }

    private sealed class Life(KnownDevice device, DateTimeOffset start)
    {
        public KnownDevice Device { get; } = device;

        public DateTimeOffset Start { get; } = start;

        public DateTimeOffset? LastHeard { get; set; }

        public string? Gone { get; set; }

        public string? Unwell { get; set; }

        public HealthState Told { get; set; } = HealthState.Unknown;
    }
}
