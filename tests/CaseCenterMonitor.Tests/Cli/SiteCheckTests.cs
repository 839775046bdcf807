using CaseCenterMonitor.Cli;
using CaseCenterMonitor.Tests.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Cli;

public sealed class SiteCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-site-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_right_site_ends_with_0_and_says_what_it_consists_of()
    {
        var (code, output, error) = Check(SmallSite.Yaml, SmallSite.Plan);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("no problems", output, StringComparison.Ordinal);
        Assert.Contains("    2 zones", output, StringComparison.Ordinal);
        Assert.Contains("    2 doors         1 in the perimeter; 1 esp-rfid, 1 zigbee2mqtt", output, StringComparison.Ordinal);
        Assert.Contains("    1 gateways      gw-1", output, StringComparison.Ordinal);
        Assert.Contains("WCK-2.general = 1800 s, by 02: twice as careful", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_problem_is_one_line_with_its_place_and_the_end_is_1()
    {
        var (code, output, error) = Check(SmallSite.With("kind: corridor", "kind: coridor"), SmallSite.Plan);

        Assert.Equal((1, ""), (code, output));
        var lines = error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith($"{Path.Join(_folder, "site.yaml")}:12:25: kind 'coridor' is unknown; did you mean 'corridor'?", lines[0], StringComparison.Ordinal);
        Assert.Equal("1 problem", lines[^1]);
    }

    [Fact]
    public void A_plan_that_is_not_there_is_reported_where_the_site_names_it()
    {
        var (code, _, error) = Check(SmallSite.Yaml, plan: null);

        Assert.Equal(1, code);
        Assert.Contains("site.yaml:4:7: cannot read the plan 'plan.geojson' beside the site file: there is no such file", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Disagreement_with_the_plan_is_reported_with_the_line_of_the_plan()
    {
        var (code, _, error) = Check(SmallSite.Yaml, SmallSite.With("{\"category\":\"corridor\"}", "{\"category\":\"toilet\"}", SmallSite.Plan));

        Assert.Equal(1, code);
        Assert.Contains($"{Path.Join(_folder, "plan.geojson")}:3:1: kind is 'toilet' here", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_no_rule_has_is_a_problem()
    {
        var (code, _, error) = Check(SmallSite.With("WCK-2.general", "WCK-2.genral"), SmallSite.Plan);

        Assert.Equal(1, code);
        Assert.Contains("did you mean 'WCK-2.general'?", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.yaml", "there is no such file")]
    [InlineData("", "it is a folder")]
    public void A_file_that_cannot_be_read_ends_with_2(string name, string why)
    {
        var (code, output, error) = Run("site", "check", Path.Join(_folder, name));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_teaches_with_an_example()
    {
        var (code, output, _) = Run("site", "check", "--help");

        Assert.Equal(0, code);
        Assert.Contains("ccm site check sites/northside/site.yaml", output, StringComparison.Ordinal);
        Assert.Contains("did you mean", output, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Check(string yaml, string? plan)
    {
        var file = Path.Join(_folder, "site.yaml");
        File.WriteAllText(file, yaml);
        if (plan is not null)
        {
            File.WriteAllText(Path.Join(_folder, "plan.geojson"), plan);
        }

        return Run("site", "check", file);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Program.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
