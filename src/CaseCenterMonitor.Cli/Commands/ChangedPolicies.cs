using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Rules.Policies.Trying;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>Takes changed policies from a file, or from a pack that comes with the system.</summary>
internal static class ChangedPolicies
{
    /// <exception cref="WrongInputException">Neither such a file nor such a pack, or a file with problems; the message has all of them.</exception>
    public static (PolicyChange Change, IReadOnlyList<string> Remarks) Read(string name, JudgedPolicies judged)
    {
        var builtIn = !File.Exists(name) && PackLibrary.Find(name) is not null;
        var (text, whyNot) = builtIn ? (PackLibrary.TextOf(name), "") : TextFile.Read(name);
        if (text is null)
        {
            throw new WrongInputException(
                $"ccm: cannot read the changed policies '{name}': {whyNot}, and no pack of that name. Packs: {string.Join(", ", PackLibrary.All.Select(pack => pack.Key))}",
                ExitCode.NotDone);
        }

        var reading = PolicyChangeReader.Read(text, name, judged);
        return reading.Change is { } change ? (change, reading.Remarks) : throw new WrongInputException(Lines(reading.Problems));
    }

    private static string Lines(IReadOnlyList<Sites.SiteProblem> problems) =>
        string.Join(Environment.NewLine, [.. problems.Select(problem => problem.ToString()), problems.Count == 1 ? "1 problem" : $"{problems.Count} problems"]);
}
