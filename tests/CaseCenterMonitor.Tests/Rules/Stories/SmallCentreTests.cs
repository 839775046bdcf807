using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Stories;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Stories;

/// <summary>The centre in which every story is told, as docs/story-files.md describes it: what is changed in it changes what stories mean.</summary>
public sealed class SmallCentreTests
{
    private static readonly Centre Centre = SmallCentre.Centre;

    [Fact]
    public void Has_these_rooms() => Assert.Equal(
        "Corridor Corridor, Desk DutyDesk, Exit Exit, Interview-1 Interview, Lawyer LawyerMeeting, Sally SallyPort, Search SafetySearch, Store EvidenceStore, "
        + "Waiting-1 WaitingMen 2, Waiting-2 WaitingWomen 2",
        Listed(Centre.Zones.Values.Select(zone => $"{zone.Id.Value} {zone.Kind} {zone.Capacity}")));

    [Fact]
    public void Has_these_doors() => Assert.Equal(
        "D-int Office Corridor Interview-1, D-out Perimeter outside Exit, D-sally Office Sally Search, D-street Vehicle outside Sally, D-wait Cell Corridor Waiting-1",
        Listed(Centre.Doors.Values.Select(door => $"{door.Id.Value} {door.Class} {(door.Perimeter ? "outside " : "")}{string.Join(' ', door.Between.Select(zone => zone.Value))}")));

    [Fact]
    public void Every_door_may_stand_open_for_a_minute() => Assert.All(Centre.Doors.Values, door => Assert.Equal(Duration.FromMinutes(1), door.HeldLimit));

    [Fact]
    public void Has_these_devices() => Assert.Equal(
        "C-int Camera Interview-1 GW, D-int DoorController Interview-1 GW, D-out DoorController Exit GW-2, D-sally DoorController Search GW-2, "
        + "D-street DoorController Sally GW-2, D-wait DoorController Waiting-1 GW, R-cor Reader Corridor GW, R-desk Reader Desk GW, R-exit Reader Exit GW-2, "
        + "R-int Reader Interview-1 GW, R-sally Reader Sally GW-2, R-search Reader Search GW-2, R-store Reader Store GW-2, R-wait Reader Waiting-1 GW, R-wait-2 Reader Waiting-2 GW",
        Listed(Centre.Devices.Values.Select(device => $"{device.Id.Value} {device.Kind} {device.Zone?.Value} {device.Gateway.Value}")));

    [Fact]
    public void Has_these_officers() => Assert.Equal(
        "19 wb-19 Female, 21 wb-21 Male", Listed(Centre.Officers.Values.Select(officer => $"{officer.Number.Value} {officer.Wristband.Value} {officer.Sex}")));

    [Theory]
    [InlineData("10:00:00 camera C-int counts 2", "2")]
    [InlineData("10:00:00 camera C-int counts unknown", "unknown")]
    public void A_camera_counts_in_its_room_or_cannot(string line, string count)
    {
        var counted = Assert.IsType<Signal.ZoneCounted>(StoryLine.Read(line).Signal);
        Assert.Equal(("C-int", "Interview-1", count), (counted.Camera.Value, counted.Zone.Value, counted.Count is { } known ? $"{known}" : "unknown"));
    }

    [Theory]
    [InlineData("talks", true, true, CheckResponse.Talks)]
    [InlineData("moves", true, true, CheckResponse.Moves)]
    [InlineData("none", true, true, CheckResponse.None)]
    [InlineData("unseen", false, true, CheckResponse.None)]
    [InlineData("lifeless", true, false, CheckResponse.None)]
    public void A_look_says_what_was_seen(string word, bool seen, bool breathing, CheckResponse response)
    {
        var look = Assert.IsType<Signal.WelfareChecked>(StoryLine.Read($"10:00:00 19 looks at CR-1 {word}").Signal);
        Assert.Equal(("19", seen, breathing, response), (look.By.Value, look.Seen, look.Breathing, look.Response));
    }

    [Fact]
    public void A_gateway_is_there_or_gone()
    {
        Assert.Equal((true, "boot-1"), Gateway("GW back"));
        Assert.Equal((true, "boot-2"), Gateway("GW back as boot-2"));
        Assert.Equal((false, "boot-1"), Gateway("GW gone"));
        Assert.Equal((false, "boot-2"), Gateway("GW of boot-2 gone"));
    }

    [Fact]
    public void A_line_begins_with_a_time() =>
        Assert.Equal("'time passes' does not begin with a time.", Assert.Throws<FormatException>(() => StoryLine.Read("time passes")).Message);

    private static (bool, string) Gateway(string text)
    {
        var status = Assert.IsType<Signal.GatewayStatusChanged>(StoryLine.Read($"10:00:00 {text}").Signal);
        return (status.Online, status.BootId);
    }

    private static string Listed(IEnumerable<string> things) => string.Join(", ", things.Select(thing => thing.Trim()).Order(StringComparer.Ordinal));
}
