using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Notify;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>
/// Looks at the centre at regular times, beside the road that signals take. When the centre does not answer, that is what is written down.
/// </summary>
internal sealed class Sampling(
    Settings settings, Premises premises, IGrainFactory grains, Intake intake, IngestCounters counters, GatewayWatch watch, NotifyOutbox outbox, Delays delays,
    SampleBuffer buffer, TimeProvider clock, ILogger<Sampling> log) : BackgroundService
{
    private readonly CentreQuestion _question = new(() => grains.GetGrain<ICentreGrain>(premises.Site.Id).Gauges(), clock, log);
    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.Telemetry.IntervalSeconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var sample = await Take(stoppingToken);
                buffer.Add([.. Points.Of(sample).Select(LineProtocol.Line).OfType<string>()]);
                _failing = false;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                if (!_failing)
                {
                    _failing = true;
                    log.LogError(failure, "Telemetry could not be sampled; trying again at every interval");
                }
            }
        }
    }

    private async Task<Sample> Take(CancellationToken cancel)
    {
        var gauges = await _question.Answer(cancel);
        return new Sample(
            intake.Now(),
            premises.Site.Id,
            gauges,
            new IngestFigures(counters.Accepted, counters.RejectedByReason(), intake.Waiting),
            [.. premises.Site.Gateways.Select(gateway => (gateway.Id, watch[gateway.Id]))],
            delays.Journal.Take(),
            delays.Screen.Take(),
            outbox.Figures(),
            buffer.Figures);
    }
}
