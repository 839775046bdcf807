using System.Diagnostics;
using System.Globalization;
using System.Text;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.SystemTests.Harness;
using MQTTnet;
using MQTTnet.Protocol;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>The broker of the devices has kept tens of thousands of messages, and all come at the start.</summary>
[Collection("faults")]
public sealed class RetainedStormTests(ITestOutputHelper output)
{
    private const int Topics = 30_000;

    /// <summary>Above what the process takes without a storm (some 100 MB), far below what keeping all would take.</summary>
    private const long MemoryMax = 300_000_000;

    [NeedsFact("mosquitto")]
    public async Task What_the_broker_has_kept_seeds_the_doors_and_is_no_event_no_alarm_and_no_burden()
    {
        using var rig = await Rig.Start(gateway: false, persistent: false);
        await Fill(rig.Devices.Port);
        var began = Stopwatch.GetTimestamp();
        await rig.StartGateway();
        await Eventually.True("the storm is over", () => Task.FromResult(rig.Side.Heartbeat is { } beat && beat.Received >= Topics), TimeSpan.FromSeconds(60));
        var took = Stopwatch.GetElapsedTime(began);

        // Somebody speaks now: what comes before it in order is all that the storm led to.
        using var load = NumberedLoad.Start(rig.Devices.Port, FaultSite.Lanes);
        await Eventually.True("each camera is heard", () => Task.FromResult(rig.Side.Tally().Numbers >= FaultSite.Lanes));
        await load.Stop();
        var tally = await rig.Settled(load, TimeSpan.FromSeconds(20));
        output.WriteLine(Extent.Row(
            string.Create(CultureInfo.InvariantCulture, $"{Topics} retained topics at the start"), load.Total, tally, tally.Lost(load.Sent), rig,
            remark: string.Create(CultureInfo.InvariantCulture, $"dealt with in {took.TotalSeconds:F1} s")));
        Assert.Equal((0, 0, 0), (tally.Lost(load.Sent), tally.Twice, tally.Gaps));
        var seeds = rig.Side.Others.Where(each => each.Data is not CanonicalEvent.DeviceHealth).ToList();
        var door = Assert.Single(seeds);
        Assert.Equal((ClockGrade.Retained, DoorAlarm.Unknown), (door.Clock, Assert.IsType<CanonicalEvent.DoorState>(door.Data).Alarm));
        Assert.DoesNotContain(rig.Side.Others, each => each.Data.IsDistress);
        Assert.DoesNotContain("sounding", rig.Gateway!.Log, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(rig.MemoryMax, 1, MemoryMax);
    }

    private static async Task Fill(int port)
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithClientId("filler").Build());
        for (var topic = 0; topic < Topics; topic++)
        {
            // Of our door and cameras once each, forced and counting; the rest of doors and cameras that are none of ours.
            var (name, text) = topic switch
            {
                0 => ($"esp-rfid/{FaultSite.Door}/io/tamper", "ON"),
                <= FaultSite.Lanes => (FaultSite.Topic(topic - 1), "7"),
                _ when topic % 2 == 0 => (string.Create(CultureInfo.InvariantCulture, $"frigate/old-{topic}/person"), "3"),
                _ => (string.Create(CultureInfo.InvariantCulture, $"esp-rfid/old-{topic}/avty"), "offline"),
            };
            await client.PublishAsync(new MqttApplicationMessageBuilder().WithTopic(name).WithPayload(Encoding.UTF8.GetBytes(text)).WithRetainFlag()
                .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build());
        }

        await client.DisconnectAsync();
    }
}
