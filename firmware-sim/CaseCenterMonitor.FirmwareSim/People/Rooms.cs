using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>Which rooms are kept for whom, so that two people are not sent to one chair.</summary>
public sealed class Rooms(SiteFile site)
{
    private readonly Dictionary<string, int> _kept = [];

    public IReadOnlyList<SiteZone> OfKind(string kind) => [.. site.Zones.Where(z => z.Kind == kind)];

    /// <summary>Null when this centre has no such room.</summary>
    public string? First(string kind) => site.Zones.FirstOrDefault(z => z.Kind == kind)?.Id;

    /// <summary>The least occupied waiting room for such a person; null when all are full.</summary>
    public string? KeepWaiting(string sex, string ageGroup)
    {
        var kind = ageGroup == "minor" ? "waiting-minors" : sex == "female" ? "waiting-women" : "waiting-men";
        var room = OfKind(kind).Where(z => Kept(z.Id) < z.Capacity).MinBy(z => Kept(z.Id));
        return room is null ? null : Keep(room.Id);
    }

    /// <summary>An interview room with nobody in it; null when there is none.</summary>
    public string? KeepInterview(string ageGroup)
    {
        var room = OfKind(ageGroup == "minor" ? "interview-child" : "interview").FirstOrDefault(z => Kept(z.Id) == 0);
        return room is null ? null : Keep(room.Id);
    }

    public string Keep(string room)
    {
        _kept[room] = Kept(room) + 1;
        return room;
    }

    public void GiveBack(string? room)
    {
        if (room is not null)
        {
            _kept[room] = Kept(room) - 1;
        }
    }

    private int Kept(string room) => _kept.GetValueOrDefault(room);
}
