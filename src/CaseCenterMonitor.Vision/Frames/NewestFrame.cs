using System.Threading.Channels;

namespace CaseCenterMonitor.Vision.Frames;

/// <summary>
/// Between a live source and whoever judges it: room for one frame and one loss. A newer frame replaces one that nobody has taken, so
/// that a slow reader sees the present, skips what it missed, and never holds up the camera or the memory.
/// </summary>
internal sealed class NewestFrame : IDisposable
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _lock = new();
    private SourceEvent.Lost? _lost;
    private Frame? _frame;

    public void Put(SourceEvent happened)
    {
        lock (_lock)
        {
            _frame?.Dispose();
            switch (happened)
            {
                case SourceEvent.Arrived arrived:
                    _frame = arrived.Frame;
                    break;
                case SourceEvent.Lost lost:
                    (_frame, _lost) = (null, lost);
                    break;
                default:
                    throw new InvalidOperationException($"Unknown event of a source: {happened}");
            }
        }

        _bell.Writer.TryWrite(true);
    }

    /// <summary>Nothing will come any more; whoever waits gets the failure.</summary>
    public void Fail(Exception failure) => _bell.Writer.TryComplete(failure);

    /// <summary>The loss first, because the frame that is waiting came after it.</summary>
    public async Task<SourceEvent> Take(CancellationToken cancel)
    {
        while (true)
        {
            if (TakeNow() is { } happened)
            {
                return happened;
            }

            await _bell.Reader.ReadAsync(cancel);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _frame?.Dispose();
            _frame = null;
        }
    }

    private SourceEvent? TakeNow()
    {
        lock (_lock)
        {
            if (_lost is { } lost)
            {
                _lost = null;
                return lost;
            }

            var frame = _frame;
            _frame = null;
            return frame is null ? null : new SourceEvent.Arrived(frame);
        }
    }
}
