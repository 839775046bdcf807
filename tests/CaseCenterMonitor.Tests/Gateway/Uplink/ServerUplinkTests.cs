using CaseCenterMonitor.Gateway;
using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Gateway.Uplink;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Tests.Gateway.Outbox;
using Microsoft.Extensions.Logging.Abstractions;
using MQTTnet.Protocol;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Uplink;

/// <summary>Against a real broker in this process, over loopback.</summary>
public sealed class ServerUplinkTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryOutbox _files = new();
    private readonly TestServer _server = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly OutboxStore _outbox;
    private readonly GatewayCounters _counters = new();
    private ServerUplink? _uplink;
    private Task _running = Task.CompletedTask;

    public ServerUplinkTests()
    {
        _outbox = _files.Open();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(TestServer.Patience);
        await _server.DisposeAsync();
    }

    public void Dispose()
    {
        _uplink?.Dispose();
        _files.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task A_server_that_comes_late_gets_everything_in_order()
    {
        Add(0, 300);
        Begin();
        Add(300, 10);
        await _server.Start();
        await Expect(Enumerable.Range(0, 310));
        await Drained();
    }

    [Fact]
    public async Task A_server_that_goes_away_in_the_middle_misses_nothing_and_sees_no_order_but_the_right_one()
    {
        await _server.Start();
        Begin();
        Add(0, 500);
        var seen = await Take(until: 200);
        await _server.Stop();
        Add(500, 100);
        await _server.Start();
        seen.AddRange(await Take(until: 599));

        // What was on its way comes twice; each id for the first time in order.
        Assert.Equal(Enumerable.Range(0, 600), seen.Distinct());
        await Drained();
    }

    [Fact]
    public async Task What_the_server_refuses_is_kept_and_sent_again()
    {
        var refusals = 3;
        _server.Answer = topic => topic.EndsWith("/event", StringComparison.Ordinal) && Interlocked.Decrement(ref refusals) >= 0
            ? MqttPubAckReasonCode.UnspecifiedError
            : MqttPubAckReasonCode.Success;
        await _server.Start();
        Begin();
        Add(0, 5);
        var seen = await Take(until: 4);
        seen.AddRange(await Take(until: 4));
        Assert.Equal(Enumerable.Range(0, 5), seen.Distinct());
        await Drained();
    }

    [Fact]
    public async Task A_broker_where_nobody_listens_has_taken_nothing()
    {
        _server.NobodyListens = true;
        await _server.Start();
        Begin();
        Add(0, 1);
        await Take(until: 0);
        await Take(until: 0);
        Assert.Equal(1, _outbox.Depth);
        _server.NobodyListens = false;
        await Drained();
    }

    [Fact]
    public async Task What_waited_too_long_is_marked_late_and_what_did_not_is_not()
    {
        await _server.Start();
        _outbox.Append(TemporaryOutbox.Counts(0, 1), TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(11));
        Begin();
        Assert.True((await NextEnvelope()).Replay);
        Add(1, 1);
        Assert.False((await NextEnvelope()).Replay);
    }

    [Fact]
    public async Task The_status_is_retained_and_says_which_boot_it_is_and_a_cut_connection_leaves_its_last_will()
    {
        await _server.Start();
        Begin();
        Assert.Equal((true, true), await NextStatus());
        await _server.Cut();
        Assert.Equal((false, true), await NextStatus());
        Assert.Equal((true, true), await NextStatus());
    }

    [Fact]
    public async Task Stopping_says_goodbye()
    {
        await _server.Start();
        Begin();
        await NextStatus();
        await _stop.CancelAsync();
        Assert.Equal((false, true), await NextStatus());
    }

    [Fact]
    public async Task When_what_was_kept_has_been_sent_the_heartbeat_says_so_at_once()
    {
        _counters.CountReceived();
        _counters.CountQuarantined(2);
        Add(0, 50);
        await _server.Start();
        Begin();
        GatewayHeartbeat heartbeat;
        do
        {
            heartbeat = StatusJson.ReadHeartbeat((await _server.Next("/heartbeat")).Payload).Value!;
        }
        while (heartbeat.QueueDepth > 0);
        Assert.Equal(("boot1", 1, 2, 0), (heartbeat.BootId, heartbeat.Received, heartbeat.Quarantined, heartbeat.OldestUnsentSeconds));
    }

    [Fact]
    public async Task Quarantined_messages_are_passed_on_and_a_flood_of_them_is_not()
    {
        await _server.Start();
        Begin();
        for (var i = 0; i < 10_000; i++)
        {
            _uplink!.Quarantine(new QuarantineEntry(TemporaryOutbox.Now, "t", $"reason {i}", 1, "x"));
        }

        var first = StatusJson.ReadQuarantine((await _server.Next("/quarantine")).Payload).Value!;
        var second = StatusJson.ReadQuarantine((await _server.Next("/quarantine")).Payload).Value!;
        Assert.Equal(("reason 0", "reason 1"), (first.Reason, second.Reason));
    }

    [Fact]
    public async Task With_a_wrong_secret_it_keeps_trying_and_keeps_everything()
    {
        await _server.Start();
        Begin(secret: "wrong");
        Add(0, 1);
        Assert.Equal(1, _outbox.Depth);
        Assert.False(_running.IsCompleted);
    }

    private void Begin(string secret = "secret")
    {
        var options = new UplinkOptions("127.0.0.1", _server.Port, "small", SmallCentre.Gateway, secret, "0.1.0");
        _uplink = new ServerUplink(options, _outbox, _counters, new SteadyClock(TimeProvider.System), TimeProvider.System, NullLogger<ServerUplink>.Instance);
        _running = _uplink.Run(_stop.Token);
    }

    private void Add(int from, int count)
    {
        _outbox.Append(TemporaryOutbox.Counts(from, count), TimeProvider.System.GetUtcNow());
        _uplink?.Wake();
    }

    private async Task<Envelope> NextEnvelope()
    {
        var message = await _server.Next("/event");
        return EnvelopeJson.Read(message.Payload, message.Topic).Value!.Value;
    }

    private async Task<List<int>> Take(int until)
    {
        var seen = new List<int>();
        do
        {
            seen.Add(TemporaryOutbox.People(await NextEnvelope()));
        }
        while (seen[^1] != until);
        return seen;
    }

    private async Task Expect(IEnumerable<int> people) => Assert.Equal(people, await Take(until: people.Last()));

    private async Task<(bool Online, bool Retained)> NextStatus()
    {
        var message = await _server.Next("/status");
        var status = StatusJson.ReadStatus(message.Payload).Value!;
        Assert.Equal("boot1", status.BootId);
        return (status.Online, message.Retain);
    }

    /// <summary>The heartbeat says when nothing waits any more.</summary>
    private async Task Drained()
    {
        while (StatusJson.ReadHeartbeat((await _server.Next("/heartbeat")).Payload).Value!.QueueDepth > 0)
        {
        }

        Assert.Equal(0, _outbox.Depth);
    }
}
