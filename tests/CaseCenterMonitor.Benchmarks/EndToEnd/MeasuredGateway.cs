using CaseCenterMonitor.Gateway;
using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Gateway.LocalAlarms;
using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Gateway.Uplink;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;
using Microsoft.Extensions.Logging.Abstractions;
using MQTTnet;
using MQTTnet.Formatter;

namespace CaseCenterMonitor.Benchmarks.EndToEnd;

/// <summary>
/// The parts of the gateway process as the process puts them together, outbox on disk and all; the server cannot be reached, so that what is found
/// stays in the outbox.
/// </summary>
internal sealed class MeasuredGateway : ITaker
{
    private static readonly TimeSpan SubscribeMax = TimeSpan.FromSeconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-bench-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly GatewayCounters _counters = new();
    private readonly Intake _intake;
    private readonly OutboxStore _outbox;
    private readonly ServerUplink _uplink;
    private readonly GatewayLoop _loop;
    private readonly DeviceBrokerClient _client;
    private readonly Listening _log = new();
    private readonly string _name;
    private readonly int _port;
    private Task _running = Task.CompletedTask;

    public MeasuredGateway(SiteFile site, int port)
    {
        var (gateway, clock) = (site.Gateways[0], new SteadyClock(TimeProvider.System));
        (_name, _port) = ($"{gateway.Id}-devices", port);
        var dialects = DialectSet.Of(gateway.DeviceTopics, site.Clocks, site.MappingsOf(gateway.Id));
        var siren = new Siren(site.Id, gateway.Id);
        _intake = new Intake(_counters);
        _outbox = OutboxStore.Open(Path.Join(_folder, "outbox.db"), site.Id, gateway.Id, "bench", TimeProvider.System.GetUtcNow());
        _uplink = new ServerUplink(
            new UplinkOptions("127.0.0.1", Mosquitto.FreePort(), site.Id, gateway.Id, "secret", "0"), _outbox, _counters, clock, TimeProvider.System, NullLogger<ServerUplink>.Instance);
        _loop = new GatewayLoop(
            _intake, new Floor(site, gateway.Id, dialects, clock.Now), _outbox, _uplink, siren, _counters, clock, TimeProvider.System, NullLogger<GatewayLoop>.Instance);
        _client = new DeviceBrokerClient("127.0.0.1", port, gateway.Id, DeviceFilters.Of(site, gateway.Id, dialects), _intake, siren, TimeProvider.System, _log);
    }

    /// <summary>What the loop has read; not what waits for it.</summary>
    public long Taken => _counters.Received - _intake.Arrivals.Count;

    public async Task Start()
    {
        await ForgetLastTurn();
        _running = Task.WhenAll(Quietly(_loop.Run), Quietly(_uplink.Run), Quietly(_client.Run));
        await _log.IsListening.WaitAsync(SubscribeMax);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _uplink.Dispose();
        _outbox.Dispose();
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
        await ForgetLastTurn();
    }

    /// <summary>The session outlives the connection, on purpose; what waits in it would be measured with the next turn.</summary>
    private async Task ForgetLastTurn()
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder()
            .WithTcpServer("127.0.0.1", _port).WithProtocolVersion(MqttProtocolVersion.V500).WithClientId(_name).WithCleanStart().Build());
        await client.DisconnectAsync();
    }

    // On the pool, as in the process; a part that breaks is told by the flood, which then waits in vain.
    private Task Quietly(Func<CancellationToken, Task> part) => Task.Run(async () =>
    {
        try
        {
            await part(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The turn is over.
        }
    });
}
