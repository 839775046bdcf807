using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>One line that is not as it must be. Lines are counted from 1.</summary>
public sealed record LineProblem(long Line, string Message);

/// <summary>
/// Arrivals as JSON Lines, one a line: <c>{"receivedAt": …, "recordedAt": …, "signal": {"type": …, …}}</c>, the signal as the journal has it. A file
/// with one wrong line is refused as a whole: what follows from the rest would be a guess.
/// </summary>
public static class ArrivalLines
{
    /// <summary>Some weeks of one centre; whoever has more has a journal.</summary>
    public const int LinesMax = 2_000_000;

    /// <summary>The longest entry an officer can make is 32 KB.</summary>
    public const int LineLengthMax = 64 * 1024;

    /// <summary>Beyond this many, nobody reads on.</summary>
    public const int ProblemsMax = 20;

    private static readonly JsonSerializerOptions Strict = new(JournalJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = JournalJson.Options.TypeInfoResolver!.WithAddedModifier(Require),
    };

    /// <summary>Empty lines are passed over; the number of an arrival is that of its line.</summary>
    /// <returns>No arrivals when there are problems.</returns>
    public static (IReadOnlyList<Arrival> Arrivals, IReadOnlyList<LineProblem> Problems) Read(TextReader lines, Centre centre)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(centre);
        var (arrivals, problems) = (new List<Arrival>(), new List<LineProblem>());
        for (var number = 1L; problems.Count < ProblemsMax && lines.ReadLine() is { } line; number++)
        {
            if (number > LinesMax)
            {
                problems.Add(new LineProblem(number, $"there are more than {LinesMax} lines; replay a journal instead"));
                break;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                Take(line, number, centre, arrivals, problems);
            }
        }

        return problems.Count > 0 ? ([], problems) : (arrivals, []);
    }

    private static void Take(string line, long number, Centre centre, List<Arrival> arrivals, List<LineProblem> problems)
    {
        if (line.Length > LineLengthMax)
        {
            problems.Add(new LineProblem(number, $"the line has {line.Length} letters; allowed are at most {LineLengthMax}"));
            return;
        }

        try
        {
            var read = JsonSerializer.Deserialize<ArrivalLine>(line, Strict) ?? throw new JsonException("null is no arrival");
            var before = arrivals.Count > 0 ? arrivals[^1].RecordedAt : Instant.MinValue;

            // Whoever leaves it out says that it was written down when it was received, in the order of the lines.
            var recorded = read.RecordedAt ?? Instant.Max(read.ReceivedAt, before);
            if ((Order(read, recorded, before) ?? Stranger(read.Signal, centre)) is { } problem)
            {
                problems.Add(new LineProblem(number, problem));
            }
            else
            {
                arrivals.Add(new Arrival(number, read.ReceivedAt, recorded, read.Signal));
            }
        }
        catch (Exception refused) when (refused is JsonException or NotSupportedException)
        {
            problems.Add(new LineProblem(number, Sentence(refused)));
        }
    }

    private static string? Order(ArrivalLine line, Instant recorded, Instant before) =>
        recorded < line.ReceivedAt ? $"recordedAt {recorded} is before receivedAt {line.ReceivedAt}: nothing is written down before it is received"
        : recorded < before ? $"recordedAt {recorded} is before that of the line above, {before}: sort the lines by recordedAt"
        : null;

    // A journal can hold what a later site file has no more; whoever writes lines for a site file has misspelt it.
    private static string? Stranger(Signal signal, Centre centre)
    {
        foreach (var property in signal.GetType().GetProperties())
        {
            var (what, known) = property.GetValue(signal) switch
            {
                ZoneId zone => ("zone", centre.Zones.ContainsKey(zone)),
                DoorId door => ("door", centre.Doors.ContainsKey(door)),
                DeviceId device => ("device", centre.Devices.ContainsKey(device)),
                GatewayId gateway => ("gateway", centre.Gateways.Contains(gateway)),
                WristbandId band => ("wristband", centre.Wristbands.Contains(band)),
                _ => ("", true),
            };
            if (!known)
            {
                return $"the site file has no {what} '{property.GetValue(signal)}'";
            }
        }

        return null;
    }

    private static string Sentence(Exception refused)
    {
        var message = refused.Message.Split(" Path: ")[0].TrimEnd('.');
        return message.StartsWith("The type discriminator", StringComparison.Ordinal) || message.Contains("unrecognized type discriminator", StringComparison.Ordinal)
            || refused is NotSupportedException
            ? "the signal has no 'type' that is known; it comes first, such as {\"type\":\"door-changed\", …} (docs/entries.md and docs/what-if.md have the words)"
            : $"this is no arrival: {message}";
    }

    // What the journal's own reader forgives an old build, is a mistake in a line that somebody writes today.
    private static void Require(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            if (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false })
            {
                property.IsRequired = true;
            }
        }
    }

    private sealed record ArrivalLine(Instant ReceivedAt, Signal Signal, Instant? RecordedAt = null);
}
