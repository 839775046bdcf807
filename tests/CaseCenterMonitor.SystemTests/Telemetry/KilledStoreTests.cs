using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Buffer;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Telemetry;

/// <summary>The store is killed and, while it is dead, the server too: every figure arrives, each once, and in the order in which it was seen.</summary>
public sealed class KilledStoreTests(ITestOutputHelper output)
{
    private const int LinesBeforeTheKill = 1_000;

    [NeedsFact("influxd")]
    public async Task Everything_arrives_once_and_in_order_although_the_store_and_then_the_server_were_killed()
    {
        using var store = await Influx.Start();
        using var door = WriteDoor.Before(store.Url);
        using var centre = await RunningCentre.Start(server: [.. store.Settings(door.Url), "--Ccm:Telemetry:Detail", "true"]);
        using var devices = await Devices.Connect(centre.DevicePort);
        await Eventually.True("a first sample is in the store", async () => (await store.Query("""SELECT "answers" FROM "ccm_centre" LIMIT 1""")).Count == 1);

        store.KillNow();
        var buffer = Path.Combine(centre.Folder, "server", centre.Site, "figures-buffer.db");
        await Eventually.True("enough waits on disk", async () =>
        {
            await devices.Heard("ccm-band-001", "ble-wait-m1", 1.2);
            await devices.Forced("d-exit-street");
            await devices.Closed("d-exit-street");
            return Waiting(buffer).Count > LinesBeforeTheKill;
        });
        centre.Server!.KillNow();
        var waiting = Waiting(buffer);
        Assert.Contains(waiting, line => line.StartsWith("ccm_door,", StringComparison.Ordinal));

        await centre.StartServer();
        await Eventually.True("the new process has begun to wait for the store", () =>
            Task.FromResult(centre.Server!.Log.Contains("cannot be written to", StringComparison.Ordinal)));
        await store.Up();
        var last = waiting[^1];
        await Eventually.True("what waited has arrived", () => Task.FromResult(door.Taken.Contains(last)));
        await Eventually.True("and what was seen since", () => Task.FromResult(door.Taken.Count > door.Taken.ToList().IndexOf(last) + 500));

        centre.Server!.KillNow();
        var taken = door.Taken;
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.Empty(waiting.Except(taken));
        Assert.Equal(waiting, taken.Where(waiting.Contains)); // In the order in which they were put on disk.
        var samples = taken.Where(line => line.StartsWith("ccm_centre,", StringComparison.Ordinal)).Select(TimeOf).ToList();
        Assert.Equal(samples.Order(), samples);
        var (expected, stored) = (Points(taken), await Stored(store));
        Assert.Equal(expected.Count, stored.Count);
        Assert.Empty(expected.Except(stored));
        output.WriteLine($"{waiting.Count} lines waited for the store, {taken.Count} arrived, {samples.Count} samples in order");
    }

    /// <summary>Read beside the server, or after it: what was committed is there.</summary>
    private static IReadOnlyList<string> Waiting(string path)
    {
        using var buffer = DiskBuffer.Open(path, long.MaxValue);
        return buffer.Oldest(int.MaxValue, int.MaxValue, int.MaxValue)?.Lines ?? [];
    }

    private static long TimeOf(string line) => long.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);

    /// <summary>
    /// Every value as one text: where it belongs, when, and what it is. Two words of one device in one millisecond are one point in every store of time
    /// series, and the later is the one that counts.
    /// </summary>
    private static List<string> Points(IEnumerable<string> lines)
    {
        var points = new Dictionary<string, double>();
        foreach (var point in lines.Select(line => LineProtocol.Read(line) ?? throw new FormatException(line)))
        {
            foreach (var (figure, value) in point.Values)
            {
                points[Place(point.Measurement, point.Tags, point.At.ToUnixTimeMilliseconds(), figure.Name)] = value;
            }
        }

        return [.. points.Select(point => Text(point.Key, point.Value))];
    }

    private static async Task<List<string>> Stored(Influx store)
    {
        var points = new List<string>();
        foreach (var measurement in Catalogue.All)
        {
            var tags = string.Join(", ", measurement.Tags.Select(tag => $"\"{tag}\""));
            foreach (var series in await store.Query($"SELECT * FROM \"{measurement.Name}\" GROUP BY {tags}"))
            {
                var columns = series.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).ToList();
                var of = measurement.Tags.Select(tag => series.GetProperty("tags").GetProperty(tag).GetString()!).ToList();
                points.AddRange(
                    from row in series.GetProperty("values").EnumerateArray()
                    from column in Enumerable.Range(1, columns.Count - 1)
                    where row[column].ValueKind != JsonValueKind.Null
                    select Text(Place(measurement, of, row[0].GetInt64(), columns[column]), row[column].GetDouble()));
            }
        }

        return points;
    }

    private static string Place(Measurement measurement, IEnumerable<string> tags, long at, string figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{measurement.Name} {string.Join(',', tags)} {at} {figure}");

    private static string Text(string place, double value) => string.Create(CultureInfo.InvariantCulture, $"{place}={value}");
}
