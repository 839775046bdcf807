using CaseCenterMonitor.Gateway.Access;
using CaseCenterMonitor.Gateway.Commissioning.Page;
using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Gateway.LocalAlarms;
using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Gateway.Uplink;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseCenterMonitor.Gateway;

/// <summary>One run of the gateway: puts the parts together, runs them until it is told to stop, and stops with an error when one of them breaks.</summary>
public sealed class GatewayProcess(
    GatewayOptions options, Credentials credentials, SiteFile site, SiteGateway gateway, TimeProvider time, ILoggerFactory logs, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    private readonly ILogger _log = logs.CreateLogger<GatewayProcess>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Run(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _log.LogInformation("Gateway {Gateway} stops as asked", gateway.Id);
        }
        catch (Exception problem)
        {
            // Something of ours is broken: end, so that whoever watches this process starts it anew from what is on disk.
            _log.LogCritical(problem, "Gateway {Gateway} stops: {Reason}", gateway.Id, problem.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private async Task Run(CancellationToken stop)
    {
        var counters = new GatewayCounters();
        var clock = new SteadyClock(time);
        var dialects = DialectSet.Of(gateway.DeviceTopics, site.Clocks, site.MappingsOf(gateway.Id));
        Directory.CreateDirectory(options.DataFolder);
        var path = Path.Join(options.DataFolder, $"{gateway.Id}.outbox.db");
        using var alone = OutboxLock.Take(path);
        using var outbox = OutboxStore.Open(
            path, site.Id, gateway.Id, NewBootId(), time.GetUtcNow(), options.Outbox,
            onDamaged: where => _log.LogError("The outbox was damaged and a new one is begun. The old one lies at {Where}", where));
        _log.LogInformation(
            "Gateway {Gateway} of {Site}, boot {Boot}: {Doors} doors, {Readers} readers, {Cameras} cameras; {Waiting} envelopes wait from before",
            gateway.Id, site.Id, outbox.BootId, Mine(site.Doors, door => door.Gateway), Mine(site.Readers, reader => reader.Gateway),
            Mine(site.Cameras, camera => camera.Gateway), outbox.Depth);

        foreach (var warning in credentials.Warnings(time.GetUtcNow()))
        {
            _log.LogWarning("{Warning}", warning);
        }

        var intake = new Intake(counters);
        using var uplink = new ServerUplink(
            new UplinkOptions(options.Uplink.Host, options.Uplink.Port, site.Id, gateway.Id, options.Secret, Version()) { Ca = credentials.UplinkCa, Identity = credentials.Uplink },
            outbox, counters, clock, time, logs.CreateLogger<ServerUplink>());
        var siren = new Siren(site.Id, gateway.Id);
        var floor = new Floor(site, gateway.Id, dialects, clock.Now);
        var (overheard, batteries) = (new Overheard(), new Overheard());
        var (export, board) = Export(dialects);
        var loop = new GatewayLoop(
            intake, floor, outbox, uplink, siren, counters, clock, time, logs.CreateLogger<GatewayLoop>(),
            [.. options.Page is null ? Array.Empty<Overheard>() : [overheard], .. export is null ? Array.Empty<Overheard>() : [batteries]], export);
        var homeAssistant = new HomeAssistantPart(
            export, board, batteries, new ExportMemory(options.DataFolder, gateway.Id), time, logs.CreateLogger<HomeAssistantPart>());
        Func<CancellationToken, Task>[] page = options.Page is { } where
            ? [Page(where, dialects, overheard, () => new GatewayState(
                outbox.BootId, Version(), uplink.IsThere, outbox.Depth, siren.Last?.State, counters.Received, counters.Quarantined, counters.Throttled, overheard.Missed)).Run]
            : [];
        await RunTogether(stop, [loop.Run, uplink.Run, homeAssistant.Run, token => Listen(dialects, intake, siren, board, counters, token), .. page]);
    }

    private PageServer Page(PageOptions where, DialectSet dialects, Overheard overheard, Func<GatewayState> state) => new(
        where, new PageWatch(site, gateway.Id, dialects, overheard, state, time), new PageHtml(site, gateway.Id), time, logs.CreateLogger<PageServer>());

    private (HomeAssistantExport? Export, RetainedBoard Board) Export(DialectSet dialects)
    {
        var log = logs.CreateLogger<RetainedBoard>();
        if (options.HomeAssistant is not { } wish)
        {
            return (null, new RetainedBoard(time, log));
        }

        var status = new HomeAssistantTopics(site.Id, gateway.Id, wish.Prefix).Status;
        var board = new RetainedBoard(time, log) { Will = (status, "offline"u8.ToArray()) };
        return (new HomeAssistantExport(site, gateway.Id, wish.Prefix, Version(), dialects, board), board);
    }

    private async Task Listen(DialectSet dialects, Intake intake, Siren siren, RetainedBoard board, GatewayCounters counters, CancellationToken stop)
    {
        if (options.DeviceBroker is { } there)
        {
            var filters = DeviceFilters.Of(site, gateway.Id, dialects);
            await new DeviceBrokerClient(there.Host, there.Port, gateway.Id, [.. filters, siren.AcknowledgeTopic], intake, siren, time, logs.CreateLogger<DeviceBrokerClient>(),
                options.DeviceLogin, credentials.DeviceCa, board).Run(stop);
            return;
        }

        using var broker = new DeviceBroker(options.DeviceAddress, options.DevicePort, intake, siren, counters, time, logs.CreateLogger<DeviceBroker>(),
            credentials.Devices, options.DeviceAccess?.TlsPort, board);
        await broker.Start();
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stop);
        }
        finally
        {
            await broker.Stop();
        }
    }

    /// <summary>All parts run until asked to stop; one that breaks stops the others.</summary>
    private static async Task RunTogether(CancellationToken stop, params Func<CancellationToken, Task>[] parts)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var running = parts.Select(part => part(together.Token)).ToArray();
        var first = await Task.WhenAny(running);
        await together.CancelAsync();
        try
        {
            await Task.WhenAll(running);
        }
        catch (Exception) when (first.IsFaulted)
        {
            // The reason of the first is thrown below; the others only followed it.
        }

        await first;
    }

    private int Mine<T>(IEnumerable<T> devices, Func<T, string> gatewayOf) => devices.Count(device => gatewayOf(device) == gateway.Id);

    private static string NewBootId() => Guid.NewGuid().ToString("n")[..8];

    private static string Version() => typeof(GatewayProcess).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
