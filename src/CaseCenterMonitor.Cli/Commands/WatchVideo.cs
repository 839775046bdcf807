using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Runtime.InteropServices;
using CaseCenterMonitor.Cli.Commands.Watching;
using CaseCenterMonitor.Vision;
using CaseCenterMonitor.Vision.Falls;
using CaseCenterMonitor.Vision.Frames;
using CaseCenterMonitor.Vision.Integrity;
using CaseCenterMonitor.Vision.People;
using CaseCenterMonitor.Vision.Zones;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm watch-video SOURCE</c>: watches a video or a camera the way the gateway would, and prints what it can say about the view.</summary>
internal static class WatchVideo
{
    private const double RateMin = 2;

    private const double RateMax = 30;

    private const string Help =
        """
        Watches a video file, a folder of pictures, or a camera, and says whether its view can be trusted (fine, dark, overExposed,
        covered, defocused, moved, frozen, or cannotJudge with the reason), how many people are in each zone, for how long, and who has
        fallen. It knows nobody: an outline of the size of a person is somebody. No picture is stored.

        Examples:
          ccm watch-video corridor.mp4
          ccm watch-video rtsp://10.0.0.7:554/stream1 --fps 5 --json
          ccm watch-video http://10.0.0.8/video.mjpg --json --measures > measures.jsonl
          ccm watch-video cell.mp4 --zones cell.yaml

              0.0 s  cannotJudge  learning
              8.0 s  fine         since 4.0 s
             64.6 s  covered      since 60.2 s
             97.2 s  fine         since 93.0 s, cleared

             70.4 s  view         1 person
             91.0 s  view         0 people; one was there from 69.8 s to 90.2 s, for 20.4 s
            120.8 s  fall         lies since 118.8 s

        The first seconds of a source are taken as the view it should have: begin when nobody stands before the camera.
        --zones names the parts of the picture that are zones, and what must never be seen, in shares of its width and height:
          zones:
            - id: cell-1
              polygon: [[0.1, 0.4], [0.9, 0.4], [1, 1], [0, 1]]     # the floor on which somebody stands who is in it
          masks:
            - [[0.8, 0.1], [1, 0.1], [1, 0.5], [0.8, 0.5]]          # a toilet: blacked out before anything looks
        Without it the whole picture is a zone, "view". A count of null is "nobody can say", which is not 0.
        One line for each change; with --json one JSON object for each frame looked at, its "change" set where the state changes:
          {"t":64.6,"integrity":"covered","change":{"from":"fine","since":60.2},"zones":[{"zone":"cell-1","count":null}]}
          {"t":90.2,"integrity":"fine","zones":[{"zone":"cell-1","count":1,"dwell":20.4,"still":3.2}]}
          {"t":120.8,"integrity":"fine","zones":[{"zone":"cell-1","count":1,"dwell":42.0,"still":2.0}],"falls":[{"downAt":118.8}]}
        Times are seconds of the stream, from its first frame. A file ends; a camera is watched, and opened again after a loss, until Ctrl-C.
        Progress and a summary go to the error stream. Needs ffmpeg (on Debian: apt-get install ffmpeg libgtk-3-0 libdrm2 libatomic1).
        It ends with 0 when the view was found fine and nothing was signalled, 1 when something was signalled or nothing could be said,
        2 when the source cannot be read or broke off.
        """;

    public static Command Command()
    {
        var source = new Argument<string>("SOURCE") { Description = "A video file, a folder of pictures, or an address beginning with rtsp://, rtsps://, http:// or https://." };
        var rate = new Option<double>("--fps") { Description = $"Frames looked at in a second, {RateMin} to {RateMax}.", DefaultValueFactory = _ => VideoSourceOptions.Default.FramesPerSecond };
        rate.Validators.Add(CheckRate);
        var json = new Option<bool>("--json") { Description = "Print JSON Lines, one for each frame." };
        var zones = new Option<string?>("--zones") { Description = "A file with the zones and masks of this picture.", HelpName = "FILE" };
        var measures = new Option<bool>("--measures") { Description = "Print what was measured on each frame, too." };
        var command = new Command("watch-video", Help) { source, rate, zones, json, measures };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(source),
            parsed.GetValue(zones),
            VideoSourceOptions.Default with { FramesPerSecond = parsed.GetValue(rate) },
            new WatchReport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, parsed.GetValue(json), parsed.GetValue(measures))));
        return command;
    }

    private static void CheckRate(OptionResult result)
    {
        if (result.GetValueOrDefault<double>() is not (>= RateMin and <= RateMax))
        {
            result.AddError($"--fps takes a number from {RateMin} to {RateMax}: fewer frames cannot show within 10 s that a view is lost.");
        }
    }

    private static int Run(string text, string? zones, VideoSourceOptions options, WatchReport report)
    {
        if (SceneOf(zones, report) is not { } scene)
        {
            return ExitCode.NotDone;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return Watch(SourceAddress.Parse(text), scene, options, report, stop.Token).GetAwaiter().GetResult();
        }
        catch (VideoSourceException cannot)
        {
            report.CannotRead(cannot.Message);
            return ExitCode.NotDone;
        }
        catch (Exception native) when (native is TypeInitializationException or DllNotFoundException)
        {
            report.CannotRead($"OpenCV's native library cannot be loaded; on Debian, apt-get install libgtk-3-0 libdrm2 libatomic1 ({native.GetBaseException().Message})");
            return ExitCode.NotDone;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static CameraScene? SceneOf(string? file, WatchReport report)
    {
        if (file is null)
        {
            return CameraScene.Unknown;
        }

        var (text, whyNot) = TextFile.Read(file);
        if (text is null)
        {
            report.Refuse([$"ccm: cannot read the zones '{file}': {whyNot}"]);
            return null;
        }

        var (scene, problems) = SceneFile.Read(text, file);
        report.Refuse(problems.Select(problem => problem.ToString()));
        return scene;
    }

    private static async Task<int> Watch(SourceAddress address, CameraScene scene, VideoSourceOptions options, WatchReport report, CancellationToken cancel)
    {
        using var camera = new CameraWatch(scene, IntegrityOptions.Default, PeopleOptions.Default, FallOptions.Default);
        var brokenOff = false;
        report.Begin(address, options);
        try
        {
            await foreach (var happened in new VideoSource(address, options, TimeProvider.System).Read(cancel))
            {
                switch (happened)
                {
                    case SourceEvent.Arrived { Frame: var frame }:
                        Judge(frame, camera, report);
                        break;
                    case SourceEvent.Lost lost:
                        brokenOff = !address.Live;
                        report.Lost(lost, camera.Lost(lost), address);
                        break;
                    default:
                        throw new InvalidOperationException($"Unknown event of a source: {happened}");
                }
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ctrl-C is how a camera's watch ends.
        }

        report.End(camera.State);
        return brokenOff || report.Frames == 0 ? ExitCode.NotDone
            : report.Signals > 0 || camera.State is not IntegrityState.Fine ? ExitCode.Problems
            : ExitCode.Fine;
    }

    private static void Judge(Frame frame, CameraWatch camera, WatchReport report)
    {
        using (frame)
        {
            var began = Stopwatch.GetTimestamp();
            var step = camera.See(frame);
            report.Step(step, Stopwatch.GetElapsedTime(began));
        }
    }
}
