using System.CommandLine;
using System.Globalization;
using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;

namespace CaseCenterMonitor.Benchmarks.Restart;

/// <summary>
/// <c>restart</c>: what it costs a centre to start from its journal, by the whole fold and from a snapshot, on the same file in the same run.
/// </summary>
internal static class RestartCommand
{
    private const string Build = "benchmark";

    public static Command Make()
    {
        var days = new Option<int[]>("--days")
        {
            DefaultValueFactory = _ => [5, 47], AllowMultipleArgumentsPerToken = true, Description = "Lengths of the simulated times; a day is some 21,000 entries.",
        };
        var after = new Option<int>("--after")
        {
            DefaultValueFactory = _ => 5000, Description = "Entries after the snapshot; with one at every 10,000 it is half of them on average.",
        };
        var repeat = new Option<int>("--repeat") { DefaultValueFactory = _ => 3, Description = "Starts of each kind, taken in turns." };
        var site = new Option<string>("--site") { DefaultValueFactory = _ => "sites/northside/site.yaml", Description = "The example centre's site file." };
        var command = new Command("restart", "Processor seconds from a journal to a centre that can go on: the whole fold beside a start from a snapshot.") { days, after, repeat, site };
        command.SetAction(parsed => Run(parsed.GetValue(days)!, parsed.GetValue(after), Math.Max(1, parsed.GetValue(repeat)), File.ReadAllText(parsed.GetValue(site)!)));
        return command;
    }

    private static int Run(int[] days, int after, int repetitions, string site)
    {
        var folder = Directory.CreateTempSubdirectory("ccm-restart-").FullName;
        try
        {
            Warm(Path.Join(folder, "warm.db"), site);
            Console.WriteLine("| entries | MB | whole fold, s | from a snapshot, s | ratio | snapshot, KB | the centre waits for it, ms | written behind it, s | proven behind the start, s |");
            Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
            return days.All(length => Row(Path.Join(folder, $"{length}.db"), site, length, after, repetitions)) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What is compiled when it is first called is compiled before anything is measured.
    private static void Warm(string path, string site)
    {
        SimulatedYear.Write(path, site, new YearSettings(1, YearSettings.Default.Seed), StartedBy(site));
        using var journal = SqliteJournal.Open(path);
        using var snapshots = SqliteSnapshots.Open(path);
        Keep(new JournalPart(journal, journal.LastSequence / 2), snapshots, site);
        Start(journal, snapshots, site);
    }

    private static bool Row(string path, string site, int days, int after, int repetitions)
    {
        SimulatedYear.Write(path, site, new YearSettings(days, YearSettings.Default.Seed), StartedBy(site));
        using var journal = SqliteJournal.Open(path);
        using var snapshots = SqliteSnapshots.Open(path);
        var kept = Keep(new JournalPart(journal, LastBefore(journal, journal.LastSequence - after)), snapshots, site);
        var (whole, resumed) = (new List<double>(), new List<double>());
        for (var run = 0; run < repetitions; run++)
        {
            var (fold, foldSeconds) = Start(journal, null, site);
            var (from, fromSeconds) = Start(journal, snapshots, site);
            whole.Add(foldSeconds);
            resumed.Add(fromSeconds);
            if (from.Report.Resumed is null || !State(fold).AsSpan().SequenceEqual(State(from)))
            {
                Console.Error.WriteLine("The two starts do not end in the same state.");
                return false;
            }
        }

        var (folded, started) = (Median(whole), Median(resumed));
        Console.WriteLine(Text(
            $"| {journal.LastSequence:N0} | {journal.Size / 1e6:N0} | {folded:N2} | {started:N3} | {folded / started:N0} | {kept.Bytes / 1e3:N0} | {kept.Looked * 1000:N0} | {kept.Written:N2} | {Proven(journal, snapshots):N2} |"));
        return true;
    }

    /// <returns>Bytes of the snapshot, seconds to look at the centre, and seconds to read the journal up to it once and write it.</returns>
    private static (int Bytes, double Looked, double Written) Keep(IJournal journal, SqliteSnapshots snapshots, string site)
    {
        var (start, _) = Start(journal, null, site);
        start.Standing.Tidy();
        GraphWriter.Write(start.Standing, start.Outside);
        var before = Now();
        var body = GraphWriter.Write(start.Standing, start.Outside);
        var looked = Now() - before;
        before = Now();
        var marked = new MarkedJournal([]);
        marked.ReadTo(journal.LastSequence, journal, CancellationToken.None);
        snapshots.Write(Snapshot.Of(journal.LastSequence, start.Maker, marked.Digest, body));
        return (body.Length, looked, Now() - before);
    }

    private static double Proven(ProvenJournal journal, SqliteSnapshots snapshots)
    {
        var before = Now();
        var marked = new MarkedJournal(snapshots.Marks());
        marked.ReadToEnd(journal, CancellationToken.None);
        return Now() - before;
    }

    private static (CentreStart Start, double Seconds) Start(IJournal journal, ISnapshots? snapshots, string site)
    {
        // As another process would: nothing is shared with the start before.
        var centre = YearCentre.Of(site);
        var rules = RuleBook.For(centre);
        GC.Collect();
        var before = Now();
        var start = CentreStart.Of(journal, snapshots, centre, rules, EngineSettings.Default, Build);
        return (start, Now() - before);
    }

    private static byte[] State(CentreStart start)
    {
        start.Standing.Tidy();
        return GraphWriter.Write(start.Standing, start.Outside, HashOrder.ByKey);
    }

    // Between an arrival and its transitions nobody takes a snapshot.
    private static long LastBefore(ProvenJournal journal, long sequence) =>
        journal.Read(sequence + 1).First(entry => entry.Kind != EntryKind.Transition).Sequence - 1;

    private static string StartedBy(string site)
    {
        var centre = YearCentre.Of(site);
        return Judges.Hash(Build, centre, RuleBook.For(centre), EngineSettings.Default);
    }

    // Seconds of processor time of all threads: on one idle core they are seconds, and on a machine with other work they still are its own.
    private static double Now() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
