using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>
/// What the doors say about a move: whether one could have been walked through since a given time. An opening is evidence for everybody near
/// it and proof of nobody, so it never moves a tag by itself.
/// </summary>
internal sealed class Doorways
{
    private readonly Dictionary<string, int> _byId;
    private readonly Doorway[] _doors;
    private readonly Topology _topology;

    /// <param name="heard">The zones that have readers.</param>
    public Doorways(IReadOnlyList<string> heard, IReadOnlyList<LocatorDoor> doors)
    {
        _byId = doors.Select((door, number) => (door.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        _doors = [.. doors.Select(_ => new Doorway())];
        _topology = new Topology(heard, doors);
    }

    public Doorway this[string id] => _doors[_byId[id]];

    /// <param name="wasUnheard">Nobody heard the tag on its way: then only the doors of the zone it left can be asked.</param>
    public MoveEvidence Judge(int from, int to, long since, bool wasUnheard)
    {
        if (!_topology.IsKnown)
        {
            return MoveEvidence.Unknown;
        }

        // Where the tag was never placed in a zone between, although that has readers, only doors that opened explain the move.
        return _topology.Leads(from, to, stopsAtReaders: false, door => _doors[door].WasOpen(since)) ? MoveEvidence.Passage
            : _topology.Leads(from, to, stopsAtReaders: true, MayHaveOpened) || (wasUnheard && _topology.HasExit(from, MayHaveOpened)) ? MoveEvidence.Plain
            : MoveEvidence.Implausible;

        bool MayHaveOpened(int door) => !_doors[door].WasShut(since);
    }
}
