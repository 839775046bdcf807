using System.Collections.Frozen;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CaseCenterMonitor.Server.Instruments;

/// <summary>How spans and figures leave the process: which, with which labels, and to whom.</summary>
internal static class Exposition
{
    /// <summary>More series than this of one figure are none of ours: the rest becomes one of its own, marked as overflow.</summary>
    private const int SeriesMax = 400;

    /// <summary>From a commit that a disk's cache takes to one that somebody at a desk notices.</summary>
    private static readonly double[] AppendSeconds = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

    private static readonly double[] AnswerSeconds = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30];

    private static readonly double[] BatchSizes = [1, 2, 4, 8, 16, 32, 64, 128, 256];

    /// <summary>What a slow server is asked first.</summary>
    private static readonly FrozenSet<string> Runtime = new[]
    {
        "dotnet.gc.collections", "dotnet.gc.pause.time", "dotnet.gc.last_collection.memory.committed_size", "dotnet.process.cpu.time", "dotnet.process.memory.working_set",
        "dotnet.thread_pool.queue.length", "dotnet.exceptions",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static void AddExposition(this IServiceCollection services, MetricsSettings metrics, OtlpSettings otlp)
    {
        var (isRead, isSent) = (metrics.Address.Length > 0, otlp.Url.Length > 0);
        if (!isRead && !isSent)
        {
            return;
        }

        var telemetry = services.AddOpenTelemetry();
        services.ConfigureOpenTelemetryMeterProvider((provider, figures) => figures.SetResourceBuilder(ResourceOf(provider.GetRequiredService<Premises>())));
        telemetry.WithMetrics(figures =>
        {
            figures.AddMeter(ServerMeter.Name).AddMeter("Microsoft.AspNetCore.Hosting").AddMeter("System.Runtime").AddView(ViewOf);
            if (isRead)
            {
                figures.AddPrometheusExporter(page => page.ScopeInfoEnabled = false);
            }

            if (isSent)
            {
                figures.AddOtlpExporter(exporter => Send(exporter, otlp, "v1/metrics"));
            }
        });
        if (isSent)
        {
            services.ConfigureOpenTelemetryTracerProvider((provider, spans) => spans.SetResourceBuilder(ResourceOf(provider.GetRequiredService<Premises>())));
            telemetry.WithTracing(spans => spans
                .AddSource(Hops.SourceName)
                .AddAspNetCoreInstrumentation(requests =>
                {
                    // A page listens for a whole shift: a span of twelve hours helps nobody.
                    requests.Filter = context => !context.Request.Path.StartsWithSegments("/hub", StringComparison.Ordinal);
                    requests.EnableAspNetCoreSignalRSupport = false;
                })

                // Nobody outside decides what is traced here.
                .SetSampler(new TraceIdRatioBasedSampler(otlp.Share))
                .AddProcessor(new HarmlessSpans())
                .AddOtlpExporter(exporter => Send(exporter, otlp, "v1/traces")));
        }
    }

    // Neither machine nor user, which the default would add.
    private static ResourceBuilder ResourceOf(Premises premises) => ResourceBuilder.CreateEmpty().AddAttributes(
    [
        new("service.name", "ccm-server"), new("service.instance.id", premises.Site.Id), new("service.version", premises.Build),
    ]);

    private static void Send(OtlpExporterOptions exporter, OtlpSettings settings, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{settings.Url.TrimEnd('/')}/{path}");
        exporter.Headers = settings.Token.Length > 0 ? $"Authorization=Bearer {Uri.EscapeDataString(settings.Token)}" : null;
    }

    private static MetricStreamConfiguration? ViewOf(System.Diagnostics.Metrics.Instrument instrument) => (instrument.Meter.Name, instrument.Name) switch
    {
        (ServerMeter.Name, "ccm.journal.append.duration") => Steps(AppendSeconds),
        (ServerMeter.Name, "ccm.review.answer.duration") => Steps(AnswerSeconds),
        (ServerMeter.Name, "ccm.batch.signals") => Steps(BatchSizes),
        (ServerMeter.Name, _) => new MetricStreamConfiguration { TagKeys = [.. Label.All], CardinalityLimit = SeriesMax },
        ("Microsoft.AspNetCore.Hosting", "http.server.request.duration") => new ExplicitBucketHistogramConfiguration
        {
            TagKeys = ["http.request.method", "http.route", "http.response.status_code"], Boundaries = AnswerSeconds, CardinalityLimit = SeriesMax,
        },
        ("System.Runtime", var name) when Runtime.Contains(name) => new MetricStreamConfiguration { CardinalityLimit = SeriesMax },
        _ => MetricStreamConfiguration.Drop,
    };

    private static ExplicitBucketHistogramConfiguration Steps(double[] boundaries) =>
        new() { Boundaries = boundaries, TagKeys = [.. Label.All], CardinalityLimit = SeriesMax };
}
