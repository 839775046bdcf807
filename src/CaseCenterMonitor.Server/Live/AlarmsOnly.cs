using System.Text.Json.Nodes;

namespace CaseCenterMonitor.Server.Live;

/// <summary>What a locked page gets: alarms, doors and devices as everybody, but no person held and no officer.</summary>
internal static class AlarmsOnly
{
    public static Update Of(Update update) => update with { People = [], Officers = [], GonePeople = [] };

    /// <param name="joined">The answer to a page that joins, with a whole picture; changed in place.</param>
    public static void Strip(JsonNode joined)
    {
        if (joined["picture"] is JsonObject picture)
        {
            (picture["people"], picture["officers"]) = (new JsonArray(), new JsonArray());
        }
    }
}
