using CaseCenterMonitor.Server.Telemetry;
using NodaTime;

namespace CaseCenterMonitor.SystemTests.Telemetry;

/// <summary>
/// Lines of every measurement of the catalogue, the same every time: counters that begin anew, figures that are not known, places that are silent for a
/// while, and signals that come between the samples.
/// </summary>
internal static class MadeUpFigures
{
    private const int Seed = 20261126;

    /// <summary>Two hours closely and, before, four days thinly; each stretch with the instant at which it is over.</summary>
    public static IEnumerable<(Instant Until, IReadOnlyList<string> Lines)> Until(Instant end)
    {
        var chance = new Random(Seed);
        for (var day = end - Duration.FromDays(4); day < end; day += Duration.FromDays(1))
        {
            yield return (day + Duration.FromDays(1), Lines(chance, day, day + Duration.FromDays(1) - Duration.FromHours(2), Duration.FromMinutes(7)));
        }

        yield return (end, Lines(chance, end - Duration.FromHours(2), end, Duration.FromSeconds(10)));
    }

    private static List<string> Lines(Random chance, Instant from, Instant to, Duration every)
    {
        var lines = new List<string>();
        foreach (var measurement in Catalogue.All)
        {
            foreach (var tags in Places(measurement))
            {
                var counters = measurement.Figures.Select(_ => chance.Next(1000)).ToArray();
                for (var at = from; at < to; at += every)
                {
                    // One sample in ten is missing, and now and then a place says nothing for some minutes.
                    if (chance.Next(10) == 0)
                    {
                        at += chance.Next(8) == 0 ? every * chance.Next(30) : Duration.Zero;
                        continue;
                    }

                    var values = measurement.Figures.Select((figure, index) => (figure.Name, Value(chance, figure, ref counters[index])));
                    if (LineProtocol.Line(measurement.At(at + Duration.FromMilliseconds(chance.Next(1000)), tags, [.. values])) is { } line)
                    {
                        lines.Add(line);
                    }
                }
            }
        }

        return lines;
    }

    // What is counted since the start grows and at times begins anew; everything may be unknown.
    private static double? Value(Random chance, Figure figure, ref int counter)
    {
        counter = chance.Next(200) == 0 ? 0 : counter + chance.Next(5);
        return chance.Next(12) == 0 ? null
            : figure.Meaning.Contains("since the server started", StringComparison.Ordinal) || figure.Name is "sequence" or "received" ? counter
            : figure.Type == FigureType.Whole ? chance.Next(6)
            : Math.Round(chance.NextDouble() * 500, 3);
    }

    /// <summary>Two values of every tag but the centre and, where a panel asks for certain words, those.</summary>
    private static IEnumerable<string[]> Places(Measurement measurement) => measurement.Tags.Aggregate(
        (IEnumerable<string[]>)[[]],
        (places, tag) => places.SelectMany(place => Words(tag).Select(word => (string[])[.. place, word])));

    private static string[] Words(string tag) => tag switch
    {
        "centre" => ["northside"],
        "stage" => ["uplink", "journal", "screen"],
        "zone" => ["z-wait-m1", "Room, with \"two\" = names", ""],
        _ => [$"{tag}-1", $"{tag} 2"],
    };
}
