using System.Collections.Concurrent;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Logs;
using NodaTime;

namespace CaseCenterMonitor.Server.Ingest;

/// <summary>How a gateway stands, as far as this server knows.</summary>
/// <param name="Told">What the journal was told last: there, gone, or nothing yet.</param>
public sealed record GatewayState(bool? Told, string? BootId, string? Version, Instant LastHeard, Instant? Since, GatewayHeartbeat? Heartbeat, Instant? HeartbeatAt)
{
    /// <summary>Two processes speak as this gateway; null as long as that was not seen.</summary>
    public IdClash? Clash { get; init; }
}

/// <summary>
/// Turns the silence of a gateway into a signal. Heartbeats are not journaled one by one; their end is. Also decides when what a gateway
/// kept while the server was away has come in, so that time may pass again.
/// </summary>
public sealed class GatewayWatch(Intake intake, Premises premises, IGrainFactory grains, OtherWriter other, TimeProvider clock, ILogger<GatewayWatch> log) : BackgroundService
{
    /// <summary>Several heartbeats in a row: one or two lost messages are bad luck. COV-8 counts its own limit from the last one heard.</summary>
    private static readonly Duration SilenceMax = Duration.FromSeconds(5 * GatewayHeartbeat.IntervalSeconds);

    /// <summary>How long after a start the server waits for gateways to send what they kept, before it lets time pass regardless.</summary>
    private static readonly TimeSpan BacklogWaitMax = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    private readonly LastingTrouble _trouble = new(clock);

    private readonly ConcurrentDictionary<string, GatewayState> _states = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, ClashWatch> _clashes = new(StringComparer.Ordinal);

    /// <summary>Two that live throw each other out every few seconds: a clash that was not seen for so long is over.</summary>
    private static readonly TimeSpan ClashOverAfter = TimeSpan.FromMinutes(5);

    public GatewayState? this[string gateway] => _states.GetValueOrDefault(gateway) is { Clash: { } clash } state && clock.GetUtcNow() - clash.At > ClashOverAfter
        ? state with { Clash = null }
        : _states.GetValueOrDefault(gateway);

    /// <summary>When anything was last heard of any gateway.</summary>
    public Instant? HeardAt => _states.Values.Where(state => state.BootId is not null).Select(state => (Instant?)state.LastHeard).Max();

    /// <param name="at">When the gateway had it: it was there at that instant, whatever this server believed then.</param>
    public Task Heard(string gateway, string bootId, Instant at, CancellationToken cancel) => Alive(gateway, bootId, at, state => state, cancel);

    public Task Beat(string gateway, GatewayHeartbeat heartbeat)
    {
        NoteClash(gateway, heartbeat.BootId, heartbeat.Time);
        return Alive(gateway, heartbeat.BootId, intake.Now(), state => state with { Heartbeat = heartbeat, HeartbeatAt = intake.Now() }, CancellationToken.None);
    }

    public Task Said(string gateway, GatewayStatus status, CancellationToken cancel)
    {
        if (!status.Online)
        {
            return Dead(gateway, status.BootId, cancel);
        }

        NoteClash(gateway, status.BootId, status.Time);
        return Alive(gateway, status.BootId, intake.Now(), state => state with { Version = status.Version }, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = intake.Now();
        foreach (var gateway in premises.Centre.Gateways)
        {
            _states.TryAdd(gateway.Value, new GatewayState(null, null, null, started, null, null, null));
        }

        var centre = grains.GetGrain<ICentreGrain>(premises.Site.Id);
        var letTimePassAt = clock.GetUtcNow() + BacklogWaitMax;
        var timePasses = false;
        using var look = new PeriodicTimer(LookEvery, clock);
        while (!other.Seen.IsCancellationRequested && await look.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (!timePasses && (clock.GetUtcNow() >= letTimePassAt || await IsBacklogIn(centre)))
                {
                    await centre.LetTimePass();
                    timePasses = true;
                }

                await DeclareSilent(stoppingToken);
                await centre.Pulse(HeardAt?.ToUnixTimeTicks());
                _trouble.Over();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Also what was cancelled by somebody else, such as a call that nobody took in time: what leaves this loop ends the server.
                if (_trouble.Met(ExceptionText.Of(failure)) is { } times)
                {
                    log.LogError(LogEvent.WatchMissedATurn, failure, "The watch over the gateways missed a turn, {Times} by now", times);
                }

                timePasses = false; // A centre that starts again waits to be told.
            }
        }
    }

    // An empty outbox is not enough: with a broker in between, what the gateway has got rid of may still be waiting there.
    private async Task<bool> IsBacklogIn(ICentreGrain centre)
    {
        foreach (var (gateway, state) in _states)
        {
            if (state.Heartbeat is not { QueueDepth: 0 } heartbeat || !await centre.HasAll(gateway, heartbeat.BootId, heartbeat.Sequence))
            {
                return false;
            }
        }

        return true;
    }

    private async Task DeclareSilent(CancellationToken cancel)
    {
        foreach (var (gateway, state) in _states)
        {
            if (state.Told != false && intake.Now() - state.LastHeard > SilenceMax)
            {
                await Tell(gateway, state, online: false, intake.Now(), cancel);
            }
        }
    }

    private void NoteClash(string gateway, string bootId, DateTimeOffset said)
    {
        var watch = _clashes.GetOrAdd(gateway, _ => new ClashWatch());
        IdClash? clash;
        lock (watch)
        {
            clash = watch.Heard(bootId, said, clock.GetUtcNow());
        }

        if (clash is null)
        {
            return;
        }

        if (_states.GetValueOrDefault(gateway)?.Clash is null)
        {
            log.LogError(
                LogEvent.GatewayClash, "Two processes speak as gateway {Gateway}: boot {Boot} goes on after boot {Other} began. Give each gateway an id of its own", gateway, clash.BootId, clash.OtherBootId);
        }

        _states.AddOrUpdate(
            gateway, _ => new GatewayState(null, null, null, intake.Now(), null, null, null) { Clash = clash }, (_, state) => state with { Clash = clash });
    }

    private async Task Alive(string gateway, string bootId, Instant at, Func<GatewayState, GatewayState> change, CancellationToken cancel)
    {
        var state = change(_states.GetValueOrDefault(gateway) ?? new GatewayState(null, null, null, intake.Now(), null, null, null));
        state = state with { LastHeard = intake.Now(), BootId = bootId };
        var news = state.Told != true || _states.GetValueOrDefault(gateway)?.BootId != bootId;
        _states[gateway] = state;
        if (news)
        {
            await Tell(gateway, state, online: true, at, cancel);
        }
    }

    private async Task Dead(string gateway, string bootId, CancellationToken cancel)
    {
        // The will of an old boot says nothing about the new one.
        if (_states.GetValueOrDefault(gateway) is { Told: not false } state && (state.BootId is null || state.BootId == bootId))
        {
            await Tell(gateway, state with { BootId = bootId }, online: false, intake.Now(), cancel);
        }
    }

    private async Task Tell(string gateway, GatewayState state, bool online, Instant at, CancellationToken cancel)
    {
        var now = Instant.Min(at, intake.Now());
        _states[gateway] = state with { Told = online, Since = online ? now : state.LastHeard };
        log.LogInformation(LogEvent.GatewayChanged, "Gateway {Gateway} is {State}, boot {Boot}", gateway, online ? "there" : "silent", state.BootId);
        var signal = new Signal.GatewayStatusChanged(now, new GatewayId(gateway), online, state.BootId ?? "never-heard", state.LastHeard);
        await intake.Offer(signal, now, cancel: cancel);
    }
}
