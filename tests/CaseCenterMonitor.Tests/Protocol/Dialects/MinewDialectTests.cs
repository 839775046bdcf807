using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class MinewDialectTests
{
    private const string Gateway = "02ac0fee0001";
    private const string Tag = "02aabbcc0001";
    private const string Topic = "/gw/02ac0fee0001/status";
    private const string First = """{"timestamp":"2026-11-23T09:24:41.312Z","type":"Gateway","mac":"02AC0FEE0001","gatewayFree":89,"gatewayLoad":0.03}""";

    private static readonly DeviceTime At = new(new DateTimeOffset(2026, 11, 23, 9, 24, 41, 312, TimeSpan.Zero), TimeSpan.FromMilliseconds(1));

    [Fact]
    public void The_first_row_says_whose_the_others_are()
    {
        var reports = Say.All("/gw/box-4/status", $$"""[{{First}},{"timestamp":"2026-11-23T09:24:41.312Z","mac":"02AABBCC0001","rssi":-65}]""");
        Assert.Equal<DeviceReport>(
            [new DeviceReport.Alive(Gateway, At), new DeviceReport.Sighting(Gateway, Tag, null, null, -65, null, At) { IsOverheard = true }], reports);
    }

    [Fact]
    public void Where_the_first_row_is_lost_the_topic_says_it()
    {
        Assert.Equal(Gateway, Only<DeviceReport.Sighting>(Say.All(Topic, """[{"mac":"02:AA:BB:CC:00:01","rssi":-65}]""")).Address);
        var reports = Say.All(Topic, """[{"type":"Gateway","mac":},{"mac":"02AABBCC0001","rssi":-65}]""");
        Assert.Equal(Gateway, Only<DeviceReport.Sighting>(reports).Address);
        Assert.Contains("Row 1", Only<DeviceReport.Refused>(reports).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_topic_may_start_with_a_slash_or_not()
    {
        Assert.Equal(Gateway, Only<DeviceReport.Alive>(Say.All("gw/02ac0fee0001/status", $"[{First}]")).Address);
        Assert.Equal("minew", Say.Dialects.Of(Topic)?.Name);
        Assert.Equal(["gw/+/status", "/gw/+/status"], Say.Dialects.Of(Topic)!.Filters);
        Assert.Equal("esp-rfid", Say.Dialects.Of("gw/door-1/send")?.Name);
    }

    [Theory]
    [InlineData("1795425881312")] // MG3
    [InlineData("\"1795425881312\"")]
    [InlineData("\"2026-11-23T09:24:41.312Z\"")] // MG4
    [InlineData("\"2026-11-23T17:24:41.312+08:00\"")]
    public void Times_are_milliseconds_or_a_text(string timestamp) => Assert.Equal(At, TimeOf(timestamp));

    [Fact]
    public void A_time_without_a_zone_is_the_sites_and_no_time_is_none()
    {
        Assert.Equal(At with { IsAssumedLocal = true }, TimeOf("\"2026-11-23 17:24:41.312\""));
        Assert.Null(TimeOf("null"));
        Assert.Null(Only<DeviceReport.Sighting>(Say.All(Topic, """[{"mac":"02AABBCC0001"}]""")).Time);
        Assert.Equal(DeviceTime.Unreadable, TimeOf("\"yesterday\""));
        Assert.Equal(DeviceTime.Unreadable, TimeOf("{}"));
    }

    [Theory]
    [InlineData("-65", -65)]
    [InlineData("\"-65\"", -65)]
    [InlineData("127", null)]
    [InlineData("null", null)]
    public void The_strength_is_a_number_or_a_text(string rssi, int? expected) =>
        Assert.Equal(expected, Only<DeviceReport.Sighting>(Say.All(Topic, $$"""[{"mac":"02AABBCC0001","rssi":{{rssi}}}]""")).Rssi);

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"mac":"02AABB"}""")]
    [InlineData("""{"mac":"02AABBCC0002","rssi":-1,"rssi":-2}""")]
    [InlineData("""{"mac":"02AABBCC0002","rssi":}""")]
    [InlineData("""{"mac":"a ] or } in a text, \" too","rssi":-1}""")]
    [InlineData("")]
    public void A_row_that_is_wrong_costs_that_row(string row)
    {
        var reports = Say.All(Topic, $$"""[{{First}},{"mac":"02AABBCC0001","rssi":-60},{{row}},{"mac":"02AABBCC0003","rssi":-70}]""");
        Assert.Equal([Tag, "02aabbcc0003"], reports.OfType<DeviceReport.Sighting>().Select(sighting => sighting.Tag));
        var refused = Only<DeviceReport.Refused>(reports);
        Assert.True(refused.IsPersonal);
        Assert.StartsWith("Row 3: ", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("[{\"mac\":\"02AABBCC0001\"}")]
    [InlineData("[{\"mac\":\"02AABBCC0001}]")]
    [InlineData("[}]")]
    [InlineData("]")]
    public void An_upload_whose_rows_have_no_end_is_refused_as_a_whole(string payload) => Assert.True(Say.Refused(Topic, payload).IsPersonal);

    [Fact]
    public void An_upload_without_rows_is_proof_of_life_and_an_empty_message_is_a_deleted_topic()
    {
        Assert.Equal(new DeviceReport.Alive(Gateway), Say.One(Topic, " [ ] "));
        Assert.IsType<DeviceReport.Nothing>(Say.One(Topic, ""));
        Assert.IsType<DeviceReport.Nothing>(Say.One("/gw/02ac0fee0001/action", "{}"));
    }

    [Fact]
    public void The_same_advert_decoded_and_raw_is_one_sighting_and_two_adverts_are_two()
    {
        const string Decoded = """{"timestamp":1795512281312,"type":"S1","mac":"02AABBCC0001","rssi":-60,"battery":77}""";
        const string Raw = """{"timestamp":1795512281312,"type":"Unknown","mac":"02AABBCC0001","rssi":-60,"rawData":"0201060303E1FF"}""";
        const string Later = """{"timestamp":1795512281812,"type":"Unknown","mac":"02AABBCC0001","rssi":-60,"rawData":"0201060303E1FF"}""";
        Assert.Single(Say.All(Topic, $"[{Decoded},{Raw}]").OfType<DeviceReport.Sighting>());
        Assert.Equal(2, Say.All(Topic, $"[{Decoded},{Raw},{Later}]").OfType<DeviceReport.Sighting>().Count());
        Assert.Equal(2, Say.All(Topic, """[{"mac":"02AABBCC0001","rssi":-60},{"mac":"02AABBCC0001","rssi":-60}]""").OfType<DeviceReport.Sighting>().Count());
        Assert.Equal(77, Only<DeviceReport.TagState>(Say.All(Topic, $"[{Decoded},{Raw}]")).BatteryPercent);
    }

    [Fact]
    public void A_beacon_is_known_by_its_identity_and_its_zero_is_no_empty_battery()
    {
        var reports = Say.All(Topic,
            """[{"type":"iBeacon","mac":"02AABBCC0001","ibeaconUuid":"AABBCCDD00112233445566778899AABB","ibeaconMajor":1,"ibeaconMinor":42,"rssi":-65,"ibeaconTxPower":-59,"battery":0}]""");
        Assert.Equal<DeviceReport>(
            [
                new DeviceReport.Sighting(Gateway, Tag, null, null, -65, -59) { IsOverheard = true },
                new DeviceReport.Sighting(Gateway, "iBeacon:aabbccdd-0011-2233-4455-66778899aabb-1-42", null, null, -65, -59) { IsOverheard = true },
            ],
            reports);
        Assert.Equal(0, Only<DeviceReport.TagState>(Say.All(Topic, """[{"type":"S1","mac":"02AABBCC0001","battery":0}]""")).BatteryPercent);
        Assert.Empty(Say.All(Topic, """[{"type":"S1","mac":"02AABBCC0001","battery":255}]""").OfType<DeviceReport.TagState>());
    }

    [Theory]
    [InlineData("0201060303E1FF0F16E1FFA1084E0100CCBBAA02534F53", 78)] // device frame
    [InlineData("0201060303E1FF0F16E1FFA1034EFFFEFFF900FA0100CC", 78)] // acceleration frame
    [InlineData("02010603030F1804160F1850", 80)] // the battery service of Bluetooth
    [InlineData("0201060303AAFE1116AAFE20000B541A000000017D00000DC2", 42)] // Eddystone telemetry, 2900 mV
    public void The_battery_may_be_in_the_raw_bytes_only(string raw, int percent) =>
        Assert.Equal(percent, Only<DeviceReport.TagState>(Say.All(Topic, $$"""[{"mac":"02AABBCC0001","rawData":"{{raw}}"}]""")).BatteryPercent);

    [Theory]
    [InlineData("0201060303E1FF0516E1FFA1FF4E")] // a frame of another kind: what would be the battery may be anything
    [InlineData("0201060303E1FF0616E1FFA108FF")]
    [InlineData("1E16E1FFA1084E")] // says that it is longer than it is
    [InlineData("not hex")]
    public void Raw_bytes_that_say_no_battery_make_none_up(string raw) =>
        Assert.IsType<DeviceReport.Sighting>(Assert.Single(Say.All(Topic, $$"""[{"mac":"02AABBCC0001","rawData":"{{raw}}"}]""")));

    [Fact]
    public void A_door_contact_and_a_button_are_heard_in_the_raw_bytes()
    {
        var door = Only<DeviceReport.Door>(Say.All(Topic, """[{"mac":"02AABBCC0001","rawData":"020106 0816D2FC4400092D01"}]""".Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal((Tag, DoorPhysical.Open, "9"), (door.Address, door.Physical, door.Counter));
        var help = Only<DeviceReport.Distress>(Say.All(Topic, """[{"mac":"02AABBCC0001","rawData":"0816D2FC4400093A04"}]"""));
        Assert.Equal((Gateway, Tag, "button 1: long press"), (help.Address, help.Tag, help.Evidence));
    }

    [Fact]
    public void A_press_is_not_lost_because_the_site_knows_the_tag_by_the_beacon_identity_of_another_row()
    {
        var reports = Say.All(Topic,
            """
            [{"mac":"02AABBCC0001","rawData":"0816D2FC4400093A01"},
             {"mac":"02AABBCC0001","rssi":-65,"rawData":"0201061AFF4C000215AABBCCDD00112233445566778899AABB0001002AC5"}]
            """);
        Assert.Equal([Tag, "iBeacon:aabbccdd-0011-2233-4455-66778899aabb-1-42"], reports.OfType<DeviceReport.Distress>().Select(help => help.Tag));
    }

    private static DeviceTime? TimeOf(string timestamp) =>
        Only<DeviceReport.Sighting>(Say.All(Topic, $$"""[{"timestamp":{{timestamp}},"mac":"02AABBCC0001"}]""")).Time;

    private static T Only<T>(IEnumerable<DeviceReport> reports)
        where T : DeviceReport => Assert.Single(reports.OfType<T>());
}
