using System.Reflection;

namespace CaseCenterMonitor.Gateway.Commissioning.Page;

/// <summary>The files of the page, inside the program: nothing is read from disk or from another place.</summary>
internal static class PageFiles
{
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CaseCenterMonitor.Gateway.Commissioning.Page.Web.{name}")
            ?? throw new InvalidOperationException($"{name} is not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
