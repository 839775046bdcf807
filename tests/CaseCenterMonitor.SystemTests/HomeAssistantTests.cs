using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests;

/// <summary>What a real MQTT client finds retained at the devices' broker when the gateway exports to Home Assistant, and when it does no more.</summary>
[Collection("alone")]
public sealed class HomeAssistantTests : IDisposable
{
    private const string Config = "homeassistant/binary_sensor/northside-gw-north-d-wait-m1/config";
    private const string Own = "ccm/v1/northside/gw-north/ha";

    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-ha-").FullName;
    private Child? _gateway;

    public void Dispose()
    {
        _gateway?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [NeedsFact("mosquitto", "mosquitto_sub")]
    public async Task At_another_broker_a_door_is_found_goes_when_the_gateway_dies_and_leaves_nothing_behind_when_switched_off()
    {
        using var broker = await Mosquitto.Start();
        StartGateway("--device-broker", Text($"127.0.0.1:{broker.Port}"), "--home-assistant");
        await Kept(broker.Port, $"{Own}/status", "online");
        Assert.Equal("offline", Retained(broker.Port)[$"{Own}/door/d-wait-m1/known"]);
        using var devices = await Devices.Connect(broker.Port);
        await devices.Opened("d-wait-m1");
        await Kept(broker.Port, $"{Own}/door/d-wait-m1/state", "ON");
        await Kept(broker.Port, $"{Own}/door/d-wait-m1/known", "online");
        var config = JsonElement.Parse(Retained(broker.Port)[Config]);
        Assert.Equal("door", config.GetProperty("device_class").GetString());
        Assert.Equal($"{Own}/door/d-wait-m1/state", config.GetProperty("state_topic").GetString());

        _gateway!.KillNow();
        await Kept(broker.Port, $"{Own}/status", "offline");
        StartGateway("--device-broker", Text($"127.0.0.1:{broker.Port}"));
        await Eventually.True("nothing is left at the broker", () => Task.FromResult(!Retained(broker.Port).Keys.Any(topic => !topic.EndsWith("/local/alarm", StringComparison.Ordinal))));
    }

    [NeedsFact("mosquitto_sub")]
    public async Task At_the_own_broker_it_is_found_too_and_nobody_else_speaks_there()
    {
        var port = Ports.Free();
        StartGateway("--device-port", Text($"{port}"), "--home-assistant", "hass");
        await Kept(port, $"{Own}/status", "online");
        using var devices = await Devices.Connect(port);
        await devices.Closed("d-wait-m1");
        await Kept(port, $"{Own}/door/d-wait-m1/state", "OFF");
        Speak(port, $"{Own}/door/d-wait-m1/state", "ON");
        Speak(port, "hass/binary_sensor/another-device/config", "{}");
        await Kept(port, "hass/binary_sensor/another-device/config", "{}");
        Assert.Equal("OFF", Retained(port)[$"{Own}/door/d-wait-m1/state"]);
        Assert.Contains("hass/binary_sensor/northside-gw-north-ble-hall-1_there/config", Retained(port).Keys);
    }

    private void StartGateway(params string[] arguments)
    {
        _gateway?.Dispose();
        _gateway = Child.Dotnet(
            Repository.Program("src/CaseCenterMonitor.Gateway", "CaseCenterMonitor.Gateway.dll"),
            new Dictionary<string, string> { ["CCM_GATEWAY_SECRET"] = "x" },
            ["--site", Repository.SiteFile, "--gateway", "gw-north", "--data", _folder, "--uplink", Text($"127.0.0.1:{Ports.Free()}"), .. arguments]);
    }

    private Task Kept(int port, string topic, string payload) => Eventually.True(
        $"{topic} is {payload}",
        () => _gateway is { IsRunning: false } && payload != "offline"
            ? throw new TimeoutException(_gateway.Log)
            : Task.FromResult(Retained(port).GetValueOrDefault(topic) == payload),
        TimeSpan.FromSeconds(60));

    /// <summary>What mosquitto_sub is given from the store within a second.</summary>
    private static Dictionary<string, string> Retained(int port)
    {
        using var client = Child.Start("/usr/bin/mosquitto_sub", null, ["-p", Text($"{port}"), "-i", "a-reader", "-t", "#", "--retained-only", "-F", "%t %p", "-W", "1"]);
        client.WaitForExit(Eventually.UsualLimit);
        return client.Log.Split(Environment.NewLine).Select(line => line.Split(' ', 2)).Where(pair => pair.Length == 2 && pair[0].Contains('/', StringComparison.Ordinal))
            .ToDictionary(pair => pair[0], pair => pair[1]);
    }

    private static void Speak(int port, string topic, string payload)
    {
        using var client = Child.Start("/usr/bin/mosquitto_pub", null, ["-p", Text($"{port}"), "-i", "somebody", "-q", "1", "-r", "-t", topic, "-m", payload]);
        client.WaitForExit(Eventually.UsualLimit);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
