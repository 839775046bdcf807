using System.Text;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Tests.Gateway.Floors;
using MQTTnet;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway;

/// <summary>Whatever a client sends, the gateway lives, counts it, shows it, and goes on hearing the others.</summary>
public sealed class WrongInputTests
{
    private const string Card = "esp-rfid/d-card/send";

    [Fact]
    public async Task A_door_message_reaches_the_server_through_the_own_broker()
    {
        await using var gateway = await GatewayInProcess.Start();
        using var device = await gateway.Device("d-card");
        await Say(device, Card, FloorStory.Door("Door Open"));
        Assert.Equal(new CanonicalEvent.DoorState(DoorPhysical.Open, DoorLock.Unknown, DoorAlarm.Normal, "Door Open"), await gateway.NextEvent<CanonicalEvent.DoorState>());
    }

    [Fact]
    public async Task Everything_wrong_at_once_is_counted_and_shown_and_stops_nothing()
    {
        await using var gateway = await GatewayInProcess.Start();
        using var device = await gateway.Device("confused");
        await Say(device, Card, "not json");
        await Say(device, "esp-rfid/d-nobody/send", FloorStory.Door("Door Open"));
        await Say(device, "nobody/knows/this", "7");
        await Say(device, "espresense/devices/band-1/node-a", """{"distance":"far"}""");
        await Say(device, "zigbee2mqtt/front door", """{"contact":[1,2]}""");
        await Say(device, Card, FloorStory.Door("Door Closed").Replace("\"cmd\"", "\"time\":99999999999999999999,\"cmd\"", StringComparison.Ordinal));
        await GatewayInProcess.Publish(device, Card, new byte[10 * 1024 * 1024]);

        var reasons = new List<QuarantineEntry>();
        while (reasons.Count < 6)
        {
            reasons.Add(StatusJson.ReadQuarantine((await gateway.Server.Next("/quarantine")).Payload).Value!);
        }

        Assert.Equal(["d-card", null, null, "r-a", "d-contact", "d-card"], reasons.Select(entry => entry.Device));
        Assert.Equal(10 * 1024 * 1024, reasons[^1].PayloadBytes);
        await Say(device, Card, FloorStory.Forced);
        GatewayHeartbeat heartbeat;
        do
        {
            heartbeat = await gateway.NextHeartbeat();
        }
        while (heartbeat.Received < 8);
        Assert.Equal(6, heartbeat.Quarantined);
    }

    [Fact]
    public async Task A_client_that_floods_is_slowed_and_the_door_of_another_is_heard_meanwhile()
    {
        await using var gateway = await GatewayInProcess.Start();
        using var flooder = await gateway.Device("flooder");
        using var door = await gateway.Device("d-card");
        using var stop = new CancellationTokenSource();
        var flood = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Flood(flooder, stop.Token)));
        while ((await gateway.NextHeartbeat()).Throttled == 0)
        {
        }

        for (var opening = 0; opening < 5; opening++)
        {
            await Say(door, Card, FloorStory.Forced);
            Assert.IsType<CanonicalEvent.DoorState>(await gateway.NextEvent<CanonicalEvent.DoorState>());
        }

        await stop.CancelAsync();
        await flood;
    }

    private static async Task Flood(IMqttClient flooder, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Say(flooder, "esp-rfid/d-nobody/send", "x");
        }
    }

    private static Task Say(IMqttClient device, string topic, string payload) => GatewayInProcess.Publish(device, topic, Encoding.UTF8.GetBytes(payload));
}
