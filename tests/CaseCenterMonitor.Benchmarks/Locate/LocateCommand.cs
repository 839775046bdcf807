using System.CommandLine;
using System.Globalization;
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
        output.WriteLine("| rule | right room, % of the time | changes a minute | true crossings a minute | delay of a change, median s | p95 s | never followed |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var make in Rules())
        {
            output.WriteLine(Line(tracks.Select(track => Walk(make(), track)).ToList(), make().Name));
        }

        return 0;
    }

    private static IEnumerable<Func<IRoomRule>> Rules() =>
    [
        () => new OurLocator("this locator (10 s, 15 % and 0.3 m, 5 s)", new LocatorParameters()),
        () => new OurLocator("the same with 15 s, 20 %, 8 s", new LocatorParameters { Window = TimeSpan.FromSeconds(15), MarginShare = 0.2, Dwell = TimeSpan.FromSeconds(8) }),
        () => new Challengers(),
        () => new NearestOfLast(),
        () => new NearerWins(),
    ];

    private static Outcome Walk(IRoomRule rule, WalkedTrack track)
    {
        var outcome = new Outcome();
        var (index, truth, said) = (0, track.Readings[0].Room, (string?)null);
        double? waitingSince = null;
        for (var second = 0.0; second <= track.Readings[^1].Second; second += Step)
        {
            for (; index < track.Readings.Count && track.Readings[index].Second <= second; index++)
            {
                var heard = track.Readings[index];
                rule.Hear(heard, Math.Pow(10, (PowerAt1m - heard.Rssi) / (10 * Absorption)));
                if (heard.Room != truth)
                {
                    outcome.Crossings++;
                    outcome.NotFollowed += waitingSince is null ? 0 : 1;
                    (truth, waitingSince) = (heard.Room, heard.Second);
                }
            }

            var room = rule.RoomAt(second);
            outcome.Changes += said is not null && room != said ? 1 : 0;
            said = room;
            if (second >= Settled)
            {
                outcome.Asked++;
                outcome.Right += room == truth ? 1 : 0;
            }

            if (waitingSince is { } since && room == truth)
            {
                outcome.Delays.Add(second - since);
                waitingSince = null;
            }
        }

        outcome.NotFollowed += waitingSince is null ? 0 : 1;
        outcome.Minutes = track.Readings[^1].Second / 60;
        return outcome;
    }

    private static string Line(List<Outcome> outcomes, string name)
    {
        var (asked, right, minutes) = (outcomes.Sum(one => one.Asked), outcomes.Sum(one => one.Right), outcomes.Sum(one => one.Minutes));
        var delays = outcomes.SelectMany(one => one.Delays).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {100.0 * right / asked:F1} | {outcomes.Sum(one => one.Changes) / minutes:F1} | {outcomes.Sum(one => one.Crossings) / minutes:F1} | {At(delays, 0.5):F1} | {At(delays, 0.95):F1} | {outcomes.Sum(one => one.NotFollowed)} of {outcomes.Sum(one => one.Crossings)} |");
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? double.NaN : sorted[(int)Math.Ceiling((share * sorted.Count) - 1)];

    private sealed class Outcome
    {
        public int Asked { get; set; }

        public int Right { get; set; }

        public int Changes { get; set; }

        public int Crossings { get; set; }

        public int NotFollowed { get; set; }

        public double Minutes { get; set; }

        public List<double> Delays { get; } = [];
    }
}
