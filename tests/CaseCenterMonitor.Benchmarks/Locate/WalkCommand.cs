using System.CommandLine;
using CaseCenterMonitor.FirmwareSim.Radio;
using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Benchmarks.Locate;

/// <summary><c>walk</c>: how soon and how rightly people who walk through a simulated centre are followed, with doors and without, and by the rules of others.</summary>
internal static class WalkCommand
{
    private const int PeopleHeld = 10;

    /// <summary>Door parameters were chosen on the shift of seed 1, which is not among those that are printed unless asked for.</summary>
    private const int FirstJudgedSeed = 2;

    public static Command Make()
    {
        var site = new Option<string>("--site") { DefaultValueFactory = _ => "sites/northside/site.yaml", Description = "Site file of the centre." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => FirstJudgedSeed, Description = "Seed of the first shift; the others follow." };
        var shifts = new Option<int>("--shifts") { DefaultValueFactory = _ => 3, Description = "How many shifts." };
        var minutes = new Option<int>("--minutes") { DefaultValueFactory = _ => 30, Description = "How long each is." };
        var noise = new Option<double>("--noise") { DefaultValueFactory = _ => new RadioSettings().NoiseDecibels, Description = "Deviation of one advert, dB." };
        var command = new Command("walk", "Delay, accuracy and changes a minute of people who walk through a simulated centre.") { site, seed, shifts, minutes, noise };
        command.SetAction(parsed => Run(
            parsed.GetValue(site)!, parsed.GetValue(seed), parsed.GetValue(shifts), TimeSpan.FromMinutes(parsed.GetValue(minutes)),
            new RadioSettings { NoiseDecibels = parsed.GetValue(noise) }, Console.Out, Console.Error));
        return command;
    }

    private static int Run(string file, int seed, int shifts, TimeSpan during, RadioSettings radio, TextWriter output, TextWriter error)
    {
        var reading = File.Exists(file) ? SiteFileReader.Read(File.ReadAllText(file), file) : null;
        if (reading?.Site is not { } site)
        {
            error.WriteLine(reading is null ? $"There is no site file {file}." : string.Join('\n', reading.Problems));
            return 1;
        }

        var plan = File.ReadAllText(Path.Join(Path.GetDirectoryName(file), site.Plan));
        var rows = Rows();
        for (var shift = seed; shift < seed + shifts; shift++)
        {
            var walked = SimulatedShift.Play(site, plan, shift, PeopleHeld, during, radio);
            rows.ForEach(row => row.Follow(walked));
        }

        output.WriteLine(FormattableString.Invariant($"Seeds {seed} to {seed + shifts - 1}, {during.TotalMinutes} minutes each, {PeopleHeld} people held at the beginning, noise {radio.NoiseDecibels} dB."));
        output.WriteLine();
        output.WriteLine($"| rule | {Outcome.Head} | moves with an open door, plain, flagged |");
        output.WriteLine($"|---|{Outcome.Ruler}|--:|");
        rows.ForEach(row => output.WriteLine($"| {row.Name} | {Outcome.Sum(row.Outcomes)} | {row.Moves} |"));
        return 0;
    }

    private static List<Row> Rows() =>
    [
        Row.OfFloor("this gateway", new LocatorParameters()),
        Row.OfFloor("this gateway, doors not asked", new LocatorParameters { PassageDwellShare = 1, ImplausibleDwells = 1 }),
        Row.OfFloor("as DEVICES.md 4.4 has it, doors not asked", LocateCommand.AsRecommended with { ImplausibleDwells = 1 }),
        Row.OfRule(rooms => new Challengers(rooms)),
        Row.OfRule(rooms => new NearestOfLast(rooms)),
        Row.OfRule(rooms => new NearerWins(rooms)),
    ];

    /// <summary>One line of the table, added up over the shifts.</summary>
    private sealed class Row(string name, Func<SimulatedShift, ShiftWalked.Followed> follow)
    {
        private readonly Dictionary<MoveEvidence, int> _moves = [];

        public string Name => name;

        public List<Outcome> Outcomes { get; } = [];

        public string Moves => _moves.Count == 0 ? "" : $"{Count(MoveEvidence.Passage)}, {Count(MoveEvidence.Plain) + Count(MoveEvidence.Unknown)}, {Count(MoveEvidence.Implausible)}";

        public static Row OfFloor(string name, LocatorParameters parameters) => new(name, shift => ShiftWalked.ByFloor(shift, parameters));

        public static Row OfRule(Func<IReadOnlyDictionary<string, string>, IRoomRule> make) =>
            new(make(new Dictionary<string, string>()).Name, shift => ShiftWalked.ByRule(shift, make));

        public void Follow(SimulatedShift shift)
        {
            var followed = follow(shift);
            Outcomes.AddRange(followed.Outcomes);
            foreach (var (move, count) in followed.Moves)
            {
                _moves[move] = Count(move) + count;
            }
        }

        private int Count(MoveEvidence move) => _moves.GetValueOrDefault(move);
    }
}
