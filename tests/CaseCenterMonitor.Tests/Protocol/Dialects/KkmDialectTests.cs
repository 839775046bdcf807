using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class KkmDialectTests
{
    private const string Gateway = "02d0330a0001";
    private const string Tag = "02aabbcc0001";
    private const string Beacon = "iBeacon:aabbccdd-0011-2233-4455-66778899aabb-1-42";
    private const string Topic = "kbeacon/publish/02D0330A0001";

    [Fact]
    public void A_time_without_a_zone_is_the_sites()
    {
        var sighting = Only<DeviceReport.Sighting>(Rows("""{"dmac":"02AABBCC0001","rssi":-58,"time":"2026-11-23 17:24:41"}"""));
        var at = new DeviceTime(new DateTimeOffset(2026, 11, 23, 17, 24, 41, TimeSpan.FromHours(8)), TimeSpan.FromSeconds(1)) { IsAssumedLocal = true };
        Assert.Equal(new DeviceReport.Sighting(Gateway, Tag, null, null, -58, null, at) { IsOverheard = true }, sighting);
        Assert.Equal(DeviceTime.Unreadable, Only<DeviceReport.Sighting>(Rows("""{"dmac":"02AABBCC0001","time":"16/06/2026 12:30"}""")).Time);
        Assert.Null(Only<DeviceReport.Sighting>(Rows("""{"dmac":"02AABBCC0001"}""")).Time);
    }

    [Fact]
    public void One_beacon_sends_several_kinds_of_frames_in_one_message()
    {
        var reports = Rows(
            """{"type":4,"dmac":"02AABBCC0001","uuid":"AABBCCDD00112233445566778899AABB","majorID":1,"minorID":42,"refpower":-59,"rssi":-65,"time":"2026-11-23 17:24:41"}""",
            """{"type":1,"dmac":"02AABBCC0001","vbatt":2900,"temp":22.5,"humidty":104.7,"x0":1,"y0":2,"z0":3,"rssi":-66,"time":"2026-11-23 17:24:41"}""",
            """{"type":2,"dmac":"02AABBCC0001","refPwr":-14,"nid":"00","sid":"01","rssi":"-67","time":"2026-11-23 17:24:42"}""");
        Assert.Equal(
            [(Tag, -65, -59), (Beacon, -65, -59), (Tag, -66, null), (Beacon, -66, null), (Tag, -67, null), (Beacon, -67, (int?)null)],
            reports.OfType<DeviceReport.Sighting>().Select(sighting => (sighting.Tag, sighting.Rssi!.Value, sighting.PowerAt1m)));
        Assert.Equal([(Tag, 42), (Beacon, 42)], reports.OfType<DeviceReport.TagState>().Select(state => (state.Tag, state.BatteryPercent!.Value)));
    }

    [Theory]
    [InlineData("rawData", "0201060303AAFE0C16AAFE22034E0201CCBBAA0102", 78)] // device frame, percent
    [InlineData("rawData", "0201060303AAFE0C16AAFE2100030B5416800000", 42)] // measurements, 2900 mV
    [InlineData("data1", "0201060303AAFE0C16AAFE22034E0201CCBBAA0102", 78)] // older firmware has another word for it
    public void The_battery_may_be_in_the_raw_bytes_only(string field, string raw, int percent) =>
        Assert.Equal(percent, Only<DeviceReport.TagState>(Rows($$"""{"dmac":"02AABBCC0001","rssi":-58,"{{field}}":"{{raw}}"}""")).BatteryPercent);

    [Fact]
    public void Measurements_without_a_voltage_say_no_battery() =>
        Assert.Empty(Rows("""{"dmac":"02AABBCC0001","rawData":"0916AAFE2100021680"}""").OfType<DeviceReport.TagState>());

    [Fact]
    public void The_gateways_own_count_makes_the_same_message_the_same_and_each_row_of_it_another()
    {
        const string Message = """
            {"msg":"advData","gmac":"02D0330A0001","seq":180,"obj":[
             {"dmac":"02AABBCC0001","rssi":-58,"vbatt":2500,"time":"2026-11-23 17:24:41"},
             {"dmac":"02AABBCC0001","rssi":-58,"vbatt":2500,"time":"2026-11-23 17:24:42"}]}
            """;
        var counters = Say.All(Topic, Message).Where(report => report is not DeviceReport.Alive).Select(report => report.Counter!).ToList();
        Assert.Equal(4, counters.Distinct().Count());
        Assert.Equal("180 2026-11-23 17:24:41 1.0", counters[0]);
        Assert.Equal(counters, Say.All(Topic, Message).Where(report => report is not DeviceReport.Alive).Select(report => report.Counter!));
    }

    [Fact]
    public void Without_a_time_the_count_may_be_that_of_the_start_before()
    {
        Assert.Null(Only<DeviceReport.Sighting>(Say.All(Topic, """{"msg":"advData","seq":1,"obj":[{"dmac":"02AABBCC0001"}]}""")).Counter);
        Assert.Null(Only<DeviceReport.Sighting>(Rows("""{"dmac":"02AABBCC0001","time":"2026-11-23 17:24:41"}""")).Counter);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"dmac":7,"rssi":-60}""")]
    public void A_row_that_is_wrong_costs_that_row(string row)
    {
        var reports = Rows("""{"dmac":"02AABBCC0001","rssi":-60}""", row, """{"dmac":"02:AA:BB:CC:00:03","rssi":-70}""");
        Assert.Equal([Tag, "02aabbcc0003"], reports.OfType<DeviceReport.Sighting>().Select(sighting => sighting.Tag));
        Assert.Equal(new DeviceReport.Refused(Gateway, "Row 2: there is no hardware address.", IsPersonal: true), Only<DeviceReport.Refused>(reports));
    }

    [Fact]
    public void A_message_is_proof_of_life_of_the_gateway_that_it_names_or_else_of_the_topics()
    {
        Assert.Equal(new DeviceReport.Alive(Gateway), Say.One("kbeacon/pubaction/02D0330A0001", """{"msg":"alive","gmac":"02D0330A0001","uptime":71}"""));
        Assert.Equal(new DeviceReport.Alive("02d0330a0002"), Say.One(Topic, """{"msg":"alive","gmac":"02:D0:33:0A:00:02"}"""));
        Assert.Equal(new DeviceReport.Alive(Gateway), Say.One(Topic, """{"msg":"advData","obj":[]}"""));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"msg":"advData"}""")]
    [InlineData("""{"msg":"advData","obj":{}}""")]
    [InlineData("""{"msg":"advData","msg":"alive","obj":[]}""")]
    public void A_message_of_another_shape_is_refused_without_a_sample(string payload) => Assert.True(Say.Refused(Topic, payload).IsPersonal);

    [Fact]
    public void Commands_and_deleted_topics_say_nothing()
    {
        Assert.IsType<DeviceReport.Nothing>(Say.One("kbeacon/subaction/02D0330A0001", """{"msg":"requestCfg"}"""));
        Assert.IsType<DeviceReport.Nothing>(Say.One(Topic, ""));
    }

    private static IReadOnlyList<DeviceReport> Rows(params string[] rows) =>
        Say.All(Topic, $$"""{"msg":"advData","gmac":"02D0330A0001","obj":[{{string.Join(',', rows)}}]}""");

    private static T Only<T>(IEnumerable<DeviceReport> reports)
        where T : DeviceReport => Assert.Single(reports.OfType<T>());
}
