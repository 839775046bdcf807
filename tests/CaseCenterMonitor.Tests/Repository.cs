using System.Runtime.CompilerServices;

namespace CaseCenterMonitor.Tests;

/// <summary>Files of this repository, for tests that hold files and code together.</summary>
internal static class Repository
{
    private static readonly string Root = System.IO.Path.GetFullPath(System.IO.Path.Join(Here(), "..", ".."));

    public static string Path(string relative) => System.IO.Path.Join(Root, relative);

    public static IEnumerable<string> Sources(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path(folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string Here([CallerFilePath] string here = "") => System.IO.Path.GetDirectoryName(here)!;
}
