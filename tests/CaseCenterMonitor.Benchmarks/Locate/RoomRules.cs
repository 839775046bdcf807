using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Benchmarks.Locate;

/// <summary>A way to decide in which room a tag is. Told each reading, asked four times a second.</summary>
internal interface IRoomRule
{
    string Name { get; }

    void Hear(string reader, double metres, double second);

    /// <returns>Null while it cannot say.</returns>
    string? RoomAt(double second);
}

/// <summary>This product's locator.</summary>
internal sealed class OurLocator(string name, LocatorParameters parameters, IReadOnlyDictionary<string, string> roomOfReader) : IRoomRule
{
    private readonly Locator _locator = new(parameters, [.. roomOfReader.Select(reader => new LocatorReader(reader.Key, reader.Value, 200))]);
    private readonly List<Whereabouts> _changes = [];
    private string? _room;

    public string Name => name;

    public void Hear(string reader, double metres, double second)
    {
        _locator.Hear(reader, "beacon", metres, At(second), _changes);
        Take();
    }

    public string? RoomAt(double second)
    {
        _locator.Tick(At(second), _changes);
        Take();
        return _room;
    }

    private static DateTimeOffset At(double second) => DateTimeOffset.UnixEpoch.AddSeconds(second);

    private void Take()
    {
        foreach (var change in _changes)
        {
            _room = change.Presence == WristbandPresence.Present ? change.Zone : _room;
        }

        _changes.Clear();
    }
}

/// <summary>The nearer reader wins, or any when the present one has been silent for 5 s: mqtt_room of Home Assistant (DEVICES.md 4.1).</summary>
internal sealed class NearerWins(IReadOnlyDictionary<string, string> roomOfReader) : IRoomRule
{
    private const double Silent = 5;
    private (string Reader, double Metres, double At)? _best;

    public string Name => "nearer wins (mqtt_room)";

    public void Hear(string reader, double metres, double second)
    {
        if (_best is not { } best || best.Reader == reader || metres < best.Metres || second - best.At > Silent)
        {
            _best = (reader, metres, second);
        }
    }

    public string? RoomAt(double second) => _best is { } best ? roomOfReader[best.Reader] : null;
}

/// <summary>The nearest of the last readings that are younger than 10 s.</summary>
internal sealed class NearestOfLast(IReadOnlyDictionary<string, string> roomOfReader) : IRoomRule
{
    private const double Window = 10;
    private readonly Dictionary<string, (double Metres, double At)> _last = [];

    public string Name => "nearest of the last readings";

    public void Hear(string reader, double metres, double second) => _last[reader] = (metres, second);

    public string? RoomAt(double second)
    {
        var young = _last.Where(reader => second - reader.Value.At <= Window).ToList();
        return young.Count == 0 ? null : roomOfReader[young.MinBy(reader => reader.Value.Metres).Key];
    }
}

/// <summary>A challenger must be 30 % nearer, or 15 % with its worst of five nearer than the incumbent's best of five: the contest of Bermuda (DEVICES.md 4.1).</summary>
internal sealed class Challengers(IReadOnlyDictionary<string, string> roomOfReader) : IRoomRule
{
    private const int Kept = 5;
    private const double Window = 10;
    private readonly SortedDictionary<string, List<(double Metres, double At)>> _last = new(StringComparer.Ordinal);
    private string? _incumbent;

    public string Name => "challengers (Bermuda)";

    public void Hear(string reader, double metres, double second)
    {
        var list = _last.TryGetValue(reader, out var known) ? known : _last[reader] = [];
        list.Add((metres, second));
        if (list.Count > Kept)
        {
            list.RemoveAt(0);
        }
    }

    public string? RoomAt(double second)
    {
        foreach (var (reader, list) in _last)
        {
            if (second - list[^1].At > Window || reader == _incumbent)
            {
                continue;
            }

            if (_incumbent is null || second - _last[_incumbent][^1].At > Window || Beats(list, _last[_incumbent]))
            {
                _incumbent = reader;
            }
        }

        return _incumbent is null ? null : roomOfReader[_incumbent];
    }

    private static bool Beats(List<(double Metres, double At)> rival, List<(double Metres, double At)> here)
    {
        var (nearer, now) = (rival[^1].Metres, here[^1].Metres);
        return nearer < now * 0.7 || (nearer < now * 0.85 && rival.Max(one => one.Metres) < here.Min(one => one.Metres));
    }
}
