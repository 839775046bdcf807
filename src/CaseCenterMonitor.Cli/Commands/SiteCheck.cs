using System.CommandLine;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm site check FILE</c>: reads a site file and the plan it names, and prints what is wrong or what is there.</summary>
internal static class SiteCheck
{
    private const string Help =
        """
        Reads a site file and the floor plan it names, and reports everything that is wrong with them, not only the first thing.

        Example:
          ccm site check sites/northside/site.yaml

          sites/northside/site.yaml:117:40: unknown zone 'z-wiat-m1'; did you mean 'z-wait-m1'?

        Each problem is one line on the error stream: file:line:column: what is wrong, and what is allowed.
        Without problems it prints what the centre consists of, which policy packs apply, and which values it overrides, by whom and why.
        A centre may be stricter than a law and never laxer: an override that lengthens a legal maximum is a problem, with its source.
        It ends with 0 when all is well, 1 when there are problems, 2 when a file cannot be read.
        docs/site-file.md explains every key.
        """;

    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "The site file, such as sites/northside/site.yaml. Its plan is found through its key 'plan'." };
        var command = new Command("check", Help) { file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string file, TextWriter output, TextWriter error)
    {
        var (yaml, whyNot) = TextFile.Read(file);
        if (yaml is null)
        {
            error.WriteLine($"ccm: cannot read the site file '{file}': {whyNot}");
            return ExitCode.NotDone;
        }

        var (plan, planProblem) = PlanOf(yaml, file);
        var reading = SiteFileReader.Read(yaml, file, plan, PackLaw.Instance);
        IReadOnlyList<SiteProblem> problems = planProblem is null ? reading.Problems : [planProblem, .. reading.Problems];
        if (reading.Site is { } site && problems.Count == 0)
        {
            WriteSummary(site, file, output);
            return ExitCode.Fine;
        }

        foreach (var problem in problems)
        {
            error.WriteLine(problem);
        }

        error.WriteLine(problems.Count == 1 ? "1 problem" : $"{problems.Count} problems");
        return ExitCode.Problems;
    }

    private static (string? Text, SiteProblem? Problem) PlanOf(string yaml, string file)
    {
        if (SiteFileReader.PlanOf(yaml) is not { } reference)
        {
            return (null, null);
        }

        var (plan, whyNot) = TextFile.Read(Path.Join(Path.GetDirectoryName(file), reference.Path));
        return (plan, plan is null
            ? new SiteProblem(file, reference.Line, reference.Column, $"cannot read the plan '{reference.Path}' beside the site file: {whyNot}")
            : null);
    }

    private static void WriteSummary(SiteFile site, string file, TextWriter output)
    {
        output.WriteLine($"{file}: no problems");
        output.WriteLine($"{site.Id}  {site.Name.Zh}  {site.Name.En}  ({site.TimeZone}, plan {site.Plan})");
        Line("zones", site.Zones.Count, $"{site.Zones.Count(zone => zone.DetaineesAllowed)} where people may be held");
        Line("doors", site.Doors.Count, $"{site.Doors.Count(door => door.Perimeter)} in the perimeter; {ByDialect(site.Doors.Select(door => door.Dialect))}");
        Line("card readers", site.Doors.Count(door => door.CardReader is not null), "at doors");
        Line("readers", site.Readers.Count, ByDialect(site.Readers.Select(reader => reader.Dialect)));
        Line("cameras", site.Cameras.Count, ByDialect(site.Cameras.Select(camera => camera.Dialect)));
        Line("buttons", site.Buttons.Count, $"{site.Buttons.Count(button => button.Officer is not null)} of one officer each");
        Line("gateways", site.Gateways.Count, string.Join(", ", site.Gateways.Select(gateway => gateway.Id)));
        Line("wristbands", site.Wristbands.Count, $"{site.Wristbands.Count(band => band.AdvertisesWhenCut is not null)} can tell that they were cut");
        Line("beacons", site.Beacons.Count, "");
        Line("officers", site.Officers.Count, string.Join(", ", site.Officers.GroupBy(officer => officer.Sex).Select(same => $"{same.Count()} {same.Key}")));
        Line("policies", 1 + site.Policies.Overlays.Count, string.Join(", ", site.Policies.Overlays.Prepend(site.Policies.Pack)));
        Line("overrides", site.Limits.Count, "");
        foreach (var limit in site.Limits)
        {
            output.WriteLine($"               {limit.Key} = {limit.Value ?? $"{limit.Seconds} s"}, by {limit.By}: {limit.Why}");
        }

        void Line(string what, int count, string detail) => output.WriteLine($"{count,5} {what,-13} {detail}".TrimEnd());
    }

    private static string ByDialect(IEnumerable<string> dialects) =>
        string.Join(", ", dialects.CountBy(dialect => dialect).Select(pair => $"{pair.Value} {pair.Key}"));
}
