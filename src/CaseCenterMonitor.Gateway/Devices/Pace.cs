namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>How fast one client may send. A door controller sends once a minute, a reader some ten times a second; whoever sends more than this is broken or hostile.</summary>
internal sealed class Pace
{
    public const int MessagesPerSecondMax = 300;

    private long _second;
    private int _inSecond;

    /// <summary>How long the client must wait before its next message is taken; zero for all who behave.</summary>
    public TimeSpan Take(DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        if (second > _second)
        {
            _second = second;
            _inSecond = 0;
        }

        return ++_inSecond <= MessagesPerSecondMax ? TimeSpan.Zero : DateTimeOffset.FromUnixTimeSeconds(second + 1) - now;
    }
}
