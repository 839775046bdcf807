using System.Net;
using System.Text.Json;
using CaseCenterMonitor.Cli;
using CaseCenterMonitor.Tests.Gateway.Uplink;
using MQTTnet;
using MQTTnet.Server;
using Xunit;

namespace CaseCenterMonitor.Tests.Cli;

/// <summary>The command at a real broker that keeps two messages; what it makes of messages is in BystanderTests.</summary>
public sealed class ListenTests : IAsyncLifetime
{
    private readonly int _port = TestServer.FreePort();
    private MqttServer? _broker;

    public async Task InitializeAsync()
    {
        var factory = new MqttServerFactory();
        _broker = factory.CreateMqttServer(factory.CreateServerOptionsBuilder()
            .WithDefaultEndpoint().WithDefaultEndpointBoundIPAddress(IPAddress.Loopback).WithDefaultEndpointBoundIPV6Address(IPAddress.None).WithDefaultEndpointPort(_port).Build());
        await _broker.StartAsync();
        await Keep("zigbee2mqtt/yard", """{"contact":false}""");
        await Keep("zigbee2mqtt/bridge/info", """{"config":{"availability":{"enabled":true},"advanced":{"last_seen":"ISO_8601"}}}""");
        await Keep("somebody/else", "1");
    }

    public async Task DisposeAsync()
    {
        await _broker!.StopAsync();
        _broker!.Dispose();
    }

    [Fact]
    public void What_the_broker_keeps_is_in_the_table_with_what_is_wrong_and_the_lines_for_the_site_file()
    {
        var (code, output, error) = Run("--for", "5");

        Assert.Equal((1, ""), (code, error));
        Assert.Contains("door open, lock not said, alarm unknown (from the broker's store)", output, StringComparison.Ordinal);
        Assert.Contains("! a dead battery contact counts as alive for 25 h", output, StringComparison.Ordinal);
        Assert.Contains("    somebody/else", output, StringComparison.Ordinal);
        Assert.Contains("dialect: zigbee2mqtt, address: \"yard\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_each_device_is_a_line()
    {
        var (_, output, _) = Run("--for", "5", "--json");

        var device = JsonElement.Parse(Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(("zigbee2mqtt", "yard", "door"), (device.GetProperty("dialect").GetString(), device.GetProperty("address").GetString(), device.GetProperty("kind").GetString()));
        Assert.Equal(JsonValueKind.Null, device.GetProperty("lastHeard").ValueKind);
        Assert.Equal(1, device.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public void A_broker_that_is_not_there_and_a_text_that_is_none_are_said_with_the_remedy()
    {
        using var error = new StringWriter();
        Assert.Equal(2, Program.Run(["listen", $"127.0.0.1:{TestServer.FreePort()}"], TextWriter.Null, error));
        Assert.Contains("no MQTT broker answers", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, Program.Run(["listen", "127.0.0.1:x"], TextWriter.Null, error));
        Assert.Contains("host:port such as localhost:1884", error.ToString(), StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Run(params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (Program.Run(["listen", $"127.0.0.1:{_port}", .. options], output, error), output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }

    private Task Keep(string topic, string payload) => _broker!.InjectApplicationMessage(
        new InjectedMqttApplicationMessage(new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).WithRetainFlag().Build()) { SenderClientId = "test" });
}
