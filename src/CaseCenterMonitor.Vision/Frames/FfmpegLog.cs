using System.Threading.Channels;

namespace CaseCenterMonitor.Vision.Frames;

/// <summary>
/// Reads ffmpeg's error stream: headers of frames go to the reader of pictures, complaints are kept for the message, the rest is dropped.
/// It is always read, because a child whose error stream is full stands still.
/// </summary>
internal sealed class FfmpegLog
{
    /// <summary>ffmpeg's filters run a few frames ahead of its output; this is far more than that.</summary>
    public const int HeadersMax = 1024;

    /// <summary>Complaints that are kept: the last ones name the cause.</summary>
    public const int ComplaintsMax = 4;

    /// <summary>Characters of a line that are read; the rest of a longer one is skipped.</summary>
    public const int LineMax = 400;

    private readonly Channel<FrameHeader> _headers = Channel.CreateBounded<FrameHeader>(new BoundedChannelOptions(HeadersMax) { SingleReader = true, SingleWriter = true });
    private readonly Queue<string> _complaints = new();
    private readonly Lock _lock = new();

    public ChannelReader<FrameHeader> Headers => _headers.Reader;

    /// <summary>What ffmpeg complained about last, in one line; empty when it did not.</summary>
    public string Complaints
    {
        get
        {
            lock (_lock)
            {
                return string.Join("; ", _complaints);
            }
        }
    }

    /// <summary>Runs until the child closes its error stream. More headers than anybody reads hold the child up, as intended.</summary>
    public async Task Read(TextReader lines, CancellationToken cancel)
    {
        try
        {
            await foreach (var line in BoundedLines.Read(lines, LineMax, cancel))
            {
                if (FrameHeader.TryParse(line) is { } header)
                {
                    await _headers.Writer.WriteAsync(header, cancel);
                }
                else if (Complaint(line) is { } complaint)
                {
                    Keep(complaint);
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The child was stopped; its headers end here as they do when it ends by itself.
        }
        finally
        {
            _headers.Writer.TryComplete();
        }
    }

    private static string? Complaint(string line)
    {
        foreach (var level in (string[])["[error] ", "[fatal] ", "[panic] "])
        {
            if (line.IndexOf(level, StringComparison.Ordinal) is >= 0 and var at)
            {
                return line[(at + level.Length)..].Trim();
            }
        }

        return null;
    }

    private void Keep(string complaint)
    {
        lock (_lock)
        {
            if (_complaints.Contains(complaint))
            {
                return;
            }

            _complaints.Enqueue(complaint);
            if (_complaints.Count > ComplaintsMax)
            {
                _complaints.Dequeue();
            }
        }
    }
}
