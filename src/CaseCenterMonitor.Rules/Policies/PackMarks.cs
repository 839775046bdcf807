using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules.Policies;

/// <summary>Words of packs as files and people write them.</summary>
public static class PackMarks
{
    public static string Word(Confidence mark) => mark switch
    {
        Confidence.Verbatim => "verbatim",
        Confidence.Secondary => "secondary",
        Confidence.Unverified => "unverified",
        Confidence.Proposal => "proposal",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "No word for this mark."),
    };

    /// <summary>An event as packs call it, such as detention-decided.</summary>
    public static string Word(CustodyEventKind kind) => Reading.PackWords.Kebab(kind.ToString());

    /// <summary>Each group of a set, such as seventy-or-over.</summary>
    public static IEnumerable<string> Words(Vulnerability groups) => Reading.PackWords.Groups.Where(pair => groups.HasFlag(pair.Value)).Select(pair => pair.Key);
}
