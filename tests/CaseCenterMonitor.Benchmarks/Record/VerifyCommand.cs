using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Handout;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.Record;

/// <summary>
/// <c>verify</c>: entries a second of one processor that a whole journal is verified with, content, leaf, tile and root of each, beside somebody who only
/// reads the same rows and hashes leaf and content with the system's library.
/// </summary>
internal static class VerifyCommand
{
    private const int Batch = 10_000;

    public static Command Make()
    {
        var days = new Option<int>("--days") { DefaultValueFactory = _ => 20, Description = "Days of a simulated centre." };
        var repeat = new Option<int>("--repeat") { DefaultValueFactory = _ => 5, Description = "Runs of each kind, taken in turns." };
        var site = new Option<string>("--site") { DefaultValueFactory = _ => "sites/northside/site.yaml", Description = "The example centre's site file." };
        var command = new Command("verify", "Entries a second that a whole journal is verified with, beside a bare reading and hashing of the same rows.") { days, repeat, site };
        command.SetAction(parsed => Run(parsed.GetValue(days), Math.Max(1, parsed.GetValue(repeat)), File.ReadAllText(parsed.GetValue(site)!)));
        return command;
    }

    private static int Run(int days, int repetitions, string site)
    {
        var folder = Directory.CreateTempSubdirectory("ccm-verify-").FullName;
        try
        {
            var path = Path.Join(folder, "journal.db");
            var count = Make(path, days, site);
            var (bare, ours) = (new List<double>(), new List<double>());
            for (var run = 0; run <= repetitions; run++)
            {
                var (bareSeconds, oursSeconds) = (Busy(() => ReadAndHash(path)), Busy(() => Verify(path, count)));
                if (run > 0)
                {
                    bare.Add(count / bareSeconds);
                    ours.Add(count / oursSeconds);
                }
            }

            Console.WriteLine("| entries | read and hashed, entries/s | verified, entries/s | ratio |");
            Console.WriteLine("|--:|--:|--:|--:|");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {count:N0} | {Median(bare):N0} | {Median(ours):N0} | {Median([.. ours.Zip(bare, (one, other) => one / other)]):N2} |"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Make(string path, int days, string site)
    {
        using var journal = ProvenJournal.Open(SqliteStore.Open(path, waitsForDisk: false));
        var batch = new List<NewEntry>(Batch);
        SimulatedYear.Live(YearCentre.Of(site), new YearSettings(days, YearSettings.Default.Seed), (kind, occurredAt, recordedAt, body) =>
        {
            batch.Add(new NewEntry(kind, occurredAt, body) { RecordedAt = recordedAt });
            if (batch.Count == Batch)
            {
                Append();
            }
        });
        Append();
        return journal.LastSequence;

        void Append()
        {
            journal.Append(journal.LastSequence, Instant.MinValue, batch);
            batch.Clear();
        }
    }

    private static void Verify(string path, long count)
    {
        using var store = SqliteStore.OpenToRead(path);
        if (WholeLog.Of(store, []) is not { FirstWrong: null } log || log.Entries != count)
        {
            throw new InvalidOperationException("The journal is not good: there is nothing to measure.");
        }
    }

    // What nobody can do without who verifies each entry with usual means: every row, and two hashes of it.
    private static void ReadAndHash(string path)
    {
        using var store = SqliteStore.OpenToRead(path);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var row in store.Read(1))
        {
            SHA256.HashData(row.Leaf, hash);
            SHA256.HashData(row.Body, hash);
        }
    }

    private static double Busy(Action work)
    {
        GC.Collect();
        var busy = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - busy).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
