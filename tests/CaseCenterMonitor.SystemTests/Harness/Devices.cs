using System.Globalization;
using System.Text;
using MQTTnet;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>Speaks to a broker as devices do.</summary>
public sealed class Devices : IDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();

    private Devices()
    {
    }

    public static async Task<Devices> Connect(int port, string? user = null, string? password = null)
    {
        var devices = new Devices();
        var options = new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithClientId(user ?? $"test-{Guid.NewGuid():N}");
        var answer = await devices._client.ConnectAsync((user is null ? options : options.WithCredentials(user, password)).Build());
        if (answer.ResultCode != MqttClientConnectResultCode.Success)
        {
            throw new InvalidOperationException($"The broker refused the connection: {answer.ResultCode}.");
        }

        return devices;
    }

    public Task Forced(string door) => EspRfid(door, "WARN", "tamper", "Door was tampered!");

    public Task Opened(string door) => EspRfid(door, "INFO", "door", "Door Open");

    public Task Closed(string door) => EspRfid(door, "INFO", "door", "Door Closed");

    public Task Heard(string tag, string reader, double metres) => Publish(
        $"espresense/devices/{tag}/{reader}",
        string.Create(CultureInfo.InvariantCulture, $$"""{"mac":"c0ffee000001","id":"{{tag}}","name":"{{tag}}","idType":200,"rssi@1m":-65,"rssi":-70,"raw":{{metres}},"distance":{{metres}},"int":1000}"""));

    public Task Publish(string topic, string payload) => Publish(topic, Encoding.UTF8.GetBytes(payload));

    public Task Publish(string topic, byte[] payload, MqttQualityOfServiceLevel quality = MqttQualityOfServiceLevel.AtMostOnce) => _client.PublishAsync(
        new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).WithQualityOfServiceLevel(quality).Build());

    public void Dispose() => _client.Dispose();

    private Task EspRfid(string door, string type, string source, string text) => Publish(
        $"esp-rfid/{door}/send",
        $$"""{"type":"{{type}}","src":"{{source}}","desc":"{{text}}","data":"","cmd":"event","hostname":"{{door}}"}""");
}
