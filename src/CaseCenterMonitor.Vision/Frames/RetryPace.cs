namespace CaseCenterMonitor.Vision.Frames;

/// <summary>How long to wait before a live source is opened again: twice as long each time, up to a limit, until a frame has come.</summary>
internal sealed class RetryPace(VideoSourceOptions options)
{
    private TimeSpan _next = options.RetryFirst;

    public TimeSpan Next()
    {
        var wait = _next;
        _next = _next * 2 < options.RetryLongest ? _next * 2 : options.RetryLongest;
        return wait;
    }

    public void Succeeded() => _next = options.RetryFirst;
}
