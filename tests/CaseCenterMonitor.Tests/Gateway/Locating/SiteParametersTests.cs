using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Locating;

/// <summary>What a site sets for its readers and for the decision.</summary>
public sealed class SiteParametersTests
{
    private static readonly SiteReader Reader = new("r", "z", "gw", "minew", "r", 8, 15);

    [Fact]
    public void A_site_that_sets_nothing_has_the_measured_values()
    {
        Assert.Equal(new LocatorParameters(), LocatorParameters.Of(new SiteLocator()));
    }

    [Fact]
    public void What_a_site_sets_is_what_the_locator_uses()
    {
        var set = LocatorParameters.Of(new SiteLocator { DwellSeconds = 8, MarginPercent = 20, ReadingsMin = 4, RestateSeconds = 60 });
        Assert.Equal((TimeSpan.FromSeconds(8), 0.2, 4, TimeSpan.FromMinutes(1)), (set.Dwell, set.MarginShare, set.ReadingsMin, set.RestateEvery));
    }

    [Theory]
    [InlineData(-59, 1)]
    [InlineData(-86, 10)]
    public void A_strength_is_a_distance_by_the_values_of_the_site(int rssi, double metres)
    {
        Assert.Equal(metres, new Distance(new SiteLocator(), Reader).Of(new DeviceReport.Sighting("r", "t", null, null, rssi))!.Value, 6);
    }

    [Fact]
    public void A_reader_measured_on_site_is_believed_by_its_strengths_and_any_other_by_the_distance_it_says()
    {
        var sighting = new DeviceReport.Sighting("r", "t", 4, null, -70);
        Assert.Equal(4, new Distance(new SiteLocator(), Reader).Of(sighting));
        Assert.Equal(1, new Distance(new SiteLocator(), Reader with { PowerAt1m = -70 }).Of(sighting)!.Value, 6);
        Assert.Equal(10, new Distance(new SiteLocator(), Reader with { PowerAt1m = -50, Absorption = 2 }).Of(sighting)!.Value, 6);
    }

    [Fact]
    public void A_reader_measured_on_site_that_says_no_strength_is_believed_by_its_distance()
    {
        Assert.Equal(4, new Distance(new SiteLocator(), Reader with { PowerAt1m = -70 }).Of(new DeviceReport.Sighting("r", "t", 4, null, null)));
    }
}
