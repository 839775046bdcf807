namespace CaseCenterMonitor.Gateway;

/// <summary>How long to wait before the next attempt to connect: at first hardly at all, then twice as long each time up to a limit.</summary>
public sealed class BackOff
{
    public static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);

    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private TimeSpan _next = First;

    public TimeSpan Next()
    {
        var wait = _next;
        _next = _next * 2 < Longest ? _next * 2 : Longest;
        return wait;
    }

    /// <summary>It worked: the next failure is a new one.</summary>
    public void Succeeded() => _next = First;
}
