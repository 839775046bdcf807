using CaseCenterMonitor.Vision.Frames;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.Frames;

public sealed class FfmpegLogTests
{
    private const string Teller =
        "[showinfo@ccm @ 0x5581] [info] n:   3 pts:  61440 pts_time:4.8     pos:   178371 fmt:bgr24 sar:1/1 s:640x360 i:P iskey:0 type:P ";

    [Fact]
    public void A_frame_is_told_with_its_instant_and_size() =>
        Assert.Equal(new FrameHeader(TimeSpan.FromSeconds(4.8), 640, 360), FrameHeader.TryParse(Teller));

    [Theory]
    [InlineData("[showinfo@ccm @ 0x5581] [info] config in time_base: 1/12800, frame_rate: 25/1")]
    [InlineData("[showinfo@ccm @ 0x5581] [info] n:   0 pts: NOPTS pts_time:NOPTS   pos: 1 fmt:bgr24 sar:1/1 s:640x360 i:P")]
    [InlineData("n: 0 pts: 0 pts_time:1e300 s:640x360")]
    [InlineData("n: 0 pts: 0 pts_time:1 s:0x360")]
    [InlineData("n: 0 pts: 0 pts_time:1 s:999999x999999")]
    [InlineData("")]
    public void What_tells_no_frame_is_no_frame(string line) => Assert.Null(FrameHeader.TryParse(line));

    [Fact]
    public async Task Complaints_are_the_last_few_and_a_long_line_is_cut()
    {
        var log = new FfmpegLog();
        var lines = Enumerable.Range(0, 5000).Select(number => $"[h264 @ 0x1] [error] broken macroblock {number}")
            .Append($"[rtsp @ 0x1] [fatal] {new string('x', 1_000_000)}").Append("[info] chatter");
        await log.Read(new StringReader(string.Join('\n', lines)), CancellationToken.None);

        var complaints = log.Complaints.Split("; ");
        Assert.Equal(FfmpegLog.ComplaintsMax, complaints.Length);
        Assert.Equal("broken macroblock 4999", complaints[^2]);
        Assert.InRange(complaints[^1].Length, 1, FfmpegLog.LineMax);
    }

    [Fact]
    public async Task The_same_complaint_again_and_again_is_told_once()
    {
        var log = new FfmpegLog();
        await log.Read(new StringReader("[error] no route\n[error] no route\n[error] no route\n"), CancellationToken.None);

        Assert.Equal("no route", log.Complaints);
    }
}
