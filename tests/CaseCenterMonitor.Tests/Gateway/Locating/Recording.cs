using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Tests.RealInput;

namespace CaseCenterMonitor.Tests.Gateway.Locating;

/// <summary>The recording of one watch lying still, and what a locator makes of it.</summary>
internal static class Recording
{
    public const string Folder = "espresense-stationary";

    private static readonly Lazy<IReadOnlyList<Line>> All = new(Read);

    /// <param name="Seconds">Since the first line.</param>
    internal sealed record Line(double Seconds, string Reader, double Metres, double RawMetres);

    public static IReadOnlyList<Line> Lines => All.Value;

    public static IReadOnlyList<LocatorReader> Readers()
    {
        using var expected = JsonDocument.Parse(SharedData.Text($"{Folder}/expected.json"));
        return
        [
            .. from room in expected.RootElement.GetProperty("rooms").EnumerateObject()
               from reader in room.Value.EnumerateArray()
               select new LocatorReader(reader.GetString()!, room.Name, 100),
        ];
    }

    /// <summary>Where and how: without what was only said again, and without grades.</summary>
    public static List<(double Seconds, Whereabouts Now)> Moves(IEnumerable<(double Seconds, Whereabouts Now)> told)
    {
        var moves = new List<(double Seconds, Whereabouts Now)>();
        foreach (var change in told)
        {
            if (moves.Count == 0 || (moves[^1].Now.Zone, moves[^1].Now.Presence) != (change.Now.Zone, change.Now.Presence))
            {
                moves.Add(change);
            }
        }

        return moves;
    }

    /// <summary>Plays the lines with a tick every 250 ms, and goes on ticking for <paramref name="after"/> seconds.</summary>
    public static List<(double Seconds, Whereabouts Now)> Play(
        IEnumerable<Line> lines, LocatorParameters? parameters = null, bool raw = false, double after = 0, bool doorsOpen = false)
    {
        var start = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        var readers = Readers();
        var doors = doorsOpen ? DoorsOfOffice(readers) : [];
        var locator = new Locator(parameters ?? new LocatorParameters(), readers, doors);
        foreach (var door in doors)
        {
            locator.Believe(door.Id, true, start);
            locator.Door(door.Id, DoorPhysical.Open, start);
        }

        var told = new List<(double, Whereabouts)>();
        var changes = new List<Whereabouts>();
        var tick = 0.0;
        void Collect(double at)
        {
            told.AddRange(changes.Select(change => (at, change)));
            changes.Clear();
        }

        void TickUntil(double until)
        {
            for (; tick <= until; tick += 0.25)
            {
                locator.Tick(start.AddSeconds(tick), changes);
                Collect(tick);
            }
        }

        foreach (var line in lines)
        {
            TickUntil(line.Seconds);
            locator.Hear(line.Reader, "watch-1", raw ? line.RawMetres : line.Metres, start.AddSeconds(line.Seconds), changes);
            Collect(line.Seconds);
        }

        TickUntil(tick + after);
        return told;
    }

    private static List<LocatorDoor> DoorsOfOffice(IReadOnlyList<LocatorReader> readers) =>
        [.. readers.Select(reader => reader.Zone).Distinct().Where(zone => zone != "office").Select(zone => new LocatorDoor($"to {zone}", "office", zone))];

    private static List<Line> Read()
    {
        DateTimeOffset? first = null;
        var lines = new List<Line>();
        foreach (var text in SharedData.Text($"{Folder}/stationary-7_14.75_1.25.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(text);
            var row = json.RootElement;
            var time = DateTimeOffset.ParseExact(row.GetProperty("tst").GetString()!, "yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);
            first ??= time;
            var payload = row.GetProperty("payload");
            lines.Add(new Line(
                (time - first.Value).TotalSeconds,
                row.GetProperty("topic").GetString()!.Split('/')[3],
                payload.GetProperty("distance").GetDouble(),
                payload.GetProperty("raw").GetDouble()));
        }

        return lines;
    }
}
