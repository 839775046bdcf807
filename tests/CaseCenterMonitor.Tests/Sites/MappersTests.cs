using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Sites;

/// <summary>What may be wrong with a mapper, where it stands and what is allowed.</summary>
public sealed class MappersTests
{
    private const string Fine =
        """
        mappers:
          - id: contact
            gateway: gw-1
            topic: contacts/+
            address: "{2}"
            facts:
              - { says: door, path: $.reed, words: { "1": closed, "0": open } }
        """;

    [Fact]
    public void A_device_may_give_a_mapper_as_its_dialect()
    {
        var yaml = $"{SmallSite.With("dialect: zigbee2mqtt, address: d-wait", "dialect: contact, address: c 1")}\n{Fine}";
        var reading = SiteFileReader.Read(yaml, SmallSite.File);
        Assert.Empty(reading.Problems);
        Assert.Equal("contact", reading.Site!.Doors[1].Dialect);
        Assert.Equal("contact", Assert.Single(reading.Site.MappingsOf("gw-1")).Name);
        Assert.Empty(reading.Site.MappingsOf("gw-2"));
    }

    [Theory]
    [InlineData("id: contact", "id: frigate", "'frigate' is the name of a dialect that is built in")]
    [InlineData("gateway: gw-1\n    topic", "gateway: gw-9\n    topic", "unknown gateway 'gw-9'")]
    [InlineData("contacts/+", "contacts/+x", "+ stands for one whole level")]
    [InlineData("contacts/+", "ccm/v1/#", "its first level must be the devices' own word")]
    [InlineData("\"{2}\"", "\"{x}\"", "write a path such as $.imei")]
    [InlineData("$.reed", "reed", "a path begins with $")]
    [InlineData("$.reed", "\"$.a[*]\"", "it is not understood from letter 4 on")]
    [InlineData("says: door", "says: dor", "says 'dor' is unknown; did you mean 'door'?")]
    [InlineData("closed, \"0\"", "shut, \"0\"", "'shut' is unknown")]
    [InlineData("says: door, path: $.reed, words: { \"1\": closed, \"0\": open }", "says: battery, path: $.b, words: { \"1\": open }", "this fact is a number; leave 'words' out")]
    [InlineData("says: door, path: $.reed, words: { \"1\": closed, \"0\": open }", "says: rssi, path: $.b", "add 'tag' to the mapper")]
    [InlineData("says: door, path: $.reed, words: { \"1\": closed, \"0\": open }", "says: door, path: $.reed", "needs the key 'words'")]
    [InlineData("address: \"{2}\"", "address: \"{2}\"\n    time: { path: $.t, form: pattern, pattern: HH:mm }", "lacks a year, day or minute")]
    [InlineData("address: \"{2}\"", "address: \"{2}\"\n    time: { path: $.t, form: epoc }", "form 'epoc' is unknown; did you mean 'epoch'?")]
    [InlineData("address: \"{2}\"", "address: \"{2}\"\n    tag: $.t", "a tag is no door")]
    public void What_is_wrong_is_said_with_what_is_allowed(string right, string wrong, string said)
    {
        var mapper = Fine.ReplaceLineEndings("\n");
        Assert.Contains(right, mapper, StringComparison.Ordinal);
        var reading = SiteFileReader.Read($"{SmallSite.Yaml}\n{mapper.Replace(right, wrong, StringComparison.Ordinal)}", SmallSite.File);
        Assert.Null(reading.Site);
        Assert.Contains(reading.Problems, problem => problem.ToString().Contains(said, StringComparison.Ordinal));
    }
}
