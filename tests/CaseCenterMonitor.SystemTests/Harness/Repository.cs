using System.Runtime.CompilerServices;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>Where things are: the checkout, its built programs, and the shared data beside it.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string SiteFile => Path.Combine(Root, "sites", "northside", "site.yaml");

    public static string Page => Path.Combine(Root, "dashboards", "floor-plan", "dist");

    public static string SharedData => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    /// <summary>A program built in the same configuration as this test.</summary>
    public static string Program(string folder, string assembly)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var path = Path.Combine(Root, folder, "bin", configuration, "net10.0", assembly);
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is not built; scripts/test.sh builds it.", path);
    }

    /// <summary>Measured figures are kept here, beside the results.</summary>
    public static void WriteFigures(string name, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, "artifacts")).FullName;
        File.WriteAllText(Path.Combine(folder, name), text + Environment.NewLine);
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
