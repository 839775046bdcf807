using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Benchmarks.Decode;

/// <summary>
/// <c>decode</c>: our strict readers beside a bare walk over the tokens of the same bytes. First the canonical envelope, as the server reads it;
/// then what devices send, decoded and taken by the floor, which locates wristbands with it.
/// </summary>
internal static class DecodeCommand
{
    /// <summary>In one slice: a few tenths of a millisecond.</summary>
    private const int Rounds = 128;

    public static Command Make()
    {
        var slices = new Option<int>("--slices") { DefaultValueFactory = _ => 2000, Description = "How many short slices of each way are measured, turn by turn." };
        var site = new Option<string>("--site") { DefaultValueFactory = _ => "sites/northside/site.yaml", Description = "The centre whose devices send." };
        var command = new Command("decode", "Nanoseconds and bytes to read one canonical envelope, and one message of a device.") { slices, site };
        command.SetAction(parsed => Run(Math.Max(10, parsed.GetValue(slices)), parsed.GetValue(site)!, Console.Out, Console.Error));
        return command;
    }

    private static int Run(int slices, string site, TextWriter output, TextWriter error)
    {
        if (!File.Exists(site))
        {
            error.WriteLine($"There is no site file {site}. Run it from the root of the repository, or say --site.");
            return 1;
        }

        Envelopes(slices, output);
        output.WriteLine();
        Devices(slices, SiteFileReader.Read(File.ReadAllText(site), site).Site ?? throw new InvalidOperationException($"{site} has problems: ccm check-site says which."), output);
        return 0;
    }

    private static void Envelopes(int slices, TextWriter output)
    {
        output.WriteLine("| Envelope | bytes | EnvelopeJson.Read, ns | Utf8JsonReader, ns | ratio (middle half) | EnvelopeJson.Read allocates, B |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var (name, envelopes) in SampleEnvelopes.All)
        {
            byte[][] utf8 = [.. envelopes.Select(envelope => EnvelopeJson.Write(envelope))];
            string[] topics = [.. envelopes.Select(envelope => Topics.Event(envelope))];
            var measured = SideBySide.Measure(slices, Rounds, round => Read(utf8[round % utf8.Length], topics[round % utf8.Length]), round => Walk(utf8[round % utf8.Length]));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {utf8[0].Length} | {measured.Nanoseconds(0):N0} | {measured.Nanoseconds(1):N0} | {measured.Ratio(0, to: 1)} | {measured.Bytes(0):N0} |"));
        }
    }

    private static void Devices(int slices, SiteFile site, TextWriter output)
    {
        output.WriteLine("| Message of a device | bytes | decode, ns | decode and locate, ns | Utf8JsonReader, ns | decode: ratio | decode and locate: ratio (middle half) | decode and locate allocates, B |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var sample in DeviceMessages.Of(site))
        {
            var measured = SideBySide.Measure(slices, Rounds, sample.Decode, sample.Take, round => Walk(sample.Payload(round)));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {sample.Name} | {sample.Payload(0).Length} | {measured.Nanoseconds(0):N0} | {measured.Nanoseconds(1):N0} | {measured.Nanoseconds(2):N0} | {measured.Ratio(0, to: 2)} | {measured.Ratio(1, to: 2)} | {measured.Bytes(1):N0} |"));
        }
    }

    private static void Read(byte[] utf8, string topic)
    {
        if (EnvelopeJson.Read(utf8, topic).Value is null)
        {
            throw new InvalidOperationException("A sample is not a valid envelope.");
        }
    }

    private static void Walk(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
        }
    }
}
