using CaseCenterMonitor.FirmwareSim.Building;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.FirmwareSim.Commands;

/// <summary>A site file with its plan, or everything that is wrong with them.</summary>
public sealed record SiteLoading(SiteFile? Site, FloorPlan? Plan, IReadOnlyList<string> Problems)
{
    public static SiteLoading Load(FileInfo file)
    {
        try
        {
            var yaml = File.ReadAllText(file.FullName);
            if (SiteFileReader.PlanOf(yaml) is not { } planOf)
            {
                return Wrong(SiteFileReader.Read(yaml, file.ToString()).Problems.Select(p => p.ToString()).DefaultIfEmpty($"{file}: names no plan"));
            }

            var geoJson = File.ReadAllText(Path.Join(file.DirectoryName, planOf.Path));
            var reading = SiteFileReader.Read(yaml, file.ToString(), geoJson);
            return reading.Site is { } site
                ? new SiteLoading(site, FloorPlanReader.Read(geoJson), [])
                : Wrong(reading.Problems.Select(p => p.ToString()));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or FormatException)
        {
            return Wrong([$"{file}: {wrong.Message}"]);
        }
    }

    private static SiteLoading Wrong(IEnumerable<string> problems) => new(null, null, [.. problems]);
}
