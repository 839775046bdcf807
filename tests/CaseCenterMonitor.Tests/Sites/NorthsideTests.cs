using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Sites;

/// <summary>The example centre of this repository.</summary>
public sealed class NorthsideTests
{
    /// <summary>For every number here the same lines are garbled in the same way.</summary>
    private const int Seed = 20261123;

    private static readonly string Folder = Path.Join(RepositoryRoot(), "sites", "northside");
    private static readonly string Yaml = File.ReadAllText(Path.Join(Folder, "site.yaml"));
    private static readonly string Plan = File.ReadAllText(Path.Join(Folder, "plan.geojson"));

    [Fact]
    public void Is_without_problems_against_its_plan_and_the_rules()
    {
        var reading = Read(Yaml);

        Assert.Empty(reading.Problems);
        var site = reading.Site!;
        Assert.Equal((32, 38, 33), (site.Zones.Count, site.Doors.Count, site.Cameras.Count));
        Assert.Equal(58, site.Readers.Count + site.Doors.Count(door => door.CardReader is not null));
        Assert.Equal(24, site.Wristbands.Count(band => band.AdvertisesWhenCut is not null));
        Assert.True(site.Officers.Count(officer => officer.Sex == "female") >= 3);
        Assert.Equal("northside", CentreInForce.Of(site).Id);
        Assert.Equal("Asia/Shanghai", CentreInForce.Of(site).TimeZone.Id);
    }

    [Fact]
    public void Losing_any_single_line_never_throws_and_never_passes_for_right_unless_it_is_a_comment()
    {
        var lines = Yaml.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var reading = Read(string.Join('\n', lines.Where((_, other) => other != index)));
            Assert.Equal(reading.Site is null, reading.Problems.Count > 0);
            if (reading.Site is not null)
            {
                Assert.True(MayGo(lines[index]), $"line {index + 1} may be lost unnoticed: {lines[index]}");
            }
        }

        // A spare wristband, a beacon, a bell or an override can be absent from a right file, and nothing could tell.
        static bool MayGo(string line) => line.Trim() is "" or ['#', ..]
            || line.Contains("- { id: wb-0", StringComparison.Ordinal) || line.Contains("- { id: bc-", StringComparison.Ordinal)
            || line.Contains("- { id: bell-", StringComparison.Ordinal) || line.Contains("- { number:", StringComparison.Ordinal);
    }

    [Fact]
    public void Garbling_any_single_line_never_throws()
    {
        const string Letters = "{}[]:,-&*!|>'\"%@#?~ \t\\x0小";
        var random = new Random(Seed);
        var lines = Yaml.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var garbled = lines.ToArray();
            var letters = garbled[index].ToCharArray();
            for (var slip = 0; slip < 3 && letters.Length > 0; slip++)
            {
                letters[random.Next(letters.Length)] = Letters[random.Next(Letters.Length)];
            }

            garbled[index] = new string(letters);
            var failure = Record.Exception(() => Read(string.Join('\n', garbled)));
            Assert.True(failure is null, $"seed {Seed}, line {index + 1} as '{garbled[index]}': {failure}");
        }
    }

    [Fact]
    public void Losing_any_single_line_of_the_plan_is_noticed_or_harmless_and_never_throws()
    {
        var lines = Plan.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var plan = string.Join('\n', lines.Where((_, other) => other != index));
            var reading = SiteFileReader.Read(Yaml, "site.yaml", plan);
            if (reading.Site is not null)
            {
                Assert.True(lines[index].Contains("\"level\"", StringComparison.Ordinal) || lines[index].Trim().Length == 0, $"line {index + 1} of the plan may be lost unnoticed: {lines[index]}");
            }
        }
    }

    private static SiteReading Read(string yaml) =>
        SiteFileReader.Read(yaml, "site.yaml", Plan, PackLaw.Instance);

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "CaseCenterMonitor.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("CaseCenterMonitor.sln is in no folder above the tests.");
    }
}
