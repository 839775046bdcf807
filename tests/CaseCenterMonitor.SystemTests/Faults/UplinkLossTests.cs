using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.SystemTests.Harness;
using MQTTnet;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>The line to the server is pulled while the devices go on.</summary>
[Collection("faults")]
public sealed class UplinkLossTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(2);

    [NeedsFact("mosquitto")]
    public async Task What_was_said_while_the_line_was_cut_comes_afterwards_once_in_order_and_marked_late_and_the_siren_sounds_meanwhile()
    {
        var cut = Extent.Seconds(12, 600);
        using var rig = await Rig.Start();
        using var siren = await SirenEar.At(rig.Devices.Port);
        using var load = NumberedLoad.Start(rig.Devices.Port, Extent.Rate);
        await Eventually.Elapse(Steady);
        rig.Cable.Pull();
        var before = load.Total;
        using (var door = await Devices.Connect(rig.Devices.Port))
        {
            await door.Forced(FaultSite.Door);
        }

        // That nobody answers is noticed after ten seconds, and ten more are given to a server that restarts.
        var pulled = Stopwatch.GetTimestamp();
        await Eventually.Elapse(cut);
        await Eventually.True("the siren sounds", () => Task.FromResult(siren.State == "sounding"), TimeSpan.FromSeconds(30));
        cut = Stopwatch.GetElapsedTime(pulled);
        var meanwhile = load.Total - before;
        var plugged = Stopwatch.GetTimestamp();
        rig.Cable.PlugIn();
        await Eventually.True("live again", () => Task.FromResult(rig.Side.LastLive > plugged), Extent.Seconds(60, 1800));
        var catchUp = Stopwatch.GetElapsedTime(plugged, rig.Side.LastLive);
        await Eventually.Elapse(Steady);
        await load.Stop();
        var tally = await rig.Settled(load, TimeSpan.FromSeconds(60));
        var lost = tally.Lost(load.Sent);
        output.WriteLine(Extent.Row(
            string.Create(CultureInfo.InvariantCulture, $"uplink cut for {cut.TotalSeconds:F0} s at {Extent.Rate:F0}/s"), load.Total, tally, lost, rig, catchUp,
            string.Create(CultureInfo.InvariantCulture, $"{meanwhile} said meanwhile")));
        output.WriteLine(rig.Gateway!.Log);
        Assert.Equal((0, 0, 0, 0), (lost, tally.Twice, tally.Disordered, tally.Gaps));

        // What waited ten seconds is marked; the last ten seconds before the line came back need not be, when they left in time.
        var late = (cut - TimeSpan.FromSeconds(11)) / cut * meanwhile;
        Assert.True(tally.Replayed >= late, $"{tally.Replayed} are marked late, at least {late:F0} were.");
        Assert.Single(rig.Side.Others, each => each is { Replay: true, Data: CanonicalEvent.DoorState { Alarm: DoorAlarm.ForcedOpen } });
        await Eventually.True("the siren is quiet when the server has it", () => Task.FromResult(siren.State == "quiet"));
    }

    /// <summary>A siren at the broker of the devices.</summary>
    private sealed class SirenEar : IDisposable
    {
        private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
        private volatile string _state = "";

        public string State => _state;

        public static async Task<SirenEar> At(int port)
        {
            var ear = new SirenEar();
            ear._client.ApplicationMessageReceivedAsync += received =>
            {
                ear._state = JsonDocument.Parse(received.ApplicationMessage.Payload).RootElement.GetProperty("state").GetString()!;
                return Task.CompletedTask;
            };
            await ear._client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithClientId("siren").Build());
            await ear._client.SubscribeAsync($"ccm/v1/{FaultSite.Id}/{FaultSite.Gateway}/local/alarm");
            return ear;
        }

        public void Dispose() => _client.Dispose();
    }
}
