using System.Text;
using System.Text.Json;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests;

/// <summary>Whatever is sent, gateway and server go on, count it, and show it on the health page.</summary>
public sealed class WrongInputTests
{
    private static readonly (string Topic, string Payload)[] Wrong =
    [
        ("esp-rfid/d-exit-street/send", "not JSON at all"),
        ("esp-rfid/d-exit-street/send", """{"type":"INFO","type":"WARN","src":"door","desc":"Door Open"}"""),
        ("esp-rfid/d-exit-street/send", """{"type":7,"src":[],"desc":{}}"""),
        ("esp-rfid/d-of-another-house/send", """{"type":"INFO","src":"door","desc":"Door Open"}"""),
        ("espresense/devices/ccm-band-001/ble-wait-m1", """{"distance":"near"}"""),
        ("espresense/devices/ccm-band-001/a-reader-nobody-knows", """{"distance":1.5}"""),
        ("frigate/cam-int-1/person", "several"),
        ("zigbee2mqtt/d-int-1", """{"contact":"maybe"}"""),
        ("some/other/topic", "hello"),
    ];

    [Fact]
    public async Task Rubbish_from_devices_is_counted_and_shown_and_the_next_message_is_taken()
    {
        using var centre = await RunningCentre.Start();
        using var officer = centre.Desk();
        using var devices = await Devices.Connect(centre.DevicePort);
        foreach (var (topic, payload) in Wrong)
        {
            await devices.Publish(topic, payload);
        }

        await devices.Publish("esp-rfid/d-exit-street/send", new byte[10 * 1024 * 1024]);
        await devices.Publish("esp-rfid/d-wait-m1/send", """{"type":"INFO","src":"door","desc":"Door Open","time":4102444800}""");
        await devices.Publish("esp-rfid/d-wait-m2/send", """{"type":"INFO","src":"door","desc":"Door Open","time":1}""");
        await devices.Forced("d-exit-street");
        await officer.Alarm("DOR-1/d-exit-street", "unacknowledged");
        var health = await Eventually.Get("the health page counts them", async () =>
        {
            var seen = await officer.Get("/api/health");

            // The gateway says each reason at once, and how many there were with its next heartbeat.
            var counted = seen.GetProperty("gateways")[0].GetProperty("quarantined").GetInt64();
            return Reasons(seen).Count >= Wrong.Length + 1 && counted >= Wrong.Length + 1 ? new { seen } : null;
        });
        Assert.All(Reasons(health.seen), reason => Assert.False(string.IsNullOrWhiteSpace(reason)));

        // An absurd device time is not believed: the doors stand open since now, not since 2100 or 1970.
        var doors = (await officer.Get("/api/picture")).GetProperty("doors").EnumerateArray()
            .Where(door => door.GetProperty("id").GetString() is "d-wait-m1" or "d-wait-m2").ToList();
        Assert.All(doors, door => Assert.InRange(door.GetProperty("since").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow));
        Assert.True(centre.Gateway!.IsRunning);
        Assert.True(centre.Server!.IsRunning);
    }

    [Fact]
    public async Task A_client_that_floods_slows_down_itself_and_nobody_else()
    {
        using var centre = await RunningCentre.Start();
        using var officer = centre.Desk();
        using var flood = await Devices.Connect(centre.DevicePort);
        using var devices = await Devices.Connect(centre.DevicePort);
        var flooding = Task.WhenAll(Enumerable.Range(0, 20_000).Select(number => flood.Publish("some/other/topic", $"noise {number}")));
        await devices.Forced("d-exit-street");
        await officer.Alarm("DOR-1/d-exit-street", "unacknowledged");
        await Eventually.True("the flood is counted as throttled", async () =>
            (await officer.Get("/api/health")).GetProperty("gateways")[0].GetProperty("throttled").GetInt64() > 0);
        centre.Gateway!.KillNow();
        await Task.WhenAny(flooding);
    }

    [Fact]
    public async Task Rubbish_on_the_uplink_is_rejected_with_a_reason_and_strangers_are_not_let_in()
    {
        using var centre = RunningCentre.Prepare();
        await centre.StartServer();
        using var officer = centre.Desk();
        using (var gateway = await Devices.Connect(centre.UplinkPort, "gw-north", RunningCentre.Secret))
        {
            await gateway.Publish("ccm/v1/northside/gw-north/door/d-int-1/event", "not JSON");
            await gateway.Publish("ccm/v1/northside/gw-north/door/d-int-1/event", Encoding.UTF8.GetBytes(new string('x', 2_000_000)));
            await gateway.Publish("ccm/v1/northside/gw-north/status", """{"online":"perhaps"}""");
            await gateway.Publish("ccm/v1/northside/gw-north/heartbeat", "[]");
        }

        await Eventually.True("four rejections are shown", async () =>
            (await officer.Get("/api/health")).GetProperty("ingest").GetProperty("rejected").GetInt64() == 4);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Devices.Connect(centre.UplinkPort, "gw-north", "a guess"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Devices.Connect(centre.UplinkPort));
        Assert.True(centre.Server!.IsRunning);
    }

    private static List<string> Reasons(JsonElement health) =>
        [.. health.GetProperty("quarantine").EnumerateArray().Select(entry => entry.GetProperty("reason").GetString()!)];
}
