using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Sites;

/// <summary>The part of a site file that says how wristbands are located.</summary>
public sealed class LocatorSettingsTests
{
    private const string Where = "policies: { pack: prc-2020 }";

    [Fact]
    public void What_is_left_out_is_as_measured_and_what_is_given_is_read()
    {
        Assert.Equal(new SiteLocator(), SmallSite.Read(SmallSite.Yaml).Site!.Locator);
        Assert.Equal(
            new SiteLocator { DwellSeconds = 8, MarginPercent = 20, PowerAt1m = -62.5, Absorption = 3 },
            SmallSite.Read(With("{ dwellSeconds: 8, marginPercent: 20, powerAt1m: -62.5, absorption: 3 }")).Site!.Locator);
    }

    [Theory]
    [InlineData("{ dwell: 8 }", "locator has no key 'dwell' (allowed: windowSeconds")]
    [InlineData("{ dwellSeconds: long }", "a number of seconds from 0.5 to 60")]
    [InlineData("[ 8 ]", "locator is a list; it must be a group such as { dwellSeconds: 5 }")]
    [InlineData("{ readerSilenceSeconds: 15 }", "write less than window and dwell together, 15 s")]
    [InlineData("{ windowSeconds: 4, newestSeconds: 2, dwellSeconds: 2 }", "would be found deaf after 6 s")]
    [InlineData("{ newestSeconds: 11 }", "are no part of the window of 10 s; write at most 10")]
    [InlineData("{ weakSeconds: 12, lostSeconds: 12 }", "before it is weak; write less than 12")]
    [InlineData("{ weakSeconds: 30 }", "a number of seconds from 5 to 20")]
    [InlineData("{ powerAt1m: 59 }", "a number of dBm from -100 to -20")]
    public void A_mistake_is_named_with_its_line_and_remedy(string locator, string remedy)
    {
        Assert.Contains(remedy, SmallSite.OnlyProblem(With(locator), "locator:").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_may_have_what_was_measured_there()
    {
        var site = SmallSite.Read(SmallSite.With("maxMetres: 6.5", "maxMetres: 6.5, powerAt1m: -66, absorption: 3.1")).Site!;
        Assert.Equal((-66, 3.1), (site.Readers[1].PowerAt1m, site.Readers[1].Absorption));
        Assert.Null(site.Readers[0].PowerAt1m);
    }

    [Fact]
    public void An_opening_joins_two_zones_and_never_the_street()
    {
        var site = SmallSite.Read(SmallSite.With(Where, "openings:\n  - { between: [z-hall, z-wait-m1] }\n" + Where)).Site!;
        Assert.Equal(["z-hall", "z-wait-m1"], Assert.Single(site.Openings).Between);
        var broken = SmallSite.With(Where, "openings:\n  - { between: [outside, z-hall] }\n" + Where);
        Assert.Contains("describe the door that is there under doors", SmallSite.OnlyProblem(broken, "  - { between: [outside, z-hall] }").Message, StringComparison.Ordinal);
    }

    private static string With(string locator) => SmallSite.With(Where, $"locator: {locator}\n{Where}");
}
