using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Notify;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>
/// Looks at the centre at regular times, beside the road that signals take. The centre gets one short question at a time; when it does not
/// answer, that is what is written down.
/// </summary>
internal sealed class Sampling(
    Settings settings, Premises premises, IGrainFactory grains, Intake intake, IngestCounters counters, GatewayWatch watch, NotifyOutbox outbox, Delays delays,
    SampleBuffer buffer, TimeProvider clock, ILogger<Sampling> log) : BackgroundService
{
    /// <summary>Longer than any commit should take; a centre that needs longer counts as not answering.</summary>
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(2);

    private Task<CentreGauges>? _question;
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
            catch (Exception failure) when (failure is not OperationCanceledException)
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
        var gauges = await Ask(cancel);
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

    private async Task<CentreGauges?> Ask(CancellationToken cancel)
    {
        // A question that was not answered yet is not put a second time: a centre that is stuck must not find a queue of them.
        // One that was answered after its time tells how it was, not how it is.
        _question = _question is { IsCompleted: false } ? _question : null;
        _question ??= grains.GetGrain<ICentreGrain>(premises.Site.Id).Gauges();
        var question = _question;
        try
        {
            var gauges = await question.WaitAsync(AnswerMax, clock, cancel);
            _question = null;
            return gauges;
        }
        catch (TimeoutException) when (!question.IsCompleted)
        {
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // The centre says itself, in the log, what stops it.
            _question = null;
            log.LogDebug(failure, "The centre did not answer telemetry");
            return null;
        }
    }
}
