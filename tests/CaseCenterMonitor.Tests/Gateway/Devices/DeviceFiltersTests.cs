using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Devices;

/// <summary>What the gateway asks an outside broker for.</summary>
public sealed class DeviceFiltersTests
{
    private static readonly DialectSet Dialects = DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc);

    [Fact]
    public void Only_what_the_site_has_devices_for_is_asked_for()
    {
        var filters = DeviceFilters.Of(SmallCentre.Site, SmallCentre.Gateway, Dialects);
        Assert.Contains("zigbee2mqtt/#", filters);
        Assert.Contains("espresense/devices/+/+", filters);
        Assert.Contains("+/+/send", filters);
        Assert.DoesNotContain(filters, filter => filter.Contains("BTtoMQTT", StringComparison.Ordinal));
        Assert.DoesNotContain(filters, filter => filter.StartsWith("dataq", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_gateway_hears_only_its_own()
    {
        var filters = DeviceFilters.Of(SmallCentre.Site, "gw-2", Dialects);
        Assert.All(filters, filter => Assert.DoesNotContain("espresense", filter, StringComparison.Ordinal));
        Assert.Contains("+/+/send", filters);
    }

    [Theory]
    [InlineData("esp-rfid")]
    [InlineData("shelly")]
    public void A_door_below_a_deeper_topic_is_asked_for_by_name(string dialect)
    {
        var site = SmallCentre.Site with { Doors = [SmallCentre.Site.Doors[0] with { Dialect = dialect, Address = "a/b/c/d-card" }] };
        Assert.Contains("a/b/c/d-card/#", DeviceFilters.Of(site, SmallCentre.Gateway, Dialects));
    }

    [Fact]
    public void The_second_input_of_a_Shelly_device_is_heard_on_the_topic_of_the_device()
    {
        var site = SmallCentre.Site with { Doors = [SmallCentre.Site.Doors[0] with { Dialect = "shelly", Address = "a/b/c/box/input:1" }] };
        var filters = DeviceFilters.Of(site, SmallCentre.Gateway, Dialects);
        Assert.Contains("a/b/c/box/#", filters);
        Assert.DoesNotContain(filters, filter => filter.Contains("input:1", StringComparison.Ordinal));
    }
}
