using System.Text.Json;
using CaseCenterMonitor.Cli;
using CaseCenterMonitor.Tests.Vision;
using CaseCenterMonitor.Tests.Vision.Frames;
using Xunit;

namespace CaseCenterMonitor.Tests.Cli;

public sealed class WatchVideoTests : IDisposable
{
    private readonly MadeVideo _video = new();

    public void Dispose() => _video.Dispose();

    [VideoFact]
    public void A_view_that_is_covered_is_printed_with_its_instants_and_the_end_is_1()
    {
        var (code, output, error) = Run("watch-video", CoveredClip());

        Assert.Equal(1, code);
        var all = output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        var lines = all.Where(line => !line.Contains("  view  ", StringComparison.Ordinal)).ToList();
        Assert.Equal("0.0 s  cannotJudge  learning", lines[0].Trim());
        Assert.Contains("fine", lines[1], StringComparison.Ordinal);
        Assert.Contains("covered      since 12.0 s", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count);
        Assert.EndsWith("view         nobody can say how many", all[^1], StringComparison.Ordinal);
        Assert.Contains("1 signals", error, StringComparison.Ordinal);
    }

    [VideoFact]
    public void With_json_each_frame_is_a_line_and_measures_come_when_asked()
    {
        var (_, output, _) = Run("watch-video", CoveredClip(), "--json", "--measures", "--fps", "2");

        var lines = output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(40, lines.Count);
        Assert.Equal(19.5, lines[^1].GetProperty("t").GetDouble());
        Assert.Equal("covered", lines[^1].GetProperty("integrity").GetString());
        Assert.All(lines, line => Assert.True(line.GetProperty("measures").TryGetProperty("brightness", out _)));
        Assert.Equal(2, lines.Count(line => line.TryGetProperty("change", out _)));
    }

    [VideoFact]
    public void A_clip_too_short_to_judge_is_not_fine()
    {
        var (code, _, error) = Run("watch-video", _video.Draw("short.mp4", "testsrc=size=320x240:rate=5:duration=3"));

        Assert.Equal(1, code);
        Assert.Contains("nothing could be said about the view", error, StringComparison.Ordinal);
    }

    [VideoFact]
    public void A_file_that_is_no_video_ends_with_2_and_the_reason()
    {
        var file = Path.Join(_video.Folder, "letter.mp4");
        File.WriteAllText(file, "Dear Sir or Madam");
        var (code, output, error) = Run("watch-video", file);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains($"ccm: cannot read the video: '{file}':", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.mp4", "there is no file or folder 'absent.mp4'")]
    [InlineData("gopher://camera", "'gopher://' is not known here; use rtsp://")]
    public void A_source_that_cannot_be_ends_with_2(string source, string why)
    {
        var (code, output, error) = Run("watch-video", source);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("500")]
    public void A_rate_that_keeps_no_promise_is_refused(string rate)
    {
        var (code, _, error) = Run("watch-video", "clip.mp4", "--fps", rate);

        Assert.Equal(1, code);
        Assert.Contains("--fps takes a number from 2 to 30", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_teaches_with_examples()
    {
        var (code, output, _) = Run("watch-video", "--help");

        Assert.Equal(0, code);
        Assert.Contains("ccm watch-video corridor.mp4", output, StringComparison.Ordinal);
        Assert.Contains("apt-get install ffmpeg", output, StringComparison.Ordinal);
    }

    /// <summary>A moving test picture of 20 s over which a grey sheet lies from the 12th second on.</summary>
    private string CoveredClip() => _video.Draw(
        "covered.mp4", "testsrc2=size=320x240:rate=10:duration=20", "-vf", "drawbox=color=gray:thickness=fill:enable='gte(t,12)'");

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Program.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
