using System.CommandLine;
using CaseCenterMonitor.Gateway.Locating;

namespace CaseCenterMonitor.Benchmarks.Locate;

/// <summary><c>locate</c>: in which room a walked beacon is, by our locator and by the rules of others, on nine recorded tracks.</summary>
internal static class LocateCommand
{
    private const double Step = 0.25;
    private const double Absorption = 2.7;
    private const int PowerAt1m = -59;
    private const double Settled = 3;

    public static Command Make()
    {
        var tracks = new Option<string>("--tracks") { DefaultValueFactory = _ => "../shared/data/ble-tracks/trk", Description = "Folder of the recorded tracks." };
        var command = new Command("locate", "Room accuracy, changes a minute and delay of room changes: our locator beside the rules of others.") { tracks };
        command.SetAction(parsed => Run(parsed.GetValue(tracks)!, Console.Out, Console.Error));
        return command;
    }

    private static int Run(string folder, TextWriter output, TextWriter error)
    {
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"The tracks are absent: {folder}.");
            return 1;
        }

        var tracks = WalkedTrack.All(folder);
        Print("All tracks", tracks, output);
        Print("The tracks on which the parameters were chosen", [.. tracks.Where(track => track.IsForChoosing)], output);
        Print("The tracks on which they were judged", [.. tracks.Where(track => !track.IsForChoosing)], output);
        return 0;
    }

    private static void Print(string title, IReadOnlyList<WalkedTrack> tracks, TextWriter output)
    {
        output.WriteLine($"{title}: {string.Join(", ", tracks.Select(track => track.Name))}");
        output.WriteLine();
        output.WriteLine($"| rule | {Outcome.Head} |");
        output.WriteLine($"|---|{Outcome.Ruler}|");
        foreach (var make in Rules())
        {
            output.WriteLine($"| {make().Name} | {Outcome.Sum([.. tracks.Select(track => Walk(make(), track))])} |");
        }

        output.WriteLine();
    }

    private static IEnumerable<Func<IRoomRule>> Rules()
    {
        var rooms = WalkedTrack.RoomOfReader;
        return
        [
            () => new OurLocator("this locator", new LocatorParameters(), rooms),
            () => new OurLocator("as DEVICES.md 4.4 has it (10 s, 15 % and 0.3 m, 5 s)", AsRecommended, rooms),
            () => new Challengers(rooms),
            () => new NearestOfLast(rooms),
            () => new NearerWins(rooms),
        ];
    }

    /// <summary>No newest readings, and every win counts alike.</summary>
    public static LocatorParameters AsRecommended { get; } = new() { Newest = TimeSpan.Zero, ClearDwellShare = 1, PassageDwellShare = 1 };

    internal static Outcome Walk(IRoomRule rule, WalkedTrack track)
    {
        var outcome = new Outcome();
        var (index, truth) = (0, track.Readings[0].Room);
        for (var second = 0.0; second <= track.Readings[^1].Second; second += Step)
        {
            for (; index < track.Readings.Count && track.Readings[index].Second <= second; index++)
            {
                var heard = track.Readings[index];
                rule.Hear(heard.Reader, Math.Pow(10, (PowerAt1m - heard.Rssi) / (10 * Absorption)), heard.Second);
                truth = heard.Room;
            }

            outcome.Ask(second, Step, truth, rule.RoomAt(second), second >= Settled);
        }

        return outcome;
    }
}
