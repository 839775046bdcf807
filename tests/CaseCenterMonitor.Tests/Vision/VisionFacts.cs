using CaseCenterMonitor.Tests.RealInput;
using OpenCvSharp;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision;

/// <summary>What tests of real pictures need from the machine, and the words for a skipped test when it is not there.</summary>
internal static class VisionNeeds
{
    private static readonly Lazy<string?> Missing = new(Look);

    /// <summary>Null when both are there.</summary>
    public static string? WhyNot => Missing.Value;

    private static string? Look()
    {
        if (!File.Exists("/usr/bin/ffmpeg"))
        {
            return "skipped: ffmpeg not installed; scripts/test.sh installs it on Debian";
        }

        try
        {
            using var picture = new Mat(1, 1, MatType.CV_8UC1);
            return null;
        }
        catch (Exception native) when (native is TypeInitializationException or DllNotFoundException or OpenCvSharpException)
        {
            return $"skipped: OpenCV's native library cannot be loaded ({native.GetBaseException().Message}); scripts/test.sh installs what it needs on Debian";
        }
    }
}

/// <summary>A test that decodes video; skipped, with the reason, where ffmpeg or OpenCV's native library is missing.</summary>
public sealed class VideoFactAttribute : FactAttribute
{
    public VideoFactAttribute() => Skip = VisionNeeds.WhyNot;
}

/// <summary>A theory that needs what decodes or draws pictures.</summary>
public sealed class VideoTheoryAttribute : TheoryAttribute
{
    public VideoTheoryAttribute() => Skip = VisionNeeds.WhyNot;
}

/// <summary>A test on real footage; skipped, with the reason, where the footage or what decodes it is missing.</summary>
public sealed class FootageFactAttribute : FactAttribute
{
    public FootageFactAttribute(string path) => Skip = SharedData.Has(path) ? VisionNeeds.WhyNot : SharedData.WhyAbsent(path);
}

/// <summary>A theory on real footage; skipped, with the reason, where the footage or what decodes it is missing.</summary>
public sealed class FootageTheoryAttribute : TheoryAttribute
{
    public FootageTheoryAttribute(string path) => Skip = SharedData.Has(path) ? VisionNeeds.WhyNot : SharedData.WhyAbsent(path);
}
