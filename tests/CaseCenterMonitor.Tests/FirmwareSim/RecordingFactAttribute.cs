using System.Runtime.CompilerServices;
using Xunit;

namespace CaseCenterMonitor.Tests.FirmwareSim;

/// <summary>A test on a recording that lies beside the repository and is never copied into it; skipped where it is absent.</summary>
public sealed class RecordingFactAttribute : FactAttribute
{
    public RecordingFactAttribute(string recording)
    {
        Recording = recording;
        Skip = File.Exists(PathOf(recording)) ? null : $"../shared/data/{recording} is not beside the repository.";
    }

    public string Recording { get; }

    public static string PathOf(string recording, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Join(Path.GetDirectoryName(here), "..", "..", "..", "..", "shared", "data", recording));
}
