using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Questions;
using CaseCenterMonitor.Server.Telemetry.Stores;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>
/// A dashboard that asks for what nobody writes shows nothing, which looks like calm. The files ask what is in <see cref="Panels"/> and nothing else.
/// <c>CCM_ACCEPT=1 dotnet test --filter GrafanaDashboardTests</c> writes the queries into the files anew; read the difference before you commit it.
/// </summary>
public sealed partial class GrafanaDashboardTests
{
    /// <summary>Figures that no dashboard shows, each with its reason.</summary>
    private static readonly Dictionary<string, string> ShownNowhere = [];

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Files => [.. Names()];

    [Theory, MemberData(nameof(Files))]
    public void A_dashboard_asks_what_the_list_of_panels_has_for_it_and_nothing_else(string file)
    {
        var expected = Panels.All.Where(panel => panel.Dashboard == Path.GetFileNameWithoutExtension(file)).ToList();
        if (Environment.GetEnvironmentVariable("CCM_ACCEPT") == "1")
        {
            Accept(file, expected);
        }

        Assert.Equal(
            expected.Select(panel => (panel.Title, InfluxQl.Of(panel))),
            from panel in Root(file).GetProperty("panels").EnumerateArray()
            from target in panel.GetProperty("targets").EnumerateArray()
            select (panel.GetProperty("title").GetString()!, target.GetProperty("query").GetString()!));
    }

    [Fact]
    public void Every_panel_of_the_list_is_in_a_dashboard_that_is_there() =>
        Assert.Equal(Names().Select(name => Path.GetFileNameWithoutExtension(name)), Panels.All.Select(panel => panel.Dashboard).Distinct().Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Files))]
    public void The_variables_of_a_dashboard_ask_for_tags_that_are_written(string file) => Assert.All(
        Root(file).GetProperty("templating").GetProperty("list").EnumerateArray().Where(variable => variable.GetProperty("type").GetString() == "query"),
        variable => Assert.Equal("SHOW TAG VALUES FROM \"ccm_centre\" WITH KEY = \"centre\"", variable.GetProperty("query").GetString()));

    [Theory, MemberData(nameof(Files))]
    public void Every_panel_has_a_query_of_the_provisioned_source_and_a_title(string file)
    {
        var panels = Root(file).GetProperty("panels").EnumerateArray().ToList();
        Assert.All(panels, panel =>
        {
            Assert.NotEmpty(panel.GetProperty("title").GetString()!);
            Assert.NotEmpty(panel.GetProperty("targets").EnumerateArray());
            Assert.All(panel.GetProperty("targets").EnumerateArray(), target => Assert.Equal(SourceUid(), target.GetProperty("datasource").GetProperty("uid").GetString()));
        });
        Assert.Equal(panels.Count, panels.Select(panel => panel.GetProperty("id").GetInt32()).Distinct().Count());
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_variable_in_a_query_is_one_of_the_dashboard_or_of_Grafana(string file)
    {
        HashSet<string> known = ["timeFilter", "__interval", .. Root(file).GetProperty("templating").GetProperty("list").EnumerateArray().Select(variable => variable.GetProperty("name").GetString()!)];
        Assert.All(Queries(file).SelectMany(query => Variable().Matches(query)).Select(match => match.Groups["name"].Value), name => Assert.Contains(name, known));
    }

    [Fact]
    public void Both_sources_are_the_same_to_the_dashboards() =>
        Assert.Equal(SourceUid(), Uid().Match(File.ReadAllText(Repository.Path("dashboards/grafana/influxdb1/datasource.yaml"))).Groups["uid"].Value);

    [Fact]
    public void Every_figure_is_shown_somewhere_or_there_is_a_reason()
    {
        var shown = Panels.All.SelectMany(panel => panel.Question.Columns.Select(column => $"{panel.Question.Measurement.Name}.{column.Figure}")).ToHashSet(StringComparer.Ordinal);
        var written = Catalogue.All.SelectMany(measurement => measurement.Figures.Select(figure => $"{measurement.Name}.{figure.Name}")).ToList();
        Assert.Empty(written.Except(shown).Except(ShownNowhere.Keys));
        Assert.All(ShownNowhere.Keys, name => Assert.True(written.Contains(name) && !shown.Contains(name), $"{name} needs no reason"));
    }

    [Fact]
    public void Single_people_are_in_no_dashboard_but_that_of_detail() => Assert.All(
        Panels.All, panel => Assert.Equal(panel.Dashboard == "detail", panel.Question.Measurement.IsDetail));

    /// <summary>Without this two rows of one instant would be one, and which of them is shown would be chance.</summary>
    [Fact]
    public void The_newest_row_is_asked_for_by_every_tag_but_the_centre() => Assert.All(
        Panels.All.Where(panel => panel.Question.How == How.Latest),
        panel => Assert.Empty(panel.Question.Measurement.Tags.Except(panel.Question.By).Except(panel.Question.Where.Select(where => where.Tag)).Except(["centre"])));

    [Fact]
    public void The_documentation_has_every_measurement_and_figure_and_no_other()
    {
        var told = File.ReadLines(Repository.Path("docs/operations/telemetry.md")).Where(line => line.StartsWith("| `ccm_", StringComparison.Ordinal));
        Assert.Equal(
            Catalogue.All.SelectMany(measurement => measurement.Figures.Select(figure =>
                $"| `{measurement.Name}` | {string.Join(", ", measurement.Tags)} | `{figure.Name}` | {(figure.Type == FigureType.Whole ? "whole" : "decimal")} | {figure.Meaning} |")),
            told);
    }

    private static IEnumerable<string> Names() =>
        Repository.Sources("dashboards/grafana/dashboards", "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static JsonElement Root(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.Path($"dashboards/grafana/dashboards/{file}")));
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Queries(string file)
    {
        var root = Root(file);
        return root.GetProperty("panels").EnumerateArray().SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Concat(root.GetProperty("templating").GetProperty("list").EnumerateArray().Where(variable => variable.GetProperty("type").GetString() == "query"))
            .Select(holder => holder.GetProperty("query").GetString()!);
    }

    private static void Accept(string file, IReadOnlyList<Panel> panels)
    {
        var path = Repository.Path($"dashboards/grafana/dashboards/{file}");
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        var left = panels.GroupBy(panel => panel.Title).ToDictionary(group => group.Key, group => new Queue<Panel>(group));
        foreach (var panel in root["panels"]!.AsArray())
        {
            foreach (var target in panel!["targets"]!.AsArray())
            {
                target!["query"] = InfluxQl.Of(left[(string)panel["title"]!].Dequeue());
            }
        }

        File.WriteAllText(path, root.ToJsonString(Written) + "\n");
    }

    private static string SourceUid() => Uid().Match(File.ReadAllText(Repository.Path("dashboards/grafana/provisioning/datasources/influxdb.yaml"))).Groups["uid"].Value;

    [GeneratedRegex(@"\$(?<name>\w+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"uid: (?<uid>\S+)")]
    private static partial Regex Uid();
}
