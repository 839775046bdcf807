using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Tests.Gateway.Floors;
using CaseCenterMonitor.Tests.Gateway.Uplink;
using MQTTnet;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.LocalAlarms;

/// <summary>A siren at the gateway's own broker, over real connections, while the server comes and goes.</summary>
public sealed class SirenTests
{
    private const string Alarm = "ccm/v1/small/gw-1/local/alarm";

    [Fact]
    public async Task A_door_forced_while_the_server_is_away_sounds_here_and_is_one_alarm_there()
    {
        await using var gateway = await GatewayInProcess.Start();
        using var device = await gateway.Device("d-card");
        using var siren = await gateway.Device("siren");
        var heard = await Hear(siren);
        await gateway.Server.Next("/status");
        await gateway.Server.Stop();
        await GatewayInProcess.Publish(device, "esp-rfid/d-card/send", Encoding.UTF8.GetBytes(FloorStory.Forced));

        // Somebody who would silence it by speaking in its place does not.
        await GatewayInProcess.Publish(device, Alarm, """{"state":"quiet"}"""u8.ToArray());
        var sounding = await Next(heard, "sounding");
        Assert.Equal("door/d-card", sounding.GetProperty("reasons")[0].GetProperty("subject").GetString());

        await GatewayInProcess.Publish(device, "ccm/v1/small/gw-1/local/acknowledge", """{"by":"19"}"""u8.ToArray());
        await Next(heard, "acknowledged");
        await gateway.Server.Start();
        Assert.Equal(DoorAlarm.ForcedOpen, Assert.IsType<CanonicalEvent.DoorState>(await gateway.NextEvent<CanonicalEvent.DoorState>()).Alarm);
        await Next(heard, "quiet");
    }

    private static async Task<ChannelReader<JsonElement>> Hear(IMqttClient siren)
    {
        var heard = Channel.CreateUnbounded<JsonElement>();
        siren.ApplicationMessageReceivedAsync += async message => await heard.Writer.WriteAsync(JsonElement.Parse(message.ApplicationMessage.Payload.ToArray()));
        await siren.SubscribeAsync(Alarm);
        return heard.Reader;
    }

    private static async Task<JsonElement> Next(ChannelReader<JsonElement> heard, string state)
    {
        using var limit = new CancellationTokenSource(TestServer.Patience);
        while (true)
        {
            var said = await heard.ReadAsync(limit.Token);
            if (said.GetProperty("state").GetString() == state)
            {
                return said;
            }
        }
    }
}
