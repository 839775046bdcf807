using System.Globalization;

namespace CaseCenterMonitor.Mutation;

/// <summary>The score by folder, as Markdown.</summary>
internal static class Table
{
    public static IEnumerable<string> Of(IReadOnlyList<Tried> tried) =>
    [
        "| folder | mutants | killed | did not end or died | survived | not covered | score | without what cannot happen |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
        .. tried.GroupBy(one => one.Mutant.Folder).OrderBy(folder => folder.Key, StringComparer.Ordinal).Select(folder => Row(folder.Key, [.. folder])),
        Row("**all**", tried),
    ];

    private static string Row(string name, IReadOnlyList<Tried> tried)
    {
        int Count(Outcome outcome) => tried.Count(one => one.Outcome == outcome);
        return $"| {name} | {tried.Count} | {Count(Outcome.Killed)} | {Count(Outcome.Died)} | {Count(Outcome.Survived)} | {Count(Outcome.NotCovered)} "
            + $"| {Score(tried)} | {Score([.. tried.Where(one => !one.Mutant.CannotHappen)])} |";
    }

    private static string Score(IReadOnlyList<Tried> tried) =>
        tried.Count == 0 ? "–" : (100.0 * tried.Count(one => one.IsCaught) / tried.Count).ToString("F1", CultureInfo.InvariantCulture) + " %";
}
