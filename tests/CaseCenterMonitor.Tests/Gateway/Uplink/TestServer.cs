using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace CaseCenterMonitor.Tests.Gateway.Uplink;

/// <summary>The server's broker as a test wants it: it takes, refuses or is away, and keeps what arrived in order.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    /// <summary>Nothing in these tests takes longer unless it is broken.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<(string Topic, byte[] Payload, bool Retain)> _arrived = Channel.CreateUnbounded<(string, byte[], bool)>();
    private MqttServer? _server;

    public int Port { get; } = FreePort();

    /// <summary>What it answers to a publish at QoS 1; by default that it has it.</summary>
    public Func<string, MqttPubAckReasonCode> Answer { get; set; } = _ => MqttPubAckReasonCode.Success;

    /// <summary>Brokers say "no matching subscribers" when nobody listens; this one does if told to.</summary>
    public bool NobodyListens { get; set; }

    public async Task Start()
    {
        var factory = new MqttServerFactory();
        var server = factory.CreateMqttServer(factory.CreateServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(Port)
            .Build());
        server.ValidatingConnectionAsync += connection =>
        {
            connection.ReasonCode = connection is { UserName: SmallCentre.Gateway, Password: "secret", ClientId: SmallCentre.Gateway }
                ? MqttConnectReasonCode.Success
                : MqttConnectReasonCode.NotAuthorized;
            return Task.CompletedTask;
        };
        server.InterceptingPublishAsync += async publish =>
        {
            publish.ProcessPublish = NobodyListens;
            publish.Response.ReasonCode = Answer(publish.ApplicationMessage.Topic);
            await _arrived.Writer.WriteAsync((publish.ApplicationMessage.Topic, publish.ApplicationMessage.Payload.ToArray(), publish.ApplicationMessage.Retain));
        };
        await server.StartAsync();
        _server = server;
    }

    public async Task Stop()
    {
        if (_server is { } server)
        {
            _server = null;
            await server.StopAsync();
            server.Dispose();
        }
    }

    /// <summary>Cuts the connection of the gateway without a farewell.</summary>
    public Task Cut() => _server!.DisconnectClientAsync(SmallCentre.Gateway, MqttDisconnectReasonCode.UnspecifiedError);

    /// <summary>The next message whose topic ends so; what comes before it is passed over.</summary>
    public async Task<(string Topic, byte[] Payload, bool Retain)> Next(string topicEnd)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var message = await _arrived.Reader.ReadAsync(limit.Token);
            if (message.Topic.EndsWith(topicEnd, StringComparison.Ordinal))
            {
                return message;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await Stop();
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
