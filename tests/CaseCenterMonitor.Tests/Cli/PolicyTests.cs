using CaseCenterMonitor.Cli;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Tests.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Cli;

public sealed class PolicyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-policy-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void List_names_every_pack_once()
    {
        var (code, output, _) = Run("policy", "list");
        Assert.Equal(0, code);
        Assert.Equal(PackLibrary.All.Select(pack => pack.Key), output.Split(Environment.NewLine)[1..^1].Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Show_has_every_value_with_its_mark_and_source()
    {
        var (code, output, _) = Run("policy", "show", "prc-2020");
        Assert.Equal(0, code);
        Assert.All(PackLibrary.Find("prc-2020")!.Values, value => Assert.Contains($"{value.Key} ", output, StringComparison.Ordinal));
        Assert.Contains("inquiry.max                              ≤ 12 h         V Continued-Questioning Rules 2004 arts 11, 13", output, StringComparison.Ordinal);
        Assert.Contains("公安机关适用继续盘问规定（2004）第十一条、第十三条", Run("policy", "show", "prc-2020", "--language", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_at_a_centre_has_what_applies_there_and_who_changed_it()
    {
        var (code, output, error) = Run("policy", "show", "prc-2020", "--centre", Write("site.yaml", SmallSite.Yaml));
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("small: rule-defaults < intl-minimum < prc-2020 < overrides", output, StringComparison.Ordinal);
        Assert.Contains("overridden by 02: twice as careful", output, StringComparison.Ordinal);
        Assert.Contains("[prc-2020: inquiry.vulnerable.max]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_says_what_there_is_instead_and_what_the_centre_has_picked()
    {
        Assert.Contains("There are: rule-defaults, intl-minimum, prc-2020", Run("policy", "show", "prc").Error, StringComparison.Ordinal);
        var (code, _, error) = Run("policy", "show", "pace-code-c", "--centre", Write("site.yaml", SmallSite.Yaml));
        Assert.Equal(1, code);
        Assert.Contains("small has picked prc-2020 and not pace-code-c", error, StringComparison.Ordinal);
        Assert.Equal(2, Run("policy", "show", "prc-2020", "--centre", Path.Join(_folder, "none.yaml")).Code);
    }

    [Fact]
    public void Check_reads_several_files_and_ends_with_the_worst()
    {
        var right = Write("right.yaml", PackLibrary.TextOf("us-tcjs"));
        var wrong = Write("wrong.yaml", PackLibrary.TextOf("us-tcjs").Replace("mark: secondary", "mark: verbatm", StringComparison.Ordinal));
        var (code, output, error) = Run("policy", "check", right, wrong);
        Assert.Equal(1, code);
        Assert.Contains("right.yaml: no problems; us-tcjs: 7 values", output, StringComparison.Ordinal);
        Assert.Contains("did you mean 'verbatim'?", error, StringComparison.Ordinal);
        Assert.Equal(2, Run("policy", "check", right, Path.Join(_folder, "none.yaml")).Code);
    }

    [Theory]
    [InlineData("pack: prc-2020", "pack: prc-2002", "unknown policy pack 'prc-2002'; did you mean 'prc-2020'?")]
    [InlineData("pack: prc-2020", "pack: prc-psapl-2026", "unknown policy pack 'prc-psapl-2026'")]
    [InlineData("{ pack: prc-2020 }", "{ pack: us-tcjs, overlays: [prc-psapl-2026] }", "unknown overlay of us-tcjs 'prc-psapl-2026'")]
    [InlineData("WCK-2.general, seconds: 1800", "inquiry.max, seconds: 43201", "'inquiry.max' may be at most 12 h, and a centre can only be stricter: Continued-Questioning Rules 2004 arts 11, 13 / 公安机关适用继续盘问规定（2004）第十一条、第十三条 (verbatim)")]
    [InlineData("WCK-2.general, seconds: 1800", "PRS-2.officers, value: 1", "'PRS-2.officers' may be no less than 2")]
    [InlineData("WCK-2.general, seconds: 1800", "PRS-2.officers, seconds: 2", "'PRS-2.officers' is 2; write value: a count such as 2")]
    [InlineData("seconds: 1800", "seconds: 1800, value: 30 min", "a limit has either seconds or a value such as 15 min; keep one of the two")]
    [InlineData("seconds: 1800", "value: half an hour", "value 'half an hour' is not understood (allowed: a length of time such as 30 s")]
    [InlineData("policies: { pack: prc-2020 }", "policies: { pack: prc-2020, overlay: [prc-psapl-2026] }", "policies has no key 'overlay'; did you mean 'overlays'?")]
    public void Site_check_refuses_a_law_there_is_not_and_a_centre_that_is_laxer_than_its_law(string passage, string mistake, string problem)
    {
        Write("plan.geojson", SmallSite.Plan);
        var (code, _, error) = Run("site", "check", Write("site.yaml", SmallSite.With(passage, mistake)));
        Assert.Equal(1, code);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Contains("1 problem", error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Join(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = Program.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
