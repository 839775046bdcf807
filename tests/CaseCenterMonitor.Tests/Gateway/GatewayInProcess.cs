using CaseCenterMonitor.Gateway.Access;
using CaseCenterMonitor.Gateway;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Tests.Gateway.Uplink;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.Tests.Gateway;

/// <summary>A whole gateway in this process, between real connections: devices on one side, a server on the other.</summary>
internal sealed class GatewayInProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-gateway-").FullName;
    private readonly Lifetime _lifetime = new();
    private readonly GatewayProcess _process;
    private readonly int _devicePort = TestServer.FreePort();

    private GatewayInProcess(TestServer server)
    {
        Server = server;
        var options = new GatewayOptions
        {
            SiteFile = "small.yaml",
            Secret = "secret",
            Uplink = new HostPort("127.0.0.1", server.Port),
            DevicePort = _devicePort,
            DataFolder = _folder,
        };
        _process = new GatewayProcess(options, new Credentials(null, null, null, null), SmallCentre.Site, SmallCentre.Site.Gateways[0], TimeProvider.System, NullLoggerFactory.Instance, _lifetime);
    }

    public TestServer Server { get; }

    public static async Task<GatewayInProcess> Start()
    {
        var server = new TestServer();
        await server.Start();
        var gateway = new GatewayInProcess(server);
        await gateway._process.StartAsync(CancellationToken.None);
        return gateway;
    }

    /// <summary>A device connects as soon as the gateway listens.</summary>
    public async Task<IMqttClient> Device(string name)
    {
        using var limit = new CancellationTokenSource(TestServer.Patience);
        var client = new MqttClientFactory().CreateMqttClient();
        while (true)
        {
            try
            {
                await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", _devicePort).WithClientId(name).Build(), limit.Token);
                return client;
            }
            catch (MqttCommunicationException) when (!limit.IsCancellationRequested)
            {
                // Not listening yet.
            }
        }
    }

    /// <summary>Publishes and comes back when the gateway has dealt with it.</summary>
    public static Task Publish(IMqttClient device, string topic, byte[] payload) => device.PublishAsync(
        new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build());

    public async Task<CanonicalEvent> NextEvent<T>()
        where T : CanonicalEvent
    {
        while (true)
        {
            var message = await Server.Next("/event");
            if (EnvelopeJson.Read(message.Payload, message.Topic).Value!.Value.Data is T data)
            {
                return data;
            }
        }
    }

    public async Task<GatewayHeartbeat> NextHeartbeat() => StatusJson.ReadHeartbeat((await Server.Next("/heartbeat")).Payload).Value!;

    public async ValueTask DisposeAsync()
    {
        await _process.StopAsync(CancellationToken.None);
        _process.Dispose();
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => throw new InvalidOperationException("The gateway gave up.");
    }
}
