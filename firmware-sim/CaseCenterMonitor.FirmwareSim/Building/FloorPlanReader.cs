using System.Text.Json;

namespace CaseCenterMonitor.FirmwareSim.Building;

/// <summary>Reads the few fields of the GeoJSON plan that the simulator needs; unknown features are passed over.</summary>
public static class FloorPlanReader
{
    /// <exception cref="FormatException">The text is not a plan; the message says what is missing.</exception>
    public static FloorPlan Read(string geoJson)
    {
        try
        {
            using var document = JsonDocument.Parse(geoJson);
            return Read(document.RootElement.GetProperty("features"));
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"The floor plan cannot be read: {wrong.Message}", wrong);
        }
    }

    private static FloorPlan Read(JsonElement features)
    {
        var rooms = new List<Room>();
        var openings = new List<Opening>();
        var readers = new Dictionary<string, Spot>();
        foreach (var feature in features.EnumerateArray())
        {
            var id = feature.GetProperty("id").GetString()!;
            var properties = feature.GetProperty("properties");
            var at = feature.GetProperty("geometry").GetProperty("coordinates");
            switch (feature.GetProperty("feature_type").GetString())
            {
                case "unit":
                    rooms.Add(new Room(id, [.. at[0].EnumerateArray().Select(SpotOf)]));
                    break;
                case "opening":
                    openings.Add(OpeningOf(id, properties, at));
                    break;
                case "fixture" when properties.GetProperty("category").ValueEquals("reader"):
                    readers.Add(id, SpotOf(at));
                    break;
                default:
                    break;
            }
        }

        return new FloorPlan(rooms, openings, readers);
    }

    private static Opening OpeningOf(string id, JsonElement properties, JsonElement line)
    {
        var zones = properties.GetProperty("zones");
        var oneWay = properties.TryGetProperty("direction", out var direction) && direction.ValueEquals("a-to-b");
        var middle = SpotOf(line[0]).Towards(SpotOf(line[1]), 0.5);
        return new Opening(id, middle, zones[0].GetString()!, zones[1].GetString()!, oneWay);
    }

    private static Spot SpotOf(JsonElement point) => new(point[0].GetDouble(), point[1].GetDouble());
}
