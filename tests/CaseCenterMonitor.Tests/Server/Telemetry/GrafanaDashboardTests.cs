using System.Text.Json;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Server.Telemetry;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>A dashboard that asks for what nobody writes shows nothing, which looks like calm. Dashboards and catalogue are held together, both ways.</summary>
public sealed partial class GrafanaDashboardTests
{
    /// <summary>Figures that no dashboard shows, each with its reason.</summary>
    private static readonly Dictionary<string, string> ShownNowhere = [];

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "SELECT", "FROM", "WHERE", "AND", "GROUP", "BY", "AS", "SHOW", "TAG", "VALUES", "WITH", "KEY",
        "time", "now", "fill", "null", "none", "last", "max", "non_negative_derivative", "1s", "1m",
    };

    public static TheoryData<string> Files => [.. Names()];

    [Theory, MemberData(nameof(Files))]
    public void Every_query_asks_for_what_is_written(string file)
    {
        var queries = Queries(file).ToList();
        Assert.NotEmpty(queries);
        Assert.All(queries, query =>
        {
            var measurement = Assert.Single(Catalogue.All, measurement => measurement.Name == From().Match(query).Groups["name"].Value);
            var known = measurement.Tags.Concat(measurement.Figures.Select(figure => figure.Name)).Append(measurement.Name);
            Assert.All(Names(query), name => Assert.Contains(name, known));

            // A name without quotes would slip past the line above.
            Assert.All(Bare().Matches(Quoted().Replace(query, " ")).Select(match => match.Value), word => Assert.Contains(word, Words));
        });
    }

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
    public void Every_figure_is_shown_somewhere_or_there_is_a_reason()
    {
        var shown = Names().SelectMany(Queries)
            .SelectMany(query => Names(query).Select(name => $"{From().Match(query).Groups["name"].Value}.{name}")).ToHashSet(StringComparer.Ordinal);
        var written = Catalogue.All.SelectMany(measurement => measurement.Figures.Select(figure => $"{measurement.Name}.{figure.Name}")).ToList();
        Assert.Empty(written.Except(shown).Except(ShownNowhere.Keys));
        Assert.All(ShownNowhere.Keys, name => Assert.True(written.Contains(name) && !shown.Contains(name), $"{name} needs no reason"));
    }

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

    private static IEnumerable<string> Names(string query) => Quoted().Matches(Alias().Replace(query, " "))
        .Where(match => match.Groups["name"].Success).Select(match => match.Groups["name"].Value);

    private static string SourceUid() => Uid().Match(File.ReadAllText(Repository.Path("dashboards/grafana/provisioning/datasources/influxdb.yaml"))).Groups["uid"].Value;

    [GeneratedRegex("FROM \"(?<name>[^\"]+)\"")]
    private static partial Regex From();

    [GeneratedRegex("AS \"[^\"]+\"")]
    private static partial Regex Alias();

    /// <summary>Names in double quotes, and beside them words in single quotes, patterns and variables, which are not names.</summary>
    [GeneratedRegex("""
        "(?<name>[^"]+)"|'[^']*'|/[^/]*/|\$\w+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\$(?<name>\w+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"uid: (?<uid>\S+)")]
    private static partial Regex Uid();
}
