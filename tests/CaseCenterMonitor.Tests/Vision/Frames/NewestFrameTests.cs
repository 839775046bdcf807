using CaseCenterMonitor.Vision.Frames;
using OpenCvSharp;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.Frames;

public sealed class NewestFrameTests
{
    [VideoFact]
    public async Task A_slow_reader_gets_the_newest_frame_and_the_others_are_freed()
    {
        using var newest = new NewestFrame();
        var frames = Enumerable.Range(0, 5).Select(number => Some(number)).ToList();
        frames.ForEach(frame => newest.Put(new SourceEvent.Arrived(frame)));

        var taken = Assert.IsType<SourceEvent.Arrived>(await newest.Take(CancellationToken.None)).Frame;
        Assert.Equal(4, taken.Number);
        Assert.All(frames.SkipLast(1), frame => Assert.True(frame.Picture.IsDisposed));
        taken.Dispose();
    }

    [VideoFact]
    public async Task A_loss_is_not_pushed_out_by_the_frame_that_ends_it()
    {
        using var newest = new NewestFrame();
        newest.Put(new SourceEvent.Arrived(Some(1)));
        newest.Put(new SourceEvent.Lost(TimeSpan.FromSeconds(1), "cable"));
        newest.Put(new SourceEvent.Arrived(Some(2)));

        Assert.Equal("cable", Assert.IsType<SourceEvent.Lost>(await newest.Take(CancellationToken.None)).Why);
        using var frame = Assert.IsType<SourceEvent.Arrived>(await newest.Take(CancellationToken.None)).Frame;
        Assert.Equal(2, frame.Number);
    }

    [Fact]
    public async Task A_reader_that_waits_is_told_when_nothing_can_come()
    {
        using var newest = new NewestFrame();
        var waiting = newest.Take(CancellationToken.None);
        newest.Fail(new VideoSourceException("no ffmpeg"));

        var told = await Assert.ThrowsAnyAsync<Exception>(() => waiting);
        Assert.Equal("no ffmpeg", told.InnerException?.Message ?? told.Message);
    }

    private static Frame Some(long number) => new(new Mat(2, 2, MatType.CV_8UC3), TimeSpan.FromSeconds(number), number);
}
