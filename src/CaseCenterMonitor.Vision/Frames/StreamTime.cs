namespace CaseCenterMonitor.Vision.Frames;

/// <summary>
/// Turns the instants of connection after connection into one time that starts at 0 and only grows. Cameras that reboot begin again at 0,
/// and some jump back while they run.
/// </summary>
internal sealed class StreamTime
{
    /// <summary>After a jump back, the next frame is placed this much after the last one: less than any real spacing, more than nothing.</summary>
    public static readonly TimeSpan SmallestStep = TimeSpan.FromMilliseconds(1);

    private TimeSpan _offset;
    private bool _anchored;
    private TimeSpan _startAt;

    /// <summary>Instant of the last frame; null before the first.</summary>
    public TimeSpan? Last { get; private set; }

    /// <summary>A new connection: its first frame, whatever its own instant, is at <paramref name="at"/>, but never before the last frame.</summary>
    public void Connect(TimeSpan at) => (_startAt, _anchored) = (at, false);

    public TimeSpan Place(TimeSpan pts)
    {
        if (!_anchored)
        {
            (_offset, _anchored) = (_startAt - pts, true);
        }

        if (pts + _offset <= Last)
        {
            _offset = Last.Value + SmallestStep - pts;
        }

        Last = pts + _offset;
        return Last.Value;
    }
}
