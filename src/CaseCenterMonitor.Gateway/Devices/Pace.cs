namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>Slows one client that sends too fast: a burst is free, and beyond it each message waits its turn. Pure.</summary>
public sealed class Pace(DateTimeOffset now)
{
    /// <summary>A busy ESPresense reader sends some tens a second.</summary>
    public const int MessagesPerSecondMax = 500;

    private static readonly TimeSpan PerMessage = TimeSpan.FromSeconds(1) / MessagesPerSecondMax;
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);

    /// <summary>When everything taken so far would have been sent at the highest allowed rate.</summary>
    private DateTimeOffset _paidUntil = now;

    /// <summary>How long this message has to wait; zero for a client that keeps to the rate.</summary>
    public TimeSpan Take(DateTimeOffset now)
    {
        _paidUntil = (_paidUntil < now ? now : _paidUntil) + PerMessage;
        var wait = _paidUntil - now - Burst;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
