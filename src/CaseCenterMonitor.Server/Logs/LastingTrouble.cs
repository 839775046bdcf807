namespace CaseCenterMonitor.Server.Logs;

/// <summary>
/// What goes wrong again with every attempt, many times a minute. It is said when it begins or its reason is another one, then once in <see cref="TellEvery"/>, and
/// when it is over: a log that says it each time hides everything else. One caller at a time.
/// </summary>
internal sealed class LastingTrouble(TimeProvider clock)
{
    /// <summary>From one time that it is said to the next, while it lasts and is the same.</summary>
    public static readonly TimeSpan TellEvery = TimeSpan.FromMinutes(1);

    private string? _reason;
    private long _times;
    private long _told;

    /// <summary>It went wrong.</summary>
    /// <returns>How often by now, since it began, when that is to be said; null when it was said lately.</returns>
    public long? Met(string reason)
    {
        _times++;
        if (_reason == reason && clock.GetElapsedTime(_told) < TellEvery)
        {
            return null;
        }

        (_reason, _told) = (reason, clock.GetTimestamp());
        return _times;
    }

    /// <summary>It went well.</summary>
    /// <returns>How often it had gone wrong; null when it had not.</returns>
    public long? Over()
    {
        long? times = _reason is null ? null : _times;
        (_reason, _times) = (null, 0);
        return times;
    }
}
