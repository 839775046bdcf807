using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Centres;
using NodaTime;

namespace CaseCenterMonitor.RecordWriter;

/// <summary>What is handed to the centre at once, and when. It is handed over again as a whole when it was not acknowledged.</summary>
/// <param name="NowTicks">The server's time for all of it: what is said again is judged as it would have been.</param>
public sealed record Batch(long NowTicks, IReadOnlyList<Incoming> Signals)
{
    public Instant Now => Instant.FromUnixTimeTicks(NowTicks);
}

/// <summary>
/// Simulated days of a centre as its gateway and its officers say them: real signals, each with the number by which a server knows what it has. The same
/// seed gives the same batches.
/// </summary>
public static class SeededDays
{
    /// <summary>Of one batch; the server itself takes up to 256.</summary>
    private const int BatchMax = 24;

    private const string Gateway = "gw-north";
    private const string Boot = "boot-1";

    /// <summary>The centre that they are about, which has more officers and bands than the example.</summary>
    public static Centre CentreOf(string siteFile) => YearCentre.Of(File.ReadAllText(siteFile));

    /// <param name="signals">How many at least.</param>
    public static IReadOnlyList<Batch> Of(Centre centre, int seed, int signals)
    {
        ArgumentNullException.ThrowIfNull(centre);
        var (random, batches) = (new Random(seed), new List<Batch>());
        var (batch, size, number) = (new List<Incoming>(), 1, 0L);
        foreach (var (body, now) in Arrivals(centre, seed, signals))
        {
            batch.Add(Named(body, ref number));
            if (batch.Count == size)
            {
                batches.Add(new Batch(now.ToUnixTimeTicks(), batch));
                (batch, size) = ([], random.Next(1, BatchMax + 1));
            }
        }

        return batches;
    }

    /// <summary>The name under which a signal is known in the journal, whoever said it.</summary>
    public static string NameOf(Incoming signal) => signal.CommandId ?? signal.OriginSequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same, of what the journal holds; null for what nobody numbered.</summary>
    public static string? NameOf(ArrivalBody body) => body.CommandId ?? body.Origin?.Sequence.ToString(CultureInfo.InvariantCulture);

    public static void Write(string path, IEnumerable<Batch> batches) => File.WriteAllLines(path, batches.Select(batch => JsonSerializer.Serialize(batch)));

    /// <param name="from">The first batch that is wanted.</param>
    public static IEnumerable<Batch> Read(string path, int from) => File.ReadLines(path).Skip(from).Select(line => JsonSerializer.Deserialize<Batch>(line)!);

    private static List<(ArrivalBody Body, Instant Now)> Arrivals(Centre centre, int seed, int signals)
    {
        const int PerDay = 5_000;
        var arrivals = new List<(ArrivalBody, Instant)>();
        SimulatedYear.Live(centre, new YearSettings(1 + (signals / PerDay), seed), (kind, _, recorded, body) =>
        {
            if (kind == EntryKind.Arrival && arrivals.Count < signals)
            {
                arrivals.Add((JournalJson.Read<ArrivalBody>(body), recorded));
            }
        });
        return arrivals;
    }

    // Everything has a name, also the time that passes: each is to be there once.
    private static Incoming Named(ArrivalBody body, ref long number)
    {
        var (signal, received) = (JournalJson.Write(body.Signal), body.ReceivedAt.ToUnixTimeTicks());
        return body.Signal is Signal.Command
            ? new Incoming(signal, received, CommandId: body.CommandId ?? throw new InvalidOperationException("A command of the simulation has no name."))
            : new Incoming(signal, received, Gateway, Boot, ++number);
    }
}
