using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Floors;

/// <summary>What wristbands say of themselves, and calls for help, in the words of a dialect that says what a test wants.</summary>
public sealed class TagStoryTests
{
    private readonly SpokenFloor _floor = new(SmallCentre.Site);
    private double _second;

    [Fact]
    public void What_is_new_about_a_wristband_is_told_once()
    {
        var state = new DeviceReport.TagState("node-a", "band-1", BatteryPercent: 40, Moving: true);
        Assert.Equal(["tag/wb-1 WristbandBattery { Percent = 40 }", "tag/wb-1 WristbandMotion { Moving = True }"], Says(state));
        Assert.Empty(Says(state));
        Assert.Equal(["tag/wb-1 WristbandMotion { Moving = False }"], Says(state with { Moving = false }));
        Assert.Empty(Says(new DeviceReport.TagState("node-a", "band-1")));
    }

    [Fact]
    public void A_tag_of_nobody_here_is_not_passed_on()
    {
        Assert.Empty(Says(new DeviceReport.TagState("node-a", "somebody's telephone", BatteryPercent: 3)));
        Assert.Empty(Says(new DeviceReport.Distress("node-a", "somebody's telephone", DistressKind.PanicButton)));
    }

    [Fact]
    public void Every_press_is_passed_on_even_when_the_source_counts_it_as_the_same()
    {
        var press = new DeviceReport.Distress("node-a", "band-1", DistressKind.PanicButton, "pressed") { Counter = "7" };
        const string Told = "tag/wb-1 CallForHelp { Kind = PanicButton, Zone = z-a, Evidence = pressed }";
        Assert.Equal([Told], Says(press));
        Assert.Equal([Told], Says(press));
    }

    [Fact]
    public void A_press_kept_by_the_broker_is_no_call()
    {
        Assert.Empty(Says(new DeviceReport.Distress("node-a", "band-1", DistressKind.PanicButton), retained: true));
    }

    [Fact]
    public void A_call_names_the_room_in_which_the_wristband_is_and_not_that_of_the_reader_that_heard_it()
    {
        for (_second = 0; _second < 15; _second++)
        {
            Says(new DeviceReport.Sighting("node-b", "band-1", 1, null, -60), new DeviceReport.Sighting("node-a", "band-1", 6, null, -80));
        }

        Assert.Equal(["tag/wb-1 CallForHelp { Kind = Fall, Zone = z-b, Evidence =  }"], Says(new DeviceReport.Distress("node-a", "band-1", DistressKind.Fall)));
    }

    [Fact]
    public void A_reader_that_says_only_how_strong_a_tag_is_places_it_too()
    {
        var told = new List<string>();
        for (_second = 0; _second < 15; _second++)
        {
            told.AddRange(Says(new DeviceReport.Sighting("node-b", "band-1", null, null, -60), new DeviceReport.Sighting("node-a", "band-1", null, null, -85, PowerAt1m: -65)));
        }

        Assert.Contains(told, line => line.StartsWith("tag/wb-1 WristbandLocation { Zone = z-b, Presence = Present", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_source_counts_as_the_same_is_said_again_and_no_news()
    {
        var first = new DeviceReport.TagState("node-a", "band-1", BatteryPercent: 40) { Counter = "1" };
        Assert.Single(Says(first));
        Assert.Empty(Says(first with { BatteryPercent = 39 }));
        Assert.Single(Says(first with { BatteryPercent = 39, Counter = "2" }));
    }

    [Fact]
    public void What_is_overheard_of_a_stranger_is_not_even_in_quarantine()
    {
        Says(new DeviceReport.Door("a neighbour's door", DoorPhysical.Open, null) { IsOverheard = true });
        Assert.Empty(_floor.Findings.Quarantined);
        Says(new DeviceReport.Door("a door nobody wrote down", DoorPhysical.Open, null));
        Assert.Single(_floor.Findings.Quarantined);
    }

    [Theory]
    [InlineData("espresense/devices/apple:1005:9-22/node-a", "espresense/devices/…/node-a")]
    [InlineData("home/node-a/BTtoMQTT/02AABBCC0001", "home/node-a/BTtoMQTT/…")]
    [InlineData("espresense/rooms/node-a/telemetry", "espresense/rooms/node-a/telemetry")]
    public void The_telephone_of_a_visitor_is_not_named_in_quarantine_either(string topic, string shown)
    {
        var dialects = DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc);
        var findings = new Findings();
        var floor = new Floor(SmallCentre.Site, SmallCentre.Gateway, dialects, FloorStory.Start);
        floor.Take(new DeviceMessage(topic, """{"mac":"02aabbcc0001","distance":}"""u8.ToArray()), FloorStory.Start, findings);
        var entry = Assert.Single(findings.Quarantined);
        Assert.Equal((shown, "(withheld: it may name a person or a card)"), (entry.Topic, entry.Sample));
    }

    [Fact]
    public void How_still_one_person_is_leaves_the_count_as_it_was()
    {
        Assert.Single(Says(new DeviceReport.Occupancy("cam-a", 2)));
        Assert.Empty(Says(new DeviceReport.Stillness("cam-a", TimeSpan.FromSeconds(40))));
        Assert.Single(Says(new DeviceReport.Occupancy("cam-a", null, Idle: TimeSpan.FromSeconds(40))));
    }

    private IEnumerable<string> Says(params DeviceReport[] reports) => Says(reports, retained: false);

    private IEnumerable<string> Says(DeviceReport report, bool retained) => Says([report], retained);

    private List<string> Says(DeviceReport[] reports, bool retained)
    {
        _floor.Second = _second;
        _floor.Says(reports, retained);
        return [.. _floor.Findings.Found.Where(found => found.Data is not CanonicalEvent.DeviceHealth).Select(found => $"{found.Subject} {found.Data}".Replace("IsDistress = True, ", "", StringComparison.Ordinal).Replace("IsDistress = False, ", "", StringComparison.Ordinal))];
    }
}
