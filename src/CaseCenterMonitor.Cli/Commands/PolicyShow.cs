using System.CommandLine;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm policy show PACK</c>: every value of a pack with its source, or what applies at a centre.</summary>
internal static class PolicyShow
{
    private const string Help =
        """
        Shows a policy pack: every value, duty, clock and observation regime, with its mark and its source.

        Examples:
          ccm policy show prc-2020
          ccm policy show prc-psapl-2026 --language zh
          ccm policy show prc-2020 --centre sites/northside/site.yaml

        Without --centre it shows what the file of the pack says. With --centre it shows what applies there: the rule defaults, the international
        minimum where the law is silent, the pack, the centre's overlays, and the values it overrides, by whom and why.

        The mark before a source: V read word for word, S second-hand, M not verified, P our proposal without a law behind it.
        """;

    public static Command Command()
    {
        var pack = new Argument<string>("PACK") { Description = "A pack of 'ccm policy list'." };
        var centre = new Option<string?>("--centre") { Description = "A site file: show what applies at this centre.", HelpName = "SITE" };
        var language = new Option<string>("--language") { Description = "zh or en.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("zh", "en");
        var command = new Command("show", Help) { pack, centre, language };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(pack), parsed.GetValue(centre), parsed.GetValue(language) == "zh", parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string key, string? centre, bool zh, TextWriter output, TextWriter error)
    {
        if (PackLibrary.Find(key) is not { } pack)
        {
            error.WriteLine($"ccm: there is no policy pack '{key}'. There are: {string.Join(", ", PackLibrary.All.Select(one => one.Key))}");
            return ExitCode.Problems;
        }

        var page = new PolicyPage(zh, output);
        if (centre is null)
        {
            page.Write(pack);
            return ExitCode.Fine;
        }

        return AtCentre(pack, centre, page, error);
    }

    private static int AtCentre(PolicyPack pack, string file, PolicyPage page, TextWriter error)
    {
        var (text, whyNot) = TextFile.Read(file);
        if (text is null)
        {
            error.WriteLine($"ccm: cannot read the site file '{file}': {whyNot}");
            return ExitCode.NotDone;
        }

        var reading = SiteFileReader.Read(text, file, null, PackLaw.Instance);
        if (reading.Site is not { } site)
        {
            foreach (var problem in reading.Problems)
            {
                error.WriteLine(problem);
            }

            return ExitCode.Problems;
        }

        var picked = site.Policies.Pack;
        if (picked != pack.Key && !site.Policies.Overlays.Contains(pack.Key))
        {
            error.WriteLine($"ccm: {site.Id} has picked {picked} and not {pack.Key}.");
            return ExitCode.Problems;
        }

        page.Write(site.Id, PackLaw.InForce(site));
        return ExitCode.Fine;
    }
}
