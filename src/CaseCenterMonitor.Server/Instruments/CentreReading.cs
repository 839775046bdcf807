using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Telemetry;

namespace CaseCenterMonitor.Server.Instruments;

/// <summary>
/// Asks the centre for its numbers at regular times, so that whoever reads the page of figures is answered from memory: no reader, however often it comes, makes
/// work for the centre.
/// </summary>
internal sealed class CentreReading(Premises premises, IGrainFactory grains, TimeProvider clock, ILogger<CentreReading> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly OpenQuestion<CentreGauges> _gauges = new(() => grains.GetGrain<ICentreGrain>(premises.Site.Id).Gauges(), clock, log);
    private volatile CentreGauges? _newest;

    /// <summary>Null when the centre has not answered the last time: then nothing about it is known, and nothing is said.</summary>
    public CentreGauges? Newest => _newest;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            _newest = await _gauges.Answer(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
