using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Benchmarks.Decode;

/// <summary><c>decode</c>: our strict reader of the canonical envelope beside a bare walk over the tokens of the same bytes.</summary>
internal static class DecodeCommand
{
    private const int Rounds = 20_000;

    public static Command Make()
    {
        var repeat = new Option<int>("--repeat") { DefaultValueFactory = _ => 7, Description = "Repetitions, at least 2; the first is dropped." };
        var command = new Command("decode", "Nanoseconds and bytes to read one canonical envelope.") { repeat };
        command.SetAction(parsed => Run(Math.Max(2, parsed.GetValue(repeat)), Console.Out));
        return command;
    }

    private static void Run(int repetitions, TextWriter output)
    {
        output.WriteLine("| Envelope | bytes | EnvelopeJson.Read, ns | Utf8JsonReader, ns | ratio | EnvelopeJson.Read allocates, B | Utf8JsonReader allocates, B |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, envelope) in SampleEnvelopes.All)
        {
            var utf8 = EnvelopeJson.Write(envelope);
            var topic = Topics.Event(envelope);
            var ours = new List<Cost>();
            var bare = new List<Cost>();
            for (var repetition = 0; repetition < repetitions; repetition++)
            {
                ours.Add(Cost.Of(() => Read(utf8, topic)));
                bare.Add(Cost.Of(() => Walk(utf8)));
            }

            output.WriteLine(Line(name, utf8.Length, [.. ours.Skip(1)], [.. bare.Skip(1)]));
        }
    }

    private static void Read(byte[] utf8, string topic)
    {
        if (EnvelopeJson.Read(utf8, topic).Value is null)
        {
            throw new InvalidOperationException("A sample is not a valid envelope.");
        }
    }

    private static void Walk(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
        }
    }

    private static string Line(string name, int bytes, Cost[] ours, Cost[] bare)
    {
        var ratio = Middle(ours.Zip(bare, (mine, theirs) => mine.Nanoseconds / theirs.Nanoseconds));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {bytes} | {Middle(ours.Select(cost => cost.Nanoseconds)):N0} | {Middle(bare.Select(cost => cost.Nanoseconds)):N0} | {ratio:0.0} | {ours[^1].Bytes:N0} | {bare[^1].Bytes:N0} |");
    }

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Of one message.</summary>
    private readonly record struct Cost(double Nanoseconds, double Bytes)
    {
        public static Cost Of(Action once)
        {
            once();
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            for (var round = 0; round < Rounds; round++)
            {
                once();
            }

            return new Cost(watch.Elapsed.TotalNanoseconds / Rounds, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Rounds);
        }
    }
}
