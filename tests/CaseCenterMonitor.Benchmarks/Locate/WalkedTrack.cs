using System.Globalization;

namespace CaseCenterMonitor.Benchmarks.Locate;

/// <summary>One reading of the walked beacon.</summary>
/// <param name="Second">Since the track began; never less than the one before.</param>
/// <param name="Room">Where the beacon truly is.</param>
internal readonly record struct Heard(double Second, string Reader, int Rssi, string Room);

/// <summary>
/// A beacon carried through a hall of 21 by 18 m with twelve readers, its true place measured (Daniş et al. 2022, ../shared/data/ble-tracks). The hall has no
/// walls: we draw two lines through its middle and call the quarters rooms, each with the three readers that stand in it.
/// </summary>
internal sealed record WalkedTrack(string Name, IReadOnlyList<Heard> Readings)
{
    private const double MiddleX = 10.33;
    private const double MiddleY = 8.82;

    /// <summary>What is stronger than this no receiver ever reported: two readings of the recording are, and are thrown away.</summary>
    private const int RssiMax = 20;

    public static IReadOnlyDictionary<string, string> RoomOfReader { get; } = new Dictionary<string, string>
    {
        ["b827eb4521b4"] = "south-west", ["000000000101"] = "south-west", ["000000000102"] = "south-west",
        ["b827eb917e19"] = "north-west", ["000000000201"] = "north-west", ["000000000202"] = "north-west",
        ["b827ebf7d096"] = "north-east", ["000000000301"] = "north-east", ["000000000302"] = "north-east",
        ["b827ebfd7811"] = "south-east", ["000000000401"] = "south-east", ["000000000402"] = "south-east",
    };

    /// <summary>Parameters were chosen on these and judged on the others, so that they are not made for the tracks they are measured on.</summary>
    public bool IsForChoosing => Name is "straight 01" or "straight 03" or "straight 05" or "rectangular with rotation" or "zigzagging with rotation";

    public static IReadOnlyList<WalkedTrack> All(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*_all_sensors.mbd").Order(StringComparer.Ordinal).Select(Read)];

    private static WalkedTrack Read(string file)
    {
        var (readings, began, last) = (new List<Heard>(), 0.0, 0.0);
        foreach (var line in File.ReadLines(file))
        {
            var field = line.Split(',');
            var (at, rssi) = (Number(field[0]), (int)Number(field[3]));
            began = began == 0 ? at : began;
            if (rssi <= RssiMax)
            {
                last = Math.Max(last, at - began); // The recording steps back by less than a millisecond in places.
                readings.Add(new Heard(last, field[1], rssi, RoomAt(Number(field[4]), Number(field[5]))));
            }
        }

        return new WalkedTrack(Path.GetFileName(file).Replace("_all_sensors.mbd", "", StringComparison.Ordinal).Replace('_', ' '), readings);
    }

    private static string RoomAt(double x, double y) => $"{(y < MiddleY ? "south" : "north")}-{(x < MiddleX ? "west" : "east")}";

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
