using System.Text.Json;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>axe-core over a page as it stands: fails on what keeps people from using it.</summary>
public static class Axe
{
    private static readonly string[] Serious = ["serious", "critical"];

    private static string Script => Path.Combine(Repository.Root, "dashboards", "floor-plan", "node_modules", "axe-core", "axe.min.js");

    /// <param name="except">Ids of axe rules that are judged otherwise here; say why beside the call.</param>
    /// <exception cref="InvalidOperationException">One line for each serious or critical fault, with where it stands.</exception>
    public static async Task Check(IPage page, params string[] except)
    {
        // Evaluated, and not added as an element: the page's own policy lets in no script but its own.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async (except) => (await axe.run(document, { rules: Object.fromEntries(except.map((id) => [id, { enabled: false }])), resultTypes: ["violations"] }))
              .violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, where: nodes.map((node) => node.target.join(" ")).slice(0, 5).join(", ") }))
            """, except);
        var faults = found.EnumerateArray().Where(fault => Serious.Contains(fault.GetProperty("impact").GetString())).Select(fault =>
            $"{fault.GetProperty("id").GetString()} ({fault.GetProperty("impact").GetString()}): {fault.GetProperty("help").GetString()} at {fault.GetProperty("where").GetString()}").ToList();
        if (faults.Count > 0)
        {
            throw new InvalidOperationException($"{page.Url} has {faults.Count} faults:\n{string.Join('\n', faults)}");
        }
    }
}
