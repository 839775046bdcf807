using System.Globalization;
using CaseCenterMonitor.Tests.RealInput;
using CaseCenterMonitor.Vision;
using CaseCenterMonitor.Vision.Falls;
using CaseCenterMonitor.Vision.Frames;
using CaseCenterMonitor.Vision.Integrity;
using CaseCenterMonitor.Vision.People;
using CaseCenterMonitor.Vision.Zones;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision;

/// <summary>Footage that nobody here made, before a camera's watch, with what its makers or its README say of it.</summary>
internal static class Footage
{
    public const string OneByOne = "video/one-by-one/one-by-one-person-detection.mp4";
    public const string Falls = "video/falls";

    /// <summary>Everything at its defaults, as a centre would have it that says nothing.</summary>
    public static CameraWatch Camera(CameraScene scene) => new(scene, IntegrityOptions.Default, PeopleOptions.Default, FallOptions.Default);

    public static async Task<IReadOnlyList<(TimeSpan At, CameraStep Step)>> Watched(string path, CameraScene scene, double rate = 5)
    {
        var steps = new List<(TimeSpan, CameraStep)>();
        using var camera = Camera(scene);
        var source = new VideoSource(SourceAddress.Parse(SharedData.PathOf(path)), VideoSourceOptions.Default with { FramesPerSecond = rate }, TimeProvider.System);
        await foreach (var happened in source.Read(CancellationToken.None))
        {
            using var frame = Assert.IsType<SourceEvent.Arrived>(happened).Frame;
            steps.Add((frame.At, camera.See(frame)));
        }

        return steps;
    }

    /// <summary>The rows of a labels.csv, by the names of its columns. No comma stands within a quoted field that is asked for.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Labels(string path)
    {
        var lines = SharedData.Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = lines[0].Trim().Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Trim().Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static double Number(this IReadOnlyDictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
}
