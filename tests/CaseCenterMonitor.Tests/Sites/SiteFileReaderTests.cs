using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Sites;

public sealed class SiteFileReaderTests
{
    [Fact]
    public void A_right_file_has_no_problems_and_gives_everything_it_says()
    {
        var reading = SmallSite.Read(SmallSite.Yaml, SmallSite.Plan);

        Assert.Empty(reading.Problems);
        var site = Assert.IsType<SiteFile>(reading.Site);
        Assert.Equal(("small", "Asia/Shanghai", "plan.geojson"), (site.Id, site.TimeZone, site.Plan));
        Assert.Equal(new LocalName("小", "Small"), site.Name);
        Assert.Equal("z2m", site.Gateways[0].DeviceTopics["zigbee2mqtt"]);
        Assert.Equal(new SiteZone("z-wait-m1", "waiting-men", new("候问", "Wait"), new("候问", "Wait"), true, true, 4), site.Zones[1]);
        Assert.Equal(["outside", "z-hall"], site.Doors[0].Between);
        Assert.Equal(("gw-1", "esp-rfid", "esp-rfid/d-street", 30), (site.Doors[0].Gateway, site.Doors[0].Dialect, site.Doors[0].Address, site.Doors[0].HeartbeatSeconds));
        Assert.Equal(("rfid-street", null), (site.Doors[0].CardReader, site.Doors[1].CardReader));
        Assert.Equal(new SiteReader("ble-wait", "z-wait-m1", "gw-1", "espresense", "ble-wait", 6.5, 15), site.Readers[1]);
        Assert.Equal(new SiteCamera("cam-hall", "z-hall", "gw-1", "frigate", "cam-hall", 60), Assert.Single(site.Cameras));
        Assert.Equal([new SiteWristband("wb-001", "band-001", "band-001-open"), new SiteWristband("wb-s02", "staff-02", null)], site.Wristbands);
        Assert.Equal(new SiteBeacon("bc-hall", "z-hall", "beacon-hall"), Assert.Single(site.Beacons));
        Assert.Equal(new SiteOfficer("02", "wb-s02", "female"), Assert.Single(site.Officers));
        Assert.Equal(new SiteLimit("WCK-2.general", 1800, "02", "twice as careful"), Assert.Single(site.Limits));
    }

    [Fact]
    public void An_entry_may_say_otherwise_than_the_defaults()
    {
        var reading = SmallSite.Read(SmallSite.With("address: ble-hall,", "address: ble-hall, heartbeatSeconds: 20,"));

        Assert.Equal([20, 15], reading.Site!.Readers.Select(reader => reader.HeartbeatSeconds));
    }

    [Fact]
    public void A_problem_reads_as_file_line_column_and_what_is_meant_instead()
    {
        var yaml = SmallSite.With("between: [z-hall, z-wait-m1]", "between: [z-hall, z-wiat-m1]");

        var problem = SmallSite.OnlyProblem(yaml, "z-wiat-m1");

        Assert.Equal("sites/small.yaml:16:66: unknown zone 'z-wiat-m1'; did you mean 'z-wait-m1'? (allowed: z-hall, z-wait-m1)", problem.ToString());
    }

    [Fact]
    public void All_problems_are_reported_in_the_order_of_the_file()
    {
        var yaml = SmallSite.With("kind: corridor", "kind: coridor");
        yaml = SmallSite.With("dialect: esp-rfid,", "dialect: esprfid,", yaml);
        yaml = SmallSite.With("maxMetres: 8", "maxMetres: far", yaml);
        yaml = SmallSite.With("why: twice as careful", "why: \"\"", yaml);

        var problems = SmallSite.Read(yaml).Problems;

        Assert.Equal(
            [12, 15, 18, SmallSite.LineOf("why:", yaml)],
            problems.Select(problem => problem.Line));
        Assert.Contains("did you mean 'corridor'?", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'esp-rfid'? (allowed: esp-rfid, zigbee2mqtt, onvif, uhppoted, shelly, theengs, minew, kkm)", problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_default_is_reported_once_and_where_it_stands()
    {
        var yaml = SmallSite.With("heartbeatSeconds: 15 }", "heartbeatSeconds: never }");

        var problem = SmallSite.OnlyProblem(yaml, "never");

        Assert.Contains("write a whole number of seconds from 1 to 86400", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_that_a_centre_can_do_without_may_be_left_out()
    {
        var yaml = string.Join('\n', SmallSite.Yaml.Split('\n').Where(line => !IsOptional(line)));

        var site = SmallSite.Read(yaml).Site;

        Assert.NotNull(site);
        Assert.Empty(site.Cameras);
        Assert.Empty(site.Beacons);
        Assert.Empty(site.Limits);

        static bool IsOptional(string line) => line is "cameras:" or "beacons:" or "limits:"
            || line.Contains("cam-hall", StringComparison.Ordinal) || line.Contains("bc-hall", StringComparison.Ordinal) || line.Contains("WCK-2", StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_of_a_limit_that_no_rule_has_is_found_when_the_rules_are_known()
    {
        var yaml = SmallSite.With("WCK-2.general", "WCK-2.genral");

        var reading = SiteFileReader.Read(yaml, SmallSite.File, planGeoJson: null, PackLaw.Instance);

        Assert.Contains("did you mean 'WCK-2.general'?", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(SmallSite.Read(yaml).Problems);
    }

    [Theory]
    [InlineData("plan: plan.geojson", "plan: floors/ground.geojson", "floors/ground.geojson")]
    [InlineData("plan: plan.geojson", "plan: ../../etc/passwd", null)]
    [InlineData("plan: plan.geojson", "plan: [a]", null)]
    public void The_plan_is_named_before_the_file_is_right(string passage, string replacement, string? plan)
    {
        var yaml = SmallSite.With("kind: corridor", "kind: nothing-known", SmallSite.With(passage, replacement));

        Assert.Equal(plan, SiteFileReader.PlanOf(yaml)?.Path);
    }
}
