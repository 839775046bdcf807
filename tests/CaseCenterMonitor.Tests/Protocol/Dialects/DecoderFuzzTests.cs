using System.Globalization;
using System.Text;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

/// <summary>
/// Whatever arrives, a decoder answers with reports and never with an exception. <c>scripts/fuzz.sh</c> throws a million mutated messages at each
/// (CCM_FUZZ_ROUNDS).
/// </summary>
public sealed class DecoderFuzzTests
{
    private const int Seed = 20261123;

    private static readonly (string Topic, string Payload)[] Seeds =
    [
        ("d/send", """{"type":"WARN","src":"tamper","desc":"Door was tampered!","time":1763889881,"cmd":"event"}"""),
        ("d/send", """{"type":"access","time":1763889881,"isKnown":"true","access":["Always","Denied"],"uid":"0a","username":"x"}"""),
        ("d/tag", """{"uid":"1","access":"Always","time":1763889881}"""),
        ("d/avty", "online"),
        ("d/io/door", "ON"),
        ("espresense/devices/band-1/node", """{"id":"b","rssi":-71,"raw":2.5,"distance":2.25}"""),
        ("espresense/rooms/node/telemetry", """{"uptime":7,"nested":{"a":[1,2,{"b":null}]}}"""),
        ("zigbee2mqtt/a b/c", """{"contact":false,"last_seen":"2025-11-23T17:24:41+08:00","tamper":"true","battery":null}"""),
        ("zigbee2mqtt/sos", """{"action":"emergency","battery":0,"occupancy":null,"last_seen":1795425881312}"""),
        ("zigbee2mqtt/sos/action", "emergency"),
        ("zigbee2mqtt/a/availability", """{"state":"online"}"""),
        ("frigate/cam/person", "3"),
        ("frigate/events", """{"type":"new","after":{"camera":"c","frame_time":1763889881.25}}"""),
        ("frigate/stats", """{"cameras":{"a":{"camera_fps":5.0},"b":7}}"""),
        ("home/gw-1/BTtoMQTT/02AABBCC0001", """{"id":"02:AA:BB:CC:00:01","rssi":"-60","open":true,"packet":7,"button":1,"servicedatauuid":"fcd2","servicedata":"44000701033a01"}"""),
        ("home/gw-1/BTtoMQTT/02AABBCC0002", """{"manufacturerdata":"4c000215aabbccdd00112233445566778899aabb0001002ac3","volt":2.9,"act_bpm":72,"unlocked":false}"""),
        ("/gw/02ac0fee0001/status", """[{"timestamp":1795512281312,"type":"Gateway","mac":"02AC0FEE0001"},{"timestamp":"2026-11-23T09:24:41Z","mac":"02AABBCC0001","rssi":-6,"rawData":"0201060816D2FC4400092D01"}]"""),
        ("kbeacon/publish/02D0330A0001", """{"msg":"advData","gmac":"02D0330A0001","seq":1,"obj":[{"dmac":"02AABBCC0001","uuid":"AABBCCDD00112233445566778899AABB","majorID":1,"minorID":42,"time":"2026-11-23 17:24:41","rawData":"0916AAFE2100021680"}]}"""),
        ("ctl-1/onvif-ej/Door/State/DoorPhysicalState/&door-7", """{"UtcTime":"2026-11-23T09:24:41.250Z","Source":{"DoorToken":"d"},"Data":{"State":"Open"}}"""),
        ("ctl-1/onvif-ej/AccessControl/Duress/&ap-7", """{"UtcTime":"2026-11-23T09:24:41Z","Source":{"SimpleItem":[{"Name":"DoorToken","Value":"d"}]}}"""),
        ("cam-1/onvif-ej/RuleEngine/FieldDetector/ObjectsInside/&1/R", """{"UtcTime":1795425881250,"Key":{"ObjectId":"1"},"Data":{"IsInside":"true","ClassTypes":"Human"}}"""),
        ("cam-1/onvif-ej/RuleEngine/CountAggregation/OccupancyCounter/&1/R", """{"Data":{"SimpleItem":{"Name":"Count","Value":"3"}}}"""),
        ("uhppoted/gateway/events", """{"message":{"event":{"device-id":201020304,"event-id":71,"door-id":2,"event-type":2,"event-reason":23,"timestamp":"2026-11-23 17:24:41 +08"}}}"""),
        ("uhppoted/gateway/replies", """{"message":{"reply":{"method":"get-status","response":{"device-id":7,"status":{"door-states":{"1":true},"system-datetime":"2026-11-23 01:24:41 PDT"}}}}}"""),
        ("axis/s/event/tns:axis/CameraApplicationPlatform/ObjectAnalytics/Device1Scenario1", """{"timestamp":1795425881312,"topic":"onvif:CameraApplicationPlatform/axis:ObjectAnalytics/Device1Scenario1","message":{"data":{"classTypes":"human","active":"0"}}}"""),
        ("axis/s/event/CameraApplicationPlatform/ObjectAnalytics/Device1Scenario2", """{"message":{"data":{"total":"3","human":"2"}}}"""),
        ("dataq/occupancy/S", """{"occupancy":{"Human":3,"Car":1},"timestamp":1795425881312}"""),
        ("dataq/detections/S", """{"list":[{"class":"Human","idle":0.5,"active":true,"timestamp":1795425881312}]}"""),
        ("dataq/tracker/S", """{"class":"Human","idle":"1.5","active":"true","timestamp":1795425881312}"""),
        ("dataq/connect/S", """{"connected":false,"serial":"S"}"""),
        ("shelly-d7/events/rpc", """{"src":"shelly-d7","method":"NotifyFullStatus","params":{"ts":1795425881.25,"input:0":{"state":true},"devicepower:0":{"battery":{"percent":0},"external":{"present":true}},"sys":{"unixtime":null},"bthomesensor:200":{"value":true}}}"""),
        ("shelly-d7/events/rpc", """{"method":"NotifyEvent","params":{"events":[{"component":"script:1","event":"shelly-blu","data":{"pid":12,"window":1,"button":[0,1],"battery":0,"address":"02:aa:bb:cc:00:01"}},{"component":"input:0","event":"single_push"}]}}"""),
        ("shelly-d7/rpc", """{"components":[{"key":"bthomedevice:200","status":{"battery":70,"packet_id":31},"config":{"addr":"02:aa:bb:cc:00:01","obj_id":45}}]}"""),
        ("shelly-d7/status/bthomedevice:200", """{"battery":0,"packet_id":9,"last_updated_ts":1795425881}"""),
        ("shelly-d7/online", "true"),
        ("frigate/tracked_object_update", """{"type":"face","name":null}"""),
    ];

    private static readonly string[] Seeded = [.. Seeds.Select(seed => Say.Dialects.Of(seed.Topic)!.Name).Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string> DialectNames { get; } = [.. Seeded];

    /// <summary>What a decoder kept of a million messages would be hundreds of megabytes.</summary>
    private const long KeptMax = 8 * 1024 * 1024;

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("CCM_FUZZ_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 5_000;

    [Fact]
    public void Every_dialect_is_among_them() =>
        Assert.Equal(Say.Dialects.All.Select(dialect => dialect.Name).Order(StringComparer.Ordinal), Seeded);

    [Theory, MemberData(nameof(DialectNames))]
    public void Mutated_messages_never_throw_and_leave_nothing_behind(string dialect)
    {
        var seeds = Seeds.Where(seed => Say.Dialects.Of(seed.Topic)!.Name == dialect).ToArray();
        var random = new Random(Seed);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var round = 0; round < Rounds; round++)
        {
            var (topic, payload) = seeds[random.Next(seeds.Length)];
            Try(topic, Mutate(random, payload), round);
        }

        if (Rounds >= 1_000_000)
        {
            // Other tests run beside this one in an ordinary run, and their memory would be counted.
            Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, KeptMax);
        }
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(80)];
            random.NextBytes(bytes);
            Try(Seeds[random.Next(Seeds.Length)].Topic, bytes, round);
        }
    }

    [Theory]
    [InlineData("d/send")]
    [InlineData("espresense/devices/b/n")]
    [InlineData("zigbee2mqtt/d")]
    [InlineData("frigate/events")]
    [InlineData("home/gw-1/BTtoMQTT/02AABBCC0001")]
    [InlineData("gw/02ac0fee0001/status")]
    [InlineData("kbeacon/publish/02D0330A0001")]
    [InlineData("ctl-1/onvif-ej/AccessControl/AccessGranted/Credential/&ap-7")]
    [InlineData("uhppoted/gateway/events")]
    [InlineData("axis/s/event/tns:axis/Device/Tampering")]
    [InlineData("dataq/tracker/S")]
    [InlineData("shelly-d7/events/rpc")]
    public void Ten_megabytes_and_a_hundred_thousand_brackets_are_refused(string topic)
    {
        Say.Refused(topic, new string('x', 10 * 1024 * 1024));
        Say.Refused(topic, new string('[', 100_000));
        Say.Refused(topic, string.Concat(Enumerable.Repeat("{\"a\":", 1000)));
    }

    private static byte[] Mutate(Random random, string payload)
    {
        string[] insertions = ["null", "\"\"", "{}", "[]", "1e999", "-0", ",", "\"\\ud800\"", "true", "//", "\"type\":\"boot\","];
        var text = new StringBuilder(payload);
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(text.Length);
            _ = random.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)).Append(' '),
                1 => text.Insert(at, insertions[random.Next(insertions.Length)]),
                _ => text.Replace(text[at], (char)random.Next(32, 400)),
            };
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Try(string topic, byte[] payload, int round)
    {
        var reports = Say.Dialects.Of(topic)!.Decode(new DeviceMessage(topic, payload));
        Assert.True(reports.Count > 0, $"seed {Seed}, round {round}: no report");
    }
}
