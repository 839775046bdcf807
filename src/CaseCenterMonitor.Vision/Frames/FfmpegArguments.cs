using System.Globalization;

namespace CaseCenterMonitor.Vision.Frames;

/// <summary>The command line of the ffmpeg child: pictures as raw BGR on its output, their instants on its error stream.</summary>
internal static class FfmpegArguments
{
    /// <summary>The filter that tells instant and size of every frame; a name of our own makes its lines easy to tell from others.</summary>
    public const string TellerName = "showinfo@ccm";

    public static IReadOnlyList<string> For(SourceAddress source, VideoSourceOptions options) =>
    [
        // One decoding thread each: cameras share a machine, and a slow one must not take it over.
        "-nostdin", "-hide_banner", "-nostats", "-loglevel", "level+info", "-threads", "1",
        .. Input(source, options),
        "-map", "0:v:0", "-an", "-sn", "-dn",
        "-vf", Filters(options), "-filter_threads", "1",
        "-vsync", "passthrough", "-f", "rawvideo", "-pix_fmt", "bgr24", "-flush_packets", "1", "pipe:1",
    ];

    private static IReadOnlyList<string> Input(SourceAddress source, VideoSourceOptions options) => source.Kind switch
    {
        SourceKind.File => ["-i", $"file:{source.Address}"],
        SourceKind.Folder =>
        [
            "-f", "image2", "-framerate", Number(options.FolderPicturesPerSecond), "-pattern_type", "glob",
            // The path is absolute and taken as it is: this reader knows no "file:".
            "-i", $"{Literal(source.Address)}/*{source.PictureEnding}",
        ],
        SourceKind.Rtsp => ["-rtsp_transport", "tcp", "-fflags", "nobuffer", "-i", source.Address],
        // Motion JPEG has no instants of its own; without this ffmpeg would invent 25 frames a second.
        SourceKind.Http => ["-use_wallclock_as_timestamps", "1", "-fflags", "nobuffer", "-i", source.Address],
        _ => throw new InvalidOperationException($"Unknown kind of source: {source.Kind}"),
    };

    /// <summary>
    /// Leaves frames out until the rate is kept. A tenth of an interval is forgiven, because instants are rounded to the stream's ticks;
    /// a clock that jumps back starts anew.
    /// </summary>
    private static string Filters(VideoSourceOptions options)
    {
        var spacing = Number(0.9 / options.FramesPerSecond);
        return $"select='isnan(prev_selected_t)+gte(t-prev_selected_t,{spacing})+lt(t,prev_selected_t)'"
            + $",scale=w='min({Number(options.WidthMax)},iw)':h=-2:flags=area,format=bgr24,{TellerName}=checksum=0";
    }

    /// <summary>A folder's own name is not a pattern.</summary>
    private static string Literal(string path) =>
        string.Concat(path.Select(letter => letter is '*' or '?' or '[' or ']' or '\\' ? $"\\{letter}" : letter.ToString()));

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
