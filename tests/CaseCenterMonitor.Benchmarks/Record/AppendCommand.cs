using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.Record;

/// <summary>
/// <c>append</c>: entries a second that the journal takes with everything that makes it provable and searchable, beside the same store that is given
/// the same rows ready-made: same bytes, same tables, same waiting for the disk.
/// </summary>
internal static class AppendCommand
{
    public static Command Make()
    {
        var batches = new Option<int[]>("--batches")
        {
            DefaultValueFactory = _ => [1, 32, 256, 1000, 10_000], AllowMultipleArgumentsPerToken = true, Description = "Entries in one append.",
        };
        var repeat = new Option<int>("--repeat") { DefaultValueFactory = _ => 5, Description = "Runs of each kind, taken in turns." };
        var site = new Option<string>("--site") { DefaultValueFactory = _ => "sites/northside/site.yaml", Description = "The example centre's site file." };
        var command = new Command("append", "Entries a second with durability on: the provable journal beside the bare store given the same rows.") { batches, repeat, site };
        command.SetAction(parsed => Run(parsed.GetValue(batches)!, Math.Max(1, parsed.GetValue(repeat)), File.ReadAllText(parsed.GetValue(site)!)));
        return command;
    }

    private static int Run(int[] batches, int repetitions, string site)
    {
        var entries = Simulated(site);
        var folder = Directory.CreateTempSubdirectory("ccm-append-").FullName;
        try
        {
            Console.WriteLine("| entries in one append | bare rows, entries/s | provable, entries/s | ratio | one append, ms (median) | processor beside bare, µs an entry |");
            Console.WriteLine("|--:|--:|--:|--:|--:|--:|");
            foreach (var size in batches)
            {
                Row(folder, [.. entries.Take(Math.Min(entries.Count, Math.Max(400, size * 20)))], size, repetitions);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Row(string folder, List<NewEntry> entries, int size, int repetitions)
    {
        var (bare, proven, waits, processor) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < repetitions; run++)
        {
            // The rows are made beforehand and by another journal: neither of the two that are timed keeps anything for the other.
            var commits = Made(Path.Join(folder, $"{size}-{run}-m.db"), entries, size);
            var busyBare = 0.0;
            using (var store = SqliteStore.Open(Path.Join(folder, $"{size}-{run}-b.db")))
            {
                var (seconds, busy) = Timed(() => commits.ForEach(store.Write));
                bare.Add(entries.Count / seconds);
                busyBare = busy;
            }

            commits.Clear();
            using (var journal = SqliteJournal.Open(Path.Join(folder, $"{size}-{run}-p.db")))
            {
                var (seconds, busy) = Timed(() => Append(journal, entries, size, waits));
                proven.Add(entries.Count / seconds);
                processor.Add((busy - busyBare) / entries.Count * 1e6);
            }
        }

        var ratio = Median([.. proven.Zip(bare, (ours, theirs) => ours / theirs)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {size:N0} | {Median(bare):N0} | {Median(proven):N0} | {ratio:N2} | {Median(waits):N2} | {Median(processor):N1} |"));
    }

    private static List<Commit> Made(string path, List<NewEntry> entries, int size)
    {
        var commits = new List<Commit>();
        using var journal = ProvenJournal.Open(new Noting(SqliteStore.Open(path, waitsForDisk: false), commits));
        Append(journal, entries, size, []);
        return commits;
    }

    private static void Append(ProvenJournal journal, List<NewEntry> entries, int size, List<double> waits)
    {
        for (var first = 0; first < entries.Count; first += size)
        {
            var begun = Stopwatch.GetTimestamp();
            journal.Append(journal.LastSequence, Instant.MinValue, entries.GetRange(first, Math.Min(size, entries.Count - first)));
            waits.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
    }

    // As the centre hands them over: what they say is known already.
    private static List<NewEntry> Simulated(string site)
    {
        var entries = new List<NewEntry>();
        SimulatedYear.Live(YearCentre.Of(site), new YearSettings(10, YearSettings.Default.Seed), (kind, occurredAt, recordedAt, body) => entries.Add(
            new NewEntry(kind, occurredAt, body) { RecordedAt = recordedAt, Content = EntryContent.Of(entries.Count + 1, kind, body) }));
        return entries;
    }

    private static (double Seconds, double Busy) Timed(Action work)
    {
        GC.Collect();
        var (begun, busy) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return (Stopwatch.GetElapsedTime(begun).TotalSeconds, (Environment.CpuUsage.TotalTime - busy).TotalSeconds);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>A store that remembers what it was given.</summary>
    private sealed class Noting(IStore store, List<Commit> commits) : IStore
    {
        public long LastSequence => store.LastSequence;

        public long Bytes => store.Bytes;

        public long LastErasure => store.LastErasure;

        public void Write(Commit commit)
        {
            commits.Add(commit);
            store.Write(commit);
        }

        public IEnumerable<EntryRow> Read(long first, long last = long.MaxValue) => store.Read(first, last);

        public byte[]? Tile(int level, long number) => store.Tile(level, number);

        public Journal.Log.OpenLog OpenLog() => store.OpenLog();

        public Journal.Log.RecordRow? Record(string record) => store.Record(record);

        public void ReplaceLog(IEnumerable<Journal.Log.LogPage> pages) => store.ReplaceLog(pages);

        public void Dispose() => store.Dispose();
    }
}
