using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.FirmwareSim.Building;

/// <summary>Which doors lead from one zone to another.</summary>
public sealed class ZoneGraph
{
    private readonly IReadOnlyList<Opening> _openings;
    private readonly HashSet<string> _passages;

    public ZoneGraph(SiteFile site, FloorPlan plan)
    {
        _openings = [.. site.Doors.Where(d => plan.Openings.ContainsKey(d.Id)).Select(d => plan.Openings[d.Id])];
        _passages = [.. site.Zones.Where(IsPassage).Select(z => z.Id)];
    }

    /// <summary>
    /// The fewest doors on the way; against a one-way door only when there is no other way. Empty when both are one zone.
    /// </summary>
    /// <exception cref="InvalidOperationException">No door leads there.</exception>
    public IReadOnlyList<Opening> Path(string from, string to) =>
        Search(from, to, respectOneWay: true) ?? Search(from, to, respectOneWay: false)
        ?? throw new InvalidOperationException($"No doors lead from {from} to {to}.");

    /// <summary>People walk through corridors and the two ends of the line, not through other people's rooms.</summary>
    private static bool IsPassage(SiteZone zone) => zone.Kind is "corridor" or "observation-corridor" or "registration" or "exit";

    private List<Opening>? Search(string from, string to, bool respectOneWay)
    {
        var cameBy = new Dictionary<string, Opening?> { [from] = null };
        var edge = new Queue<string>([from]);
        while (edge.TryDequeue(out var zone))
        {
            if (zone == to)
            {
                return Trace(cameBy, to);
            }

            if (zone != from && !_passages.Contains(zone))
            {
                continue;
            }

            foreach (var opening in _openings.Where(o => o.Joins(zone) && !(respectOneWay && o.OneWay && o.From != zone)))
            {
                if (cameBy.TryAdd(opening.Beyond(zone), opening))
                {
                    edge.Enqueue(opening.Beyond(zone));
                }
            }
        }

        return null;
    }

    private static List<Opening> Trace(Dictionary<string, Opening?> cameBy, string to)
    {
        var path = new List<Opening>();
        for (var zone = to; cameBy[zone] is { } opening; zone = opening.Beyond(zone))
        {
            path.Insert(0, opening);
        }

        return path;
    }
}
