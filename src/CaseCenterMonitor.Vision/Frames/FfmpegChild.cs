using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using OpenCvSharp;

namespace CaseCenterMonitor.Vision.Frames;

/// <summary>
/// One running ffmpeg that decodes one source. It is killed when this is disposed, and ends by itself when this process dies, because
/// nobody reads its output then.
/// </summary>
internal sealed class FfmpegChild : IAsyncDisposable
{
    /// <summary>A killed or finished child is gone within milliseconds; one that is stuck in a driver is left to the system.</summary>
    private static readonly TimeSpan ExitLimit = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly SourceAddress _source;
    private readonly FfmpegLog _log = new();
    private readonly Task _logReading;
    private readonly CancellationTokenSource _stopped = new();
    private byte[] _buffer = [];

    private FfmpegChild(Process process, SourceAddress source)
    {
        (_process, _source) = (process, source);
        _logReading = Task.Run(() => _log.Read(process.StandardError, _stopped.Token));
    }

    public int Id => _process.Id;

    /// <exception cref="VideoSourceException">There is no ffmpeg; the message names the package.</exception>
    public static FfmpegChild Start(SourceAddress source, VideoSourceOptions options)
    {
        var start = new ProcessStartInfo(options.Ffmpeg) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in FfmpegArguments.For(source, options))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            var process = Process.Start(start) ?? throw new InvalidOperationException("A process without a shell always starts anew.");
            return new FfmpegChild(process, source);
        }
        catch (Win32Exception missing)
        {
            throw new VideoSourceException(
                $"'{options.Ffmpeg}' cannot be started ({missing.Message}). Video is decoded by ffmpeg: on Debian, apt-get install ffmpeg.", missing);
        }
    }

    /// <summary>The next picture and its instant in this connection, or null when the child has closed its output.</summary>
    /// <exception cref="OperationCanceledException">Cancelled, which is also how the watchdog ends a wait.</exception>
    public async Task<(Mat Picture, TimeSpan Pts)?> Read(CancellationToken cancel)
    {
        try
        {
            var header = await _log.Headers.ReadAsync(cancel);
            if (_buffer.Length != header.ByteCount)
            {
                _buffer = new byte[header.ByteCount];
            }

            await _process.StandardOutput.BaseStream.ReadExactlyAsync(_buffer, cancel);
            var picture = new Mat(header.Height, header.Width, MatType.CV_8UC3);
            Marshal.Copy(_buffer, 0, picture.Data, _buffer.Length);
            return (picture, header.Pts);
        }
        catch (Exception ended) when (ended is ChannelClosedException or EndOfStreamException or IOException)
        {
            return null;
        }
    }

    /// <summary>Why the child ended, for a person; null when it had simply come to the end of its input.</summary>
    public async Task<string?> WhyEnded()
    {
        using var limit = new CancellationTokenSource(ExitLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
            await _logReading.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return "ffmpeg has closed its output and does not end";
        }

        return _process.ExitCode switch
        {
            0 => null,
            // The system reports a child that was ended by a signal as 128 and the signal's number.
            > 128 and var code => string.Create(CultureInfo.InvariantCulture, $"ffmpeg was ended by signal {code - 128}"),
            var code => Complaints() is { Length: > 0 } complaints ? complaints : string.Create(CultureInfo.InvariantCulture, $"ffmpeg ended with {code}"),
        };
    }

    /// <summary>What ffmpeg has complained about so far, without the source's password.</summary>
    public string Complaints() => _source.Redact(_log.Complaints);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _stopped.CancelAsync();
        await _logReading;
        using (var limit = new CancellationTokenSource(ExitLimit))
        {
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                // Killed and still there: the system ends it when it can.
            }
        }

        _process.Dispose();
        _stopped.Dispose();
    }
}
