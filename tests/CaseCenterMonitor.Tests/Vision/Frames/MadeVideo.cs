using System.Diagnostics;

namespace CaseCenterMonitor.Tests.Vision.Frames;

/// <summary>Videos that ffmpeg draws for a test, in a folder that goes with it.</summary>
internal sealed class MadeVideo : IDisposable
{
    /// <summary>A clip of seconds is drawn in seconds.</summary>
    private static readonly TimeSpan DrawingLimit = TimeSpan.FromMinutes(1);

    public string Folder { get; } = Directory.CreateTempSubdirectory("ccm-video-").FullName;

    /// <summary>Draws ffmpeg's test picture; arguments are those between input and file.</summary>
    public string Draw(string name, string input, params string[] arguments)
    {
        var file = Path.Join(Folder, name);
        string[] all = ["-nostdin", "-loglevel", "error", "-f", "lavfi", "-i", input, .. arguments, "-y", file];
        using var drawing = Process.Start(new ProcessStartInfo("ffmpeg", all) { UseShellExecute = false })!;
        if (!drawing.WaitForExit(DrawingLimit) || drawing.ExitCode != 0)
        {
            throw new InvalidOperationException($"ffmpeg did not draw {name}.");
        }

        return file;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
