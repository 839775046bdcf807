using System.CommandLine;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm policy list</c>: which packs there are, and how much of each is verified.</summary>
internal static class PolicyList
{
    private const string Help =
        """
        Lists the policy packs that come with the system.

        Example:
          ccm policy list

        A centre picks one of kind pack in its site file, and overlays that fit it:
          policies: { pack: prc-2020, overlays: [prc-psapl-2026] }

        The four numbers say how sure we are of the sources: read word for word, from a second-hand page, not verified, our own proposal.
        What is not verified must not be shown to a customer as law until somebody has read the official text.
        """;

    public static Command Command()
    {
        var command = new Command("list", Help);
        command.SetAction(parsed => Run(parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(TextWriter output)
    {
        output.WriteLine($"{"pack",-16}{"kind",-12}{"values",7}{"duties",8}{"verbatim",10}{"second-hand",13}{"unverified",12}{"proposal",10}   name");
        foreach (var pack in PackLibrary.All)
        {
            var marks = pack.Citations.CountBy(citation => citation.Mark).ToDictionary();
            output.WriteLine(
                $"{pack.Key,-16}{Kind(pack),-12}{pack.Values.Count,7}{pack.Duties.Count,8}{Of(Confidence.Verbatim),10}{Of(Confidence.Secondary),13}"
                + $"{Of(Confidence.Unverified),12}{Of(Confidence.Proposal),10}   {pack.Name.Zh} · {pack.Name.En}");

            int Of(Confidence mark) => marks.GetValueOrDefault(mark);
        }

        return ExitCode.Fine;
    }

    private static string Kind(PolicyPack pack) => pack.Kind switch
    {
        PackKind.Pack => "pack",
        PackKind.Overlay => "overlay",
        PackKind.Defaults => "defaults",
        PackKind.Comparison => "comparison",
        _ => throw new InvalidOperationException($"No word for the kind {pack.Kind}."),
    };
}
