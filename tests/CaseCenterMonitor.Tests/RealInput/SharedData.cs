using System.Runtime.CompilerServices;
using Xunit;

namespace CaseCenterMonitor.Tests.RealInput;

/// <summary>Recordings and samples of real devices. They lie beside the repository, not in it, and a test that needs them skips without them.</summary>
internal static class SharedData
{
    private static readonly string Root = Path.GetFullPath(Path.Join(RepositoryRoot(), "..", "shared", "data"));

    public static bool Has(string path) => Path.Exists(Path.Join(Root, path));

    public static string PathOf(string path) => Path.Join(Root, path);

    public static byte[] Bytes(string path) => File.ReadAllBytes(Path.Join(Root, path));

    public static string Text(string path) => File.ReadAllText(Path.Join(Root, path));

    public static string WhyAbsent(string path) => $"../shared/data/{path} is not beside the repository.";

    private static string RepositoryRoot([CallerFilePath] string here = "") => Path.Join(Path.GetDirectoryName(here), "..", "..", "..");
}

/// <summary>A test on real input that skips, with the reason, where the input is absent.</summary>
public sealed class RealInputFactAttribute : FactAttribute
{
    public RealInputFactAttribute(string path)
    {
        Skip = SharedData.Has(path) ? null : SharedData.WhyAbsent(path);
    }
}

/// <summary>A theory on real input that skips, with the reason, where the input is absent.</summary>
public sealed class RealInputTheoryAttribute : TheoryAttribute
{
    public RealInputTheoryAttribute(string path)
    {
        Skip = SharedData.Has(path) ? null : SharedData.WhyAbsent(path);
    }
}
