using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Server.Notify;
using CaseCenterMonitor.Server.Telemetry.Buffer;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>
/// Looks at the centre at regular times, beside the road that signals take. When the centre does not answer, that is what is written down.
/// </summary>
internal sealed class Sampling(
    Settings settings, Premises premises, IGrainFactory grains, Intake intake, IngestCounters counters, GatewayWatch watch, NotifyOutbox outbox, Delays delays,
    AlarmFollower follower, SignalTap tap, DiskBuffer buffer, Outlet outlet, TimeProvider clock, ILogger<Sampling> log) : BackgroundService
{
    private readonly OpenQuestion<CentreGauges> _gauges = new(() => grains.GetGrain<ICentreGrain>(premises.Site.Id).Gauges(), clock, log);
    private readonly OpenQuestion<TrafficNow> _traffic = new(() => Task.Run(() => follower.At(intake.Now())), clock, log);
    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.Telemetry.IntervalSeconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                outlet.Add(Points.Of(await Take(stoppingToken)));
                _failing = false;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                if (!_failing)
                {
                    _failing = true;
                    log.LogError(LogEvent.FiguresNotSampled, failure, "Telemetry could not be sampled; trying again at every interval");
                }
            }
        }
    }

    private async Task<Sample> Take(CancellationToken cancel)
    {
        var gauges = _gauges.Answer(cancel);

        // The journal is read before the figures are taken: an answer that comes too late must not take with it what was answered meanwhile.
        var isRead = await _traffic.Answer(cancel) is not null;
        return new Sample(
            intake.Now(),
            premises.Site.Id,
            await gauges,
            isRead ? follower.Figures(intake.Now()) : null,
            new IngestFigures(counters.Accepted, counters.RejectedByReason(), intake.Waiting),
            [.. premises.Site.Gateways.Select(gateway => (gateway.Id, watch[gateway.Id]))],
            delays.Uplink.Take(),
            delays.Journal.Take(),
            delays.Screen.Take(),
            outbox.Figures(),
            buffer.Figures,
            tap.Missed);
    }
}
