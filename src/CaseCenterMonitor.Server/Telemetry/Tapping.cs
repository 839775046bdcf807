using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Server.Telemetry.Buffer;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>Takes what devices said from where the centre left it, and passes it on as figures: beside the centre, never in its way.</summary>
internal sealed class Tapping(SignalTap tap, Premises premises, Outlet outlet, TimeProvider clock, ILogger<Tapping> log) : BackgroundService
{
    /// <summary>Signals are written together once in this time, however many there are.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly SignalPoints _points = new(premises.Site.Id, premises.Centre);
    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await tap.Wait(stoppingToken))
        {
            outlet.Add([.. tap.Take().Select(PointOf).OfType<Point>()]);
            await Task.Delay(Every, clock, stoppingToken);
        }
    }

    /// <summary>A signal that cannot be told is a mistake of ours; it must cost neither the figures of the others nor the server.</summary>
    private Point? PointOf(Signal signal)
    {
        try
        {
            return _points.Of(signal);
        }
        catch (Exception mistake)
        {
            if (!_failing)
            {
                _failing = true;
                log.LogError(LogEvent.FigureLeftOut, mistake, "A signal cannot be told as a figure; it and others like it are left out");
            }

            return null;
        }
    }
}
