using CaseCenterMonitor.Vision.Frames;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.Frames;

public sealed class SourceAddressTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-source-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("rtsp://10.0.0.7:554/stream1", SourceKind.Rtsp)]
    [InlineData("http://10.0.0.7/video.mjpg", SourceKind.Http)]
    public void A_camera_is_live(string text, SourceKind kind)
    {
        var source = SourceAddress.Parse(text);
        Assert.Equal((kind, true, text), (source.Kind, source.Live, source.Display));
    }

    [Fact]
    public void A_password_is_not_shown_and_is_taken_out_of_what_ffmpeg_says()
    {
        var source = SourceAddress.Parse("rtsp://viewer:secret@10.0.0.7/stream1");

        Assert.Equal("rtsp://10.0.0.7/stream1", source.Display);
        Assert.Equal("rtsp://10.0.0.7/stream1: refused", source.Redact("rtsp://viewer:secret@10.0.0.7/stream1: refused"));
    }

    [Fact]
    public void A_folder_of_pictures_says_which_kind_it_has()
    {
        File.WriteAllText(Path.Join(_folder, "0001.png"), "");
        var source = SourceAddress.Parse(_folder);
        Assert.Equal((SourceKind.Folder, ".png", false), (source.Kind, source.PictureEnding, source.Live));
    }

    [Theory]
    [InlineData("absent.mp4", "there is no file or folder 'absent.mp4'")]
    [InlineData("ftp://host/clip", "'ftp://' is not known here")]
    [InlineData("rtsp://", "not a valid URL")]
    public void What_cannot_be_a_source_is_refused_with_the_reason(string text, string why) =>
        Assert.Contains(why, Assert.Throws<VideoSourceException>(() => SourceAddress.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_pictures_is_refused() =>
        Assert.Contains("no pictures", Assert.Throws<VideoSourceException>(() => SourceAddress.Parse(_folder)).Message, StringComparison.Ordinal);
}
