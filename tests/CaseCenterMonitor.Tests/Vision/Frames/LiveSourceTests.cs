using System.Diagnostics;
using CaseCenterMonitor.Vision.Frames;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.Frames;

/// <summary>A camera over HTTP through a real ffmpeg: losses and returns.</summary>
public sealed class LiveSourceTests
{
    /// <summary>No test here takes longer; one that hangs fails instead.</summary>
    private static readonly TimeSpan TestLimit = TimeSpan.FromSeconds(60);

    /// <summary>Every frame that comes is handed on, and a second without one is a loss, so that tests are short.</summary>
    private static readonly VideoSourceOptions Impatient = VideoSourceOptions.Default with
    {
        FramesPerSecond = 1000,
        FrameLimit = TimeSpan.FromSeconds(1),
        RetryFirst = TimeSpan.FromMilliseconds(50),
    };

    [VideoFact]
    public async Task A_camera_that_falls_silent_with_its_connection_open_is_lost_and_seen_again()
    {
        await using var camera = new MotionJpegCamera(framesEach: 400);
        var (before, lost, after) = await UntilItIsBack(camera, kill: false);

        Assert.Contains("no frame for 1 s", lost.Why, StringComparison.Ordinal);
        Assert.InRange(lost.At - before, TimeSpan.FromSeconds(0.5), TestLimit);
        Assert.True(after > lost.At);
        Assert.True(camera.Viewers >= 2);
    }

    [VideoFact]
    public async Task A_killed_ffmpeg_is_a_loss_and_another_one_is_started()
    {
        await using var camera = new MotionJpegCamera(framesEach: int.MaxValue);
        var (_, lost, after) = await UntilItIsBack(camera, kill: true);

        Assert.Contains("signal 9", lost.Why, StringComparison.Ordinal);
        Assert.True(after > lost.At);
    }

    [VideoFact]
    public async Task A_camera_that_is_not_there_is_one_loss_however_often_it_is_tried()
    {
        var camera = new MotionJpegCamera(framesEach: 0);
        var url = camera.Url;
        await camera.DisposeAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var losses = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var happened in new VideoSource(SourceAddress.Parse(url), Impatient, TimeProvider.System).Read(limit.Token))
            {
                Assert.Contains("Connection refused", Assert.IsType<SourceEvent.Lost>(happened).Why, StringComparison.Ordinal);
                losses++;
            }
        });

        Assert.Equal(1, losses);
    }

    private static async Task<(TimeSpan Before, SourceEvent.Lost Lost, TimeSpan After)> UntilItIsBack(MotionJpegCamera camera, bool kill)
    {
        using var limit = new CancellationTokenSource(TestLimit);
        var source = new VideoSource(SourceAddress.Parse(camera.Url), Impatient, TimeProvider.System);
        TimeSpan? before = null;
        SourceEvent.Lost? lost = null;
        await foreach (var happened in source.Read(limit.Token))
        {
            if (happened is SourceEvent.Lost loss)
            {
                lost ??= loss;
                continue;
            }

            using var frame = ((SourceEvent.Arrived)happened).Frame;
            if (lost is not null)
            {
                return (before!.Value, lost, frame.At);
            }

            if (before is null && kill)
            {
                using var child = Process.GetProcessById(source.ChildId!.Value);
                child.Kill();
            }

            before = frame.At;
        }

        throw new InvalidOperationException("A live source ended by itself.");
    }
}
