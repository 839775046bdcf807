using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CaseCenterMonitor.Vision.Frames;

/// <summary>
/// Frames of one source, decoded by an ffmpeg child. A file or folder is read at the reader's pace and ends; a live source is read at its
/// own pace, the newest frame wins, and it is opened again until the reader stops. One reader, once.
/// </summary>
public sealed class VideoSource(SourceAddress address, VideoSourceOptions options, TimeProvider time)
{
    private readonly StreamTime _streamTime = new();
    private long? _firstFrameAt;
    private long _lastFrameAt;
    private long _framesRead;

    /// <summary>The ffmpeg child of this moment; null when none runs.</summary>
    public int? ChildId { get; private set; }

    /// <exception cref="VideoSourceException">There is no ffmpeg.</exception>
    public IAsyncEnumerable<SourceEvent> Read(CancellationToken cancel) => address.Live ? ReadLive(cancel) : ReadOnce(cancel);

    private async IAsyncEnumerable<SourceEvent> ReadLive([EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var newest = new NewestFrame();
        var pump = Task.Run(() => Pump(newest, stop.Token), CancellationToken.None);
        try
        {
            while (true)
            {
                SourceEvent next;
                try
                {
                    next = await newest.Take(cancel);
                }
                catch (ChannelClosedException closed) when (closed.InnerException is VideoSourceException cannot)
                {
                    throw new VideoSourceException(cannot.Message, cannot);
                }

                yield return next;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await pump;
        }
    }

    /// <summary>Opens the source again and again. A loss is told once for each outage.</summary>
    private async Task Pump(NewestFrame newest, CancellationToken cancel)
    {
        var pace = new RetryPace(options);
        var lost = false;
        try
        {
            while (true)
            {
                await foreach (var happened in ReadOnce(cancel))
                {
                    var isLoss = happened is SourceEvent.Lost;
                    if (!isLoss)
                    {
                        pace.Succeeded();
                    }

                    if (!isLoss || !lost)
                    {
                        newest.Put(happened);
                    }

                    lost = isLoss;
                }

                await Task.Delay(pace.Next(), time, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The reader has stopped.
        }
        catch (Exception failure)
        {
            newest.Fail(failure);
        }
    }

    /// <summary>One connection, from its first frame to its end. For a live source every end is a loss.</summary>
    private async IAsyncEnumerable<SourceEvent> ReadOnce([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var child = FfmpegChild.Start(address, options);
        ChildId = child.Id;
        string? why;
        try
        {
            var first = true;
            while (true)
            {
                (var frame, why) = await Next(child, first, cancel);
                if (frame is null)
                {
                    break;
                }

                first = false;
                yield return new SourceEvent.Arrived(frame);
            }
        }
        finally
        {
            ChildId = null;
        }

        if (address.Live || why is not null)
        {
            yield return new SourceEvent.Lost(LostAt(), why ?? "the stream has ended");
        }
    }

    /// <summary>The next frame; or none, and why, where no reason means the end of a file.</summary>
    private async Task<(Frame? Frame, string? Why)> Next(FfmpegChild child, bool first, CancellationToken cancel)
    {
        var limit = first ? options.FirstFrameLimit : options.FrameLimit;
        using var watchdog = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, watchdog.Token);
        try
        {
            if (await child.Read(either.Token) is not { } read)
            {
                return (null, await child.WhyEnded());
            }

            return (new Frame(read.Picture, Place(read.Pts, first), _framesRead++), null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            var complaints = child.Complaints();
            return (null, string.Create(CultureInfo.InvariantCulture, $"no frame for {limit.TotalSeconds:0.#} s{(complaints.Length == 0 ? "" : $" ({complaints})")}"));
        }
    }

    private TimeSpan Place(TimeSpan pts, bool first)
    {
        var now = time.GetTimestamp();
        _firstFrameAt ??= now;
        if (first)
        {
            _streamTime.Connect(time.GetElapsedTime(_firstFrameAt.Value, now));
        }

        _lastFrameAt = now;
        return _streamTime.Place(pts);
    }

    private TimeSpan LostAt() => _streamTime.Last is not { } last ? TimeSpan.Zero : address.Live ? last + time.GetElapsedTime(_lastFrameAt) : last;
}
