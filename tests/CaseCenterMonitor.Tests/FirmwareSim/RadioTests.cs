using System.Text.Json;
using CaseCenterMonitor.FirmwareSim;
using CaseCenterMonitor.FirmwareSim.Building;
using CaseCenterMonitor.FirmwareSim.Firmware;
using CaseCenterMonitor.FirmwareSim.Radio;
using Xunit;

namespace CaseCenterMonitor.Tests.FirmwareSim;

/// <summary>The radio has to be good enough for a sound locator to find the room, and bad enough to need one.</summary>
public sealed class RadioTests
{
    private const double WindowSeconds = 10;
    private const int ReadingsMin = 3;

    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(10);

    public static TheoryData<string> RoomsWithNeighbours { get; } =
        new("z-int-1", "z-int-3", "z-int-child", "z-wait-m2", "z-wait-minor", "z-search", "z-information", "z-exit", "z-registration");

    [Theory]
    [MemberData(nameof(RoomsWithNeighbours))]
    public void The_smallest_median_of_ten_seconds_belongs_to_the_right_room_for_somebody_who_stays(string zone)
    {
        var right = 0;
        var windows = 0;
        for (var place = 0; place < 3; place++)
        {
            var readings = Listen(zone, NorthsideCentre.Plan.Rooms[zone].Anywhere(new Random(100 + place)), seed: 40 + place);
            for (var end = WindowSeconds; end <= Watched.TotalSeconds; end++)
            {
                windows++;
                right += NearestZone(readings.Where(r => r.Seconds > end - WindowSeconds && r.Seconds <= end)) == zone ? 1 : 0;
            }
        }

        Assert.True(right >= windows * 0.99, $"{right} of {windows} windows were right");
    }

    [Fact]
    public void Several_readers_hear_one_band_and_some_adverts_are_missed()
    {
        var readings = Listen("z-int-3", NorthsideCentre.Plan.Rooms["z-int-3"].Middle, seed: 3);
        var perReader = readings.GroupBy(r => r.Reader).ToDictionary(g => g.Key, g => g.Count());

        Assert.InRange(perReader.Count, 3, 8);
        Assert.InRange(perReader["ble-int-3"], 600 * 0.75, 600 * 0.95);
    }

    [Fact]
    public void A_wall_makes_a_reader_believe_in_a_greater_distance()
    {
        var radio = new Radio(new RadioSettings());

        Assert.Equal(2.15, radio.MetresOf(radio.MeanRssi(3, 1, -60), -60) / radio.MetresOf(radio.MeanRssi(3, 0, -60), -60), 2);
    }

    [Fact]
    public void Distance_is_right_on_average_without_walls_whatever_the_calibration()
    {
        var radio = new Radio(new RadioSettings { HeightDifferenceMetres = 0 });

        Assert.All((int[])[-50, -64, -76], calibration => Assert.Equal(4.0, radio.MetresOf(radio.MeanRssi(4, 0, calibration), calibration), 9));
    }

    [Fact]
    public void A_line_through_the_plan_counts_the_walls_it_crosses()
    {
        var plan = NorthsideCentre.Plan;

        Assert.Equal(0, plan.WallsBetween(new Spot(14, 2), new Spot(18, 2)));
        Assert.Equal(1, plan.WallsBetween(new Spot(16, 2), new Spot(20, 2)));
        Assert.Equal(2, plan.WallsBetween(new Spot(16, 2), new Spot(16, 9)));
    }

    private static List<(double Seconds, string Reader, string Zone, double Metres)> Listen(string zone, Spot spot, int seed)
    {
        var agenda = new Agenda(NorthsideCentre.Start);
        var wire = new RecordingWire(agenda);
        var seeds = new Seeds(seed);
        var radio = new Radio(new RadioSettings());
        var readers = NorthsideCentre.Site.Readers.Select(r => new EspresenseReader(r, "espresense", agenda, wire, radio, seeds.For(r.Id))).ToList();
        readers.ForEach(wire.PlugIn);
        var tag = new BleTag("wb-001", "band-1", null, TimeSpan.FromSeconds(1), agenda, new Air(radio, NorthsideCentre.Plan, readers), seeds.For("tag"));
        tag.PutOn(() => spot);
        agenda.RunUntil(NorthsideCentre.Start + Watched);

        Assert.Contains(readers, r => r.Zone == zone);
        var zoneOf = NorthsideCentre.Site.Readers.ToDictionary(r => r.Address, r => r.Zone);
        return [.. wire.Said.Where(s => s.What.Topic.StartsWith("espresense/devices/band-1/", StringComparison.Ordinal)).Select(s =>
        {
            var reader = s.What.Topic.Split('/')[^1];
            using var report = JsonDocument.Parse(s.What.Payload);
            return ((s.At - NorthsideCentre.Start).TotalSeconds, reader, zoneOf[reader], report.RootElement.GetProperty("distance").GetDouble());
        })];
    }

    private static string? NearestZone(IEnumerable<(double Seconds, string Reader, string Zone, double Metres)> window) => window
        .GroupBy(r => (r.Reader, r.Zone))
        .Where(g => g.Count() >= ReadingsMin)
        .MinBy(g => Median(g.Select(r => r.Metres)))?.Key.Zone;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
