using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Hosting;
using Perf;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>One centre of the trace in a grain: engine and batches as in the server, without its journal and its JSON.</summary>
public interface ITraceGrain : IGrainWithIntegerKey
{
    Task Begin();

    Task Take(Immutable<Ev[]> batch);

    /// <summary>Lets time run to the end, in milliseconds since 1970.</summary>
    Task Finish(long end);
}

internal sealed class TraceGrain(TraceCentre[] sites, Silo.Recorder recorder) : Grain, ITraceGrain
{
    private CentreFeed _feed = null!;

    public Task Begin()
    {
        var site = sites[(int)this.GetPrimaryKeyLong()];
        _feed = new CentreFeed(site, TraceLimits.RulesOf(site.Centre), 128, recorder.Note);
        return Task.CompletedTask;
    }

    public Task Take(Immutable<Ev[]> batch)
    {
        _feed.Take(batch.Value);
        return Task.CompletedTask;
    }

    public Task Finish(long end)
    {
        _feed.Finish(Instant.FromUnixTimeMilliseconds(end));
        return Task.CompletedTask;
    }
}

/// <summary>A silo with a grain for each centre, set up like the server's.</summary>
internal sealed class Silo : IDisposable
{
    private readonly Recorder _recorder = new();
    private readonly IHost _host;
    private readonly ITraceGrain[] _grains;

    public Silo(TraceCentre[] sites)
    {
        _host = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureServices(services => services.AddSingleton(sites).AddSingleton(_recorder))
            .UseOrleans(silo => silo.UseLocalhostClustering().Configure<EndpointOptions>(endpoints =>
            {
                endpoints.AdvertisedIPAddress = IPAddress.Loopback;
                endpoints.SiloPort = FreePort();
                endpoints.GatewayPort = FreePort();
            }))
            .Build();
        _host.Start();
        var factory = _host.Services.GetRequiredService<IGrainFactory>();
        _grains = [.. sites.Select((_, centre) => factory.GetGrain<ITraceGrain>(centre))];
    }

    /// <summary>Each grain is handed its next batch when it has taken the one before; all of them at once.</summary>
    public Trial Prepare((int Centre, Ev[] Batch)[] batches, long end)
    {
        var steps = new Steps();
        _recorder.Steps = steps;
        Task.WhenAll(_grains.Select(grain => grain.Begin())).GetAwaiter().GetResult();
        var byCentre = batches.ToLookup(pair => pair.Centre, pair => pair.Batch);
        Ev[][][] turns = [.. _grains.Select((_, centre) => byCentre[centre].ToArray())];
        return new Trial(() => Task.Run(() => Task.WhenAll(_grains.Select((grain, centre) => Feed(grain, turns[centre], end)))).GetAwaiter().GetResult(), steps.Said);
    }

    public void Dispose()
    {
        _host.StopAsync().GetAwaiter().GetResult();
        _host.Dispose();
    }

    private static async Task Feed(ITraceGrain grain, Ev[][] batches, long end)
    {
        foreach (var batch in batches)
        {
            await grain.Take(new Immutable<Ev[]>(batch));
        }

        await grain.Finish(end);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Where the grains leave their steps. They may run side by side.</summary>
    internal sealed class Recorder
    {
        private readonly Lock _lock = new();

        public Steps Steps { get; set; } = new();

        public void Note(Core.AlarmTransition step)
        {
            lock (_lock)
            {
                Steps.Note(step);
            }
        }
    }
}
