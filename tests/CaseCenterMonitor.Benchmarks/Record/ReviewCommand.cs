using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.Record;

/// <summary>
/// <c>review</c>: how long people wait for answers out of a record of years, at the store and through the API of a real server, and how the store finds
/// them.
/// </summary>
internal static class ReviewCommand
{
    private const int EntriesInAppend = 20_000;

    public static Command Make()
    {
        var journal = new Option<string>("--journal") { Required = true, Description = "A journal file, or postgres://…; it is filled when it is empty.", HelpName = "JOURNAL" };
        var entries = new Option<long>("--entries") { DefaultValueFactory = _ => 10_000_000, Description = "How many it is filled with." };
        var times = new Option<int>("--times") { DefaultValueFactory = _ => 300, Description = "How often each question is asked." };
        var server = new Option<string?>("--server") { Description = "CaseCenterMonitor.Server.dll: asks through its API as well. It must find the journal in its own way.", HelpName = "DLL" };
        var plans = new Option<bool>("--plans") { Description = "Print how the store answers each question." };
        var site = new Option<string>("--site") { DefaultValueFactory = _ => "sites/northside/site.yaml", Description = "The example centre's site file." };
        var command = new Command("review", "How long answers out of a record of ten million entries take.") { journal, entries, times, server, plans, site };
        command.SetAction(parsed =>
        {
            var (address, whyNot) = JournalAddress.Read(parsed.GetValue(journal)!, Environment.GetEnvironmentVariable("PGPASSWORD"), "northside");
            if (address is null)
            {
                Console.Error.WriteLine(whyNot);
                return 2;
            }

            var centre = YearCentre.Of(File.ReadAllText(parsed.GetValue(site)!));
            var count = Fill(address, centre, parsed.GetValue(entries));
            var questions = Questions.All(new MadeUpRecord(centre), count / MadeUpRecord.EntriesEach);
            if (parsed.GetValue(plans))
            {
                Plans(address, questions);
            }

            AtTheStore(address, questions, parsed.GetValue(times), count);
            return parsed.GetValue(server) is { } dll ? ThroughTheApi.Run(dll, parsed.GetValue(site)!, address, questions, parsed.GetValue(times)) : 0;
        });
        return command;
    }

    private static long Fill(JournalAddress address, Centre centre, long count)
    {
        using var store = address is SqliteAddress file ? SqliteStore.Open(file.Path, waitsForDisk: false) : address.OpenStore();
        if (store.LastSequence > 0)
        {
            return store.LastSequence;
        }

        using var journal = ProvenJournal.Open(store);
        var begun = Stopwatch.GetTimestamp();
        var started = new StartedBody("benchmark", "nobody", CentreBody.Of(centre), SettingsBody.Of(EngineSettings.Default));
        journal.Append(0, MadeUpRecord.Start, [NewEntry.Of(new EntryContent.Started(started), MadeUpRecord.Start)]);
        foreach (var chunk in new MadeUpRecord(centre).Entries(count - 1).Chunk(EntriesInAppend))
        {
            journal.Append(journal.LastSequence, Instant.MinValue, chunk);
        }

        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"filled with {journal.LastSequence:N0} entries in {seconds:N0} s, {journal.LastSequence / seconds:N0} a second, {journal.Size / 1e6:N0} MB"));
        return journal.LastSequence;
    }

    private static void AtTheStore(JournalAddress address, IReadOnlyList<Question> questions, int times, long count)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} entries; at the store, ms"));
        Console.WriteLine();
        Console.WriteLine("| question | rows | p50 | p99 | max |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var question in questions)
        {
            var rows = 0;
            var waits = Enumerable.Range(0, times).Select(time =>
            {
                var begun = Stopwatch.GetTimestamp();
                using var reader = address.OpenReading();
                rows = question.Ask(reader, time);
                return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {question.Name} | {rows} | {Quantile(waits, 0.5):N2} | {Quantile(waits, 0.99):N2} | {waits.Max():N2} |"));
        }

        Console.WriteLine();
    }

    internal static double Quantile(List<double> values, double share) => values.Order().ElementAt(Math.Min(values.Count - 1, (int)(values.Count * share)));

    private static void Plans(JournalAddress address, IReadOnlyList<Question> questions)
    {
        foreach (var question in questions)
        {
            var asked = new Dictionary<string, IReadOnlyList<object?>>();
            using (var reader = address.OpenReading())
            {
                reader.Heard = (sql, values) => asked.TryAdd(sql, values);
                question.Ask(reader, 0);
            }

            Console.WriteLine($"### {question.Name}");
            Console.WriteLine();
            Console.WriteLine("```");
            foreach (var (sql, values) in asked)
            {
                Console.WriteLine(string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var line && line.Length > 400 ? line[..400] + " …" : line);
                using var reader = address.OpenReading();
                foreach (var step in reader.Plan(sql, [.. values]))
                {
                    Console.WriteLine("    " + step);
                }
            }

            Console.WriteLine("```");
            Console.WriteLine();
        }
    }
}
