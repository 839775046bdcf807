using System.Diagnostics;
using CaseCenterMonitor.Vision.Frames;
using OpenCvSharp;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.Frames;

/// <summary>Files and folders through a real ffmpeg.</summary>
public sealed class VideoSourceTests : IDisposable
{
    private readonly MadeVideo _video = new();

    public void Dispose() => _video.Dispose();

    [VideoFact]
    public async Task A_file_is_read_to_its_end_with_the_instants_of_its_stream()
    {
        var file = _video.Draw("clip.mp4", "testsrc=size=320x240:rate=25:duration=4");
        var events = await ReadAll(file, VideoSourceOptions.Default);

        var frames = events.Cast<Seen>().ToList();
        Assert.Equal(20, frames.Count);
        Assert.Equal(Enumerable.Range(0, 20).Select(number => Math.Round(number * 0.2, 2)), frames.Select(frame => Math.Round(frame.At.TotalSeconds, 2)));
        Assert.Equal(Enumerable.Range(0, 20).Select(number => (long)number), frames.Select(frame => frame.Number));
        Assert.All(frames, frame => Assert.Equal(new Size(320, 240), frame.Size));
    }

    [VideoFact]
    public async Task A_slow_stream_is_not_padded_with_repeated_frames()
    {
        var file = _video.Draw("slow.mp4", "testsrc=size=160x120:rate=2:duration=5");
        var frames = (await ReadAll(file, VideoSourceOptions.Default with { FramesPerSecond = 10 })).Cast<Seen>().ToList();

        Assert.Equal([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5], frames.Select(frame => frame.At.TotalSeconds));
    }

    [VideoFact]
    public async Task A_hole_in_the_stream_stays_a_hole()
    {
        var file = _video.Draw("hole.mkv", "testsrc=size=160x120:rate=5:duration=9", "-vf", "select='lt(t,2)+gte(t,7)'", "-vsync", "passthrough");
        var instants = (await ReadAll(file, VideoSourceOptions.Default)).Cast<Seen>().Select(frame => frame.At.TotalSeconds).ToList();

        Assert.DoesNotContain(instants, at => at is > 1.9 and < 6.9);
        Assert.Equal(20, instants.Count);
    }

    [VideoFact]
    public async Task A_wide_picture_comes_smaller_and_in_its_shape()
    {
        var file = _video.Draw("wide.mp4", "testsrc=size=1280x720:rate=5:duration=1");
        Assert.All((await ReadAll(file, VideoSourceOptions.Default)).Cast<Seen>(), frame => Assert.Equal(new Size(768, 432), frame.Size));
    }

    [VideoFact]
    public async Task A_folder_of_pictures_is_read_in_order_at_the_given_rate()
    {
        _video.Draw("%03d.png", "testsrc=size=160x120:rate=1:duration=6");
        var frames = (await ReadAll(_video.Folder, VideoSourceOptions.Default with { FolderPicturesPerSecond = 2, FramesPerSecond = 2 })).Cast<Seen>().ToList();

        Assert.Equal([0, 0.5, 1, 1.5, 2, 2.5], frames.Select(frame => frame.At.TotalSeconds));
        Assert.Equal(6, frames.Select(frame => frame.Mean).Distinct().Count());
    }

    [VideoFact]
    public async Task A_file_that_is_no_video_is_a_loss_with_the_reason()
    {
        var file = Path.Join(_video.Folder, "letter.mp4");
        await File.WriteAllTextAsync(file, "Dear Sir or Madam");

        var lost = Assert.IsType<SourceEvent.Lost>(Assert.Single(await ReadAll(file, VideoSourceOptions.Default)));
        Assert.Contains("Invalid data found", lost.Why, StringComparison.Ordinal);
    }

    [VideoFact]
    public async Task A_killed_ffmpeg_is_a_lost_stream_and_not_the_end_of_the_file()
    {
        var file = _video.Draw("long.mp4", "testsrc=size=320x240:rate=25:duration=60");
        var source = new VideoSource(SourceAddress.Parse(file), VideoSourceOptions.Default, TimeProvider.System);
        var events = new List<object>();
        await foreach (var happened in source.Read(CancellationToken.None))
        {
            events.Add(Keep(happened));
            if (events.Count == 3)
            {
                Kill(source.ChildId!.Value);
            }
        }

        var lost = Assert.IsType<SourceEvent.Lost>(events[^1]);
        Assert.Contains("signal 9", lost.Why, StringComparison.Ordinal);
        Assert.Equal(((Seen)events[^2]).At, lost.At);
        Assert.InRange(events.Count, 4, 200);
    }

    [VideoFact]
    public async Task Whoever_stops_reading_leaves_no_ffmpeg_behind()
    {
        var file = _video.Draw("left.mp4", "testsrc=size=320x240:rate=25:duration=60");
        var source = new VideoSource(SourceAddress.Parse(file), VideoSourceOptions.Default, TimeProvider.System);
        int? child = null;
        await foreach (var happened in source.Read(CancellationToken.None))
        {
            Keep(happened);
            child = source.ChildId;
            break;
        }

        Assert.NotNull(child);
        Assert.Null(source.ChildId);
        Assert.False(Directory.Exists($"/proc/{child}"));
    }

    [VideoFact]
    public async Task Without_ffmpeg_the_message_names_the_package()
    {
        var file = _video.Draw("clip.mp4", "testsrc=size=160x120:rate=5:duration=1");
        var refused = await Assert.ThrowsAsync<VideoSourceException>(() => ReadAll(file, VideoSourceOptions.Default with { Ffmpeg = "ffmpeg-absent" }));

        Assert.Contains("apt-get install ffmpeg", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<List<object>> ReadAll(string path, VideoSourceOptions options)
    {
        var events = new List<object>();
        await foreach (var happened in new VideoSource(SourceAddress.Parse(path), options, TimeProvider.System).Read(CancellationToken.None))
        {
            events.Add(Keep(happened));
        }

        return events;
    }

    private static object Keep(SourceEvent happened)
    {
        if (happened is not SourceEvent.Arrived { Frame: var frame })
        {
            return happened;
        }

        using (frame)
        {
            return new Seen(frame.At, frame.Number, frame.Picture.Size(), Cv2.Mean(frame.Picture));
        }
    }

    private static void Kill(int id)
    {
        using var child = Process.GetProcessById(id);
        child.Kill();
    }

    private sealed record Seen(TimeSpan At, long Number, Size Size, Scalar Mean);
}
