using System.Globalization;
using CaseCenterMonitor.Sites;
using CaseCenterMonitor.Sites.Reading;
using CaseCenterMonitor.Sites.Yaml;
using CaseCenterMonitor.Vision.Zones;

namespace CaseCenterMonitor.Cli.Commands.Watching;

/// <summary>The file of <c>ccm watch-video --zones</c>: which part of a picture is which zone, and what nobody may see of it.</summary>
internal static class SceneFile
{
    private const int EntriesMax = 50;

    private static readonly FileKind Kind = new("a file of zones", "a few lines", "zones");

    /// <returns>The scene, or what is wrong with the file.</returns>
    public static (CameraScene? Scene, IReadOnlyList<SiteProblem> Problems) Read(string text, string file)
    {
        var problems = new ProblemList(file);
        var node = YamlText.Read(text, Kind, problems);
        CameraScene? scene = null;
        if (node is YamlMapping root)
        {
            Entry.ReportUnknownAndRepeated(root, "a file of zones", ["zones", "masks"], problems);
            var zones = Items(root, "zones", problems).Select(item => Zone(item, problems)).ToList();
            var masks = Items(root, "masks", problems).Select(item => Corners(item, problems)).ToList();
            foreach (var twice in zones.GroupBy(zone => zone.Id).Where(same => same.Count() > 1))
            {
                problems.Add(root.At, $"zone '{twice.Key}' is there twice; give it one polygon");
            }

            scene = new CameraScene(zones.Count == 0 ? CameraScene.Unknown.Zones : zones, masks);
        }
        else if (node is not null)
        {
            problems.Add(node.At, $"a file of zones begins with the key zones or masks, and this is {node.Kind}");
        }

        return problems.Any ? (null, problems.InOrder()) : (scene, []);
    }

    private static IReadOnlyList<YamlNode> Items(YamlMapping root, string key, ProblemList problems)
    {
        switch (root[key])
        {
            case null:
                return [];
            case YamlList { Items.Count: <= EntriesMax } list:
                return list.Items;
            case var other:
                problems.Add(other.At, $"{key} is a list of at most {EntriesMax} entries, and this is {other.Kind}");
                return [];
        }
    }

    private static CameraZone Zone(YamlNode node, ProblemList problems)
    {
        if (node is not YamlMapping own)
        {
            problems.Add(node.At, $"a zone has the keys id and polygon, and this is {node.Kind}");
            return new CameraZone("", Polygon.Whole);
        }

        var entry = new Entry(own, "a zone", ["id", "polygon"], problems);
        var id = entry.Text("id") ?? "";
        if (own["polygon"] is { } corners)
        {
            return new CameraZone(id, Corners(corners, problems));
        }

        problems.Add(own.At, "a zone has a polygon: a list of corners [x, y] in shares of the picture, such as [[0, 0.4], [1, 0.4], [1, 1], [0, 1]]");
        return new CameraZone(id, Polygon.Whole);
    }

    private static Polygon Corners(YamlNode node, ProblemList problems)
    {
        if (node is not YamlList { Items.Count: >= Polygon.CornersMin and <= Polygon.CornersMax } list)
        {
            problems.Add(node.At, $"a polygon is a list of {Polygon.CornersMin} to {Polygon.CornersMax} corners [x, y]");
            return Polygon.Whole;
        }

        return new Polygon([.. list.Items.Select(corner => Corner(corner, problems))]);
    }

    private static (double X, double Y) Corner(YamlNode node, ProblemList problems)
    {
        if (node is YamlList { Items: [YamlScalar x, YamlScalar y] } && Share(x) is { } left && Share(y) is { } top)
        {
            return (left, top);
        }

        problems.Add(node.At, "a corner is [x, y], each a number from 0 to 1: shares of the picture's width and height from its upper left corner");
        return (0, 0);
    }

    private static double? Share(YamlScalar scalar) =>
        scalar.Plain && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1 ? value : null;
}
