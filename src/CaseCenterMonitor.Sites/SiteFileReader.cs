using CaseCenterMonitor.Sites.Plan;
using CaseCenterMonitor.Sites.Reading;
using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Sites;

/// <summary>Reads a site file and finds everything that is wrong with it: text in, records or problems out.</summary>
public static class SiteFileReader
{
    /// <summary>Reads and checks the text of a site file. It does not throw on any text.</summary>
    /// <param name="fileName">What problems call the file; nothing is read from it.</param>
    /// <param name="planGeoJson">The text of the floor plan, to check that both speak of the same building; null to leave that out.</param>
    /// <param name="law">What may be said about the law, so that a pack there is not, or an override the law forbids, is found here and not at night; null to accept any.</param>
    public static SiteReading Read(string yaml, string fileName, string? planGeoJson = null, ISiteLaw? law = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(fileName);
        var problems = new ProblemList(fileName);
        if (Root(yaml, problems) is not { } root)
        {
            return new SiteReading(null, problems.InOrder());
        }

        var (site, ids) = WholeFile.Read(root, law, problems);
        if (planGeoJson is not null)
        {
            var planName = Path.Join(Path.GetDirectoryName(fileName), site.Plan);
            PlanAgreement.Check(site, ids, PlanText.Read(planGeoJson, planName, problems), planName, problems);
        }

        return new SiteReading(problems.Any ? null : site, problems.InOrder());
    }

    /// <summary>Where a site file says its plan is, so that whoever may read files can fetch it; null when the text does not say so properly.</summary>
    public static SitePlanReference? PlanOf(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        return Root(yaml, new ProblemList("")) is { } root && root["plan"] is YamlScalar { Value.Length: > 0 } plan && SiteText.PlanProblem(plan.Value) is null
            ? new SitePlanReference(plan.Value, plan.At.Line, plan.At.Column)
            : null;
    }

    private static YamlMapping? Root(string yaml, ProblemList problems)
    {
        var node = YamlText.Read(yaml, FileKind.Site, problems);
        if (node is not null and not YamlMapping)
        {
            problems.Add(node.At, $"this is {node.Kind}; a site file is a group of keys: {string.Join(", ", SiteSections.FileKeys)}");
        }

        return node as YamlMapping;
    }
}
