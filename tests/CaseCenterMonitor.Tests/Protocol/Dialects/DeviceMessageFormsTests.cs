using System.Globalization;
using System.Text;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

/// <summary>Messages of the plain form are read a quicker way than others. A line break before one changes the way and must change nothing else.</summary>
public sealed class DeviceMessageFormsTests
{
    private const int Seed = 20261126;
    private const int Rounds = 10_000;

    private static readonly (string Topic, string Payload)[] Seeds =
    [
        ("espresense/devices/band-1/node", """{"id":"b","rssi":-71.0,"raw":"2.5","distance":2.25,"nested":{"distance":9},"list":[1]}"""),
        ("espresense/devices/band-1/node", """{"id":"b","rssi":127,"raw":null,"distance":"1e1"}"""),
        ("d/send", """{"type":"WARN","src":"tamper","desc":"Door was tampered!","time":1763889881,"cmd":"event"}"""),
        ("d/send", """{"type":"access","time":"1763889881","isKnown":"true","access":["Always","Denied"],"uid":"0a","username":"x"}"""),
        ("d/send", """{"type":"access","access":"Admin","isKnown":1,"uid":" ","username":"Button"}"""),
        ("d/send", """{"type":"ERRO","src":"door","desc":null}"""),
        ("d/send", """{"command":"userfile","uid":"7"}"""),
        ("d/tag", """{"uid":"1","access":"Always","time":1763889881}"""),
        ("zigbee2mqtt/a b/c", """{"contact":false,"last_seen":"2025-11-23T17:24:41+08:00","tamper":"true","battery":null}"""),
        ("zigbee2mqtt/a", """{"contact":"false","battery":300,"last_seen":1795425881312}"""),
        ("zigbee2mqtt/a", """{"contact":{"a":1},"last_seen":"2025-11-23 17:24:41Z"}"""),
        ("zigbee2mqtt/sos", """{"action":"emergency","battery":0,"occupancy":null}"""),
    ];

    [Fact]
    public void A_message_says_the_same_whichever_way_it_is_read()
    {
        var random = new Random(Seed);
        var understood = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (topic, payload) = Seeds[random.Next(Seeds.Length)];
            var mutated = round < Seeds.Length ? Seeds[round].Payload : Mutate(random, payload);
            topic = round < Seeds.Length ? Seeds[round].Topic : topic;
            var quick = Reports(topic, mutated);
            var what = string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, round {round}, {topic}: {mutated}");
            Assert.True(quick.SequenceEqual(Reports(topic, " " + mutated)), what);
            Assert.True(quick.SequenceEqual(Reports(topic, "\n" + mutated)), what);
            understood += quick.Any(report => report is DeviceReport.Refused) ? 0 : 1;
        }

        Assert.InRange(understood, Rounds / 20, Rounds * 19 / 20);
    }

    private static DeviceReport[] Reports(string topic, string payload) =>
    [
        .. Say.Dialects.Of(topic)!.Decode(new DeviceMessage(topic, Encoding.UTF8.GetBytes(payload))).Select(report =>
            report is DeviceReport.Refused { Reason: var reason } refused && reason.StartsWith("Not strict JSON: line", StringComparison.Ordinal)
                ? refused with { Reason = "Not strict JSON" }
                : report),
    ];

    private static string Mutate(Random random, string payload)
    {
        var (at, to) = (random.Next(payload.Length), random.Next(payload.Length));
        var piece = payload.Substring(at, Math.Min(payload.Length - at, random.Next(1, 12)));
        return random.Next(4) switch
        {
            0 => payload.Remove(at, piece.Length),
            1 => payload.Insert(to, piece),
            2 => payload.Remove(at, 1).Insert(at, "{}[]:,\"\\ 01-.eEtn\u0001"[random.Next(18)].ToString()),
            _ => payload.Replace("\"", random.Next(2) == 0 ? "\"" : " \"", StringComparison.Ordinal),
        };
    }
}
