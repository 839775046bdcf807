using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Floors;

/// <summary>Bells and duress buttons of the site file: a press reaches the server, whatever dialect it comes in, and a button that falls silent is told.</summary>
public sealed class ButtonStoryTests
{
    private static readonly SiteButton OnTheAir = new("btn-duress", "z-a", SmallCentre.Gateway, SpokenFloor.Dialect, "02aabbcc0001", 300, Officer: "02");

    private readonly FloorStory _story = new();

    [Fact]
    public void A_bell_that_is_pressed_is_a_call_in_its_room_and_letting_go_is_none()
    {
        _story.Says("zigbee2mqtt/bell b", """{"action":"emergency","battery":80}""");
        Assert.Equal(["button/btn-bell PanicButton in z-b"], _story.Told());
        _story.Says("zigbee2mqtt/bell b", """{"action":"","battery":80}""");
        Assert.Empty(_story.Told());
    }

    [Fact]
    public void A_press_kept_by_the_broker_is_no_call()
    {
        _story.Says("zigbee2mqtt/bell b", """{"action":"emergency"}""", retained: true);
        Assert.Empty(_story.Told());
    }

    [Fact]
    public void A_button_on_the_air_calls_through_whatever_reader_hears_it()
    {
        var floor = new SpokenFloor(SmallCentre.Site with { Buttons = [OnTheAir] });
        Assert.Equal(
            ["button/btn-duress Online", "button/btn-duress PanicButton in z-a"],
            floor.Says(new DeviceReport.Distress("node-b", "02aabbcc0001", DistressKind.PanicButton)));
        Assert.Empty(floor.Says(new DeviceReport.Distress("node-b", "02aabbcc0099", DistressKind.PanicButton)));
    }

    [Fact]
    public void A_button_on_the_air_lives_as_long_as_a_reader_hears_it()
    {
        var floor = new SpokenFloor(SmallCentre.Site with { Buttons = [OnTheAir] });
        Assert.Equal(["button/btn-duress Online"], floor.Says(new DeviceReport.Sighting("node-b", "02aabbcc0001", 2, null, -60)));
        floor.Second = 700;
        Assert.Empty(floor.Says(new DeviceReport.Sighting("node-b", "02aabbcc0001", 2, null, -60)));
        floor.Second = 1500;
        Assert.Contains("button/btn-duress Late", floor.Tick());
    }

    [Fact]
    public void A_bell_that_is_never_heard_is_lost_like_any_other_device()
    {
        _story.Until(1501);
        Assert.Contains("button/btn-bell Lost", _story.ToldOfHealth());
    }

    [Fact]
    public void A_site_with_a_bell_and_nothing_else_of_its_dialect_still_subscribes_to_it()
    {
        var site = SmallCentre.Site with { Doors = [] };
        var filters = DeviceFilters.Of(site, SmallCentre.Gateway, DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc));
        Assert.Contains("zigbee2mqtt/#", filters);
        var deep = site with { Buttons = [site.Buttons[0] with { Dialect = "shelly", Address = "north/ground/desk/button" }] };
        Assert.Contains("north/ground/desk/button/#", DeviceFilters.Of(deep, SmallCentre.Gateway, DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc)));
    }
}
