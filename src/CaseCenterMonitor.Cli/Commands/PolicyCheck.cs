using System.CommandLine;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Rules.Policies.Reading;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm policy check FILE…</c>: reads policy packs and reports everything that is wrong with them.</summary>
internal static class PolicyCheck
{
    private const string Help =
        """
        Reads policy packs and reports everything that is wrong with them, not only the first thing.

        Examples:
          ccm policy check src/CaseCenterMonitor.Rules/Policies/Packs/*.yaml
          ccm policy check my-overlay.yaml

          my-overlay.yaml:9:12: mark 'verbatm' is unknown; did you mean 'verbatim'? (allowed: verbatim, secondary, unverified, proposal)

        An overlay is checked against the built-in pack it lies over. A value without a mark, or without its source in both languages, is a problem.
        It ends with 0 when all is well, 1 when there are problems, 2 when a file cannot be read.
        docs/policy-packs.md explains every key.
        """;

    public static Command Command()
    {
        var files = new Argument<string[]>("FILE") { Description = "Policy packs in YAML.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", Help) { files };
        command.SetAction(parsed => parsed.GetRequiredValue(files)
            .Select(file => Check(file, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)).ToList().Max());
        return command;
    }

    private static int Check(string file, TextWriter output, TextWriter error)
    {
        var (text, whyNot) = TextFile.Read(file);
        if (text is null)
        {
            error.WriteLine($"ccm: cannot read the policy pack '{file}': {whyNot}");
            return ExitCode.NotDone;
        }

        var reading = PackReader.Read(text, file, PackLibrary.Below);
        if (reading.Pack is { } pack)
        {
            output.WriteLine(
                $"{file}: no problems; {pack.Key}: {pack.Values.Count} values, {pack.Duties.Count} duties, {pack.Clocks.Count} clocks, {pack.Regimes.Count} regimes");
            return ExitCode.Fine;
        }

        foreach (var problem in reading.Problems)
        {
            error.WriteLine(problem);
        }

        error.WriteLine(reading.Problems.Count == 1 ? "1 problem" : $"{reading.Problems.Count} problems");
        return ExitCode.Problems;
    }
}
