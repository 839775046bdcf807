using CaseCenterMonitor.Protocol.Canonical;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>
/// A gateway that was cut off for hours and now says what it kept, with the times at which it happened. To the server it is the gateway of the centre: only
/// one of the two may run.
/// </summary>
public sealed class KeptGateway : IAsyncDisposable
{
    private const string Gateway = "gw-north";
    private const string Boot = "kept";

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly CancellationTokenSource _stop = new();
    private readonly string _site;
    private Task _beating = Task.CompletedTask;
    private long _sequence;

    private KeptGateway(string site) => _site = site;

    public static async Task<KeptGateway> Connect(int port, string site)
    {
        var gateway = new KeptGateway(site);
        await gateway._client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MqttProtocolVersion.V500)
            .WithClientId(Gateway).WithCredentials(Gateway, RunningCentre.Secret).WithCleanStart().Build());
        await gateway.Publish(Topics.Status(site, Gateway), StatusJson.Write(new GatewayStatus(true, Boot, "test", DateTimeOffset.UtcNow)), MqttQualityOfServiceLevel.AtLeastOnce, retain: true);
        gateway._beating = gateway.Beat();
        return gateway;
    }

    public Task Located(string wristband, string? zone, WristbandPresence presence, DateTimeOffset at) =>
        Tell(new Subject(SubjectKind.Tag, wristband), new CanonicalEvent.WristbandLocation(zone, presence, at), at);

    public Task Healthy(SubjectKind kind, string device, DateTimeOffset at) => Tell(new Subject(kind, device), new CanonicalEvent.DeviceHealth(HealthState.Online, at), at);

    public Task Door(string door, DoorPhysical physical, DateTimeOffset at) =>
        Tell(new Subject(SubjectKind.Door, door), new CanonicalEvent.DoorState(physical, DoorLock.Unknown, DoorAlarm.Normal), at);

    public Task Forced(string door, DateTimeOffset at) =>
        Tell(new Subject(SubjectKind.Door, door), new CanonicalEvent.DoorState(DoorPhysical.Open, DoorLock.Unknown, DoorAlarm.ForcedOpen), at);

    /// <summary>The server has it on disk when this is over.</summary>
    public Task Tell(Subject subject, CanonicalEvent data, DateTimeOffset at)
    {
        var envelope = new Envelope
        {
            Site = _site, Gateway = Gateway, BootId = Boot, Sequence = Interlocked.Increment(ref _sequence), Subject = subject, Time = at, ReceivedTime = at, Clock = ClockGrade.Gateway,
            Dialect = "locator/1", Replay = true, Data = data,
        };
        return Publish(Topics.Event(envelope), EnvelopeJson.Write(envelope), MqttQualityOfServiceLevel.AtLeastOnce);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _beating;
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task Beat()
    {
        using var every = new PeriodicTimer(TimeSpan.FromSeconds(GatewayHeartbeat.IntervalSeconds));
        try
        {
            do
            {
                var heartbeat = new GatewayHeartbeat(Boot, DateTimeOffset.UtcNow, Interlocked.Read(ref _sequence), 0, 0, 0, 0, 0);
                await Publish(Topics.Heartbeat(_site, Gateway), StatusJson.Write(heartbeat), MqttQualityOfServiceLevel.AtMostOnce);
            }
            while (await every.WaitForNextTickAsync(_stop.Token));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task Publish(string topic, byte[] payload, MqttQualityOfServiceLevel quality, bool retain = false) => await _client.PublishAsync(
        new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).WithQualityOfServiceLevel(quality).WithRetainFlag(retain).Build());
}
