namespace CaseCenterMonitor.Server.Instruments;

internal static class InstrumentRegistration
{
    /// <summary>Counting goes on whoever reads it, and costs next to nothing; the rest is there when a setting asks for it.</summary>
    /// <exception cref="SettingsException">The settings cannot work, or would let something leave unprotected.</exception>
    public static void AddInstruments(this IServiceCollection services, MetricsSettings metrics, OtlpSettings otlp)
    {
        Check(otlp);
        services.AddSingleton<ServerMeter>();
        services.AddSingleton<LatestCheckpoint>();
        services.AddExposition(metrics, otlp);
        if (metrics.Address.Length == 0 && otlp.Url.Length == 0)
        {
            return;
        }

        services.AddSingleton<CentreReading>();
        services.AddHostedService(provider => provider.GetRequiredService<CentreReading>());
        services.AddHostedService<ServerGauges>();
        if (metrics.Address.Length > 0)
        {
            services.AddSingleton(MetricsAddress.Of(metrics));
            services.AddHostedService<MetricsDoor>();
        }
    }

    internal static void Check(OtlpSettings settings)
    {
        if (settings.Share is not (>= 0 and <= 1))
        {
            throw new SettingsException($"Ccm:Otlp:Share is {settings.Share}; it goes from 0 to 1.");
        }

        if (settings.Url.Length == 0)
        {
            return;
        }

        if (!Uri.TryCreate(settings.Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.Query.Length > 0 || url.UserInfo.Length > 0)
        {
            throw new SettingsException("Ccm:Otlp:Url is the base address of a collector, such as http://127.0.0.1:4318; its token has a setting of its own.");
        }

        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback)
        {
            throw new SettingsException($"Ccm:Otlp:Url is {url}: beyond this machine it must be https.");
        }

        if (settings.Token.Any(letter => char.IsControl(letter) || letter == ','))
        {
            throw new SettingsException("Ccm:Otlp:Token holds a line end or another letter that cannot stand there.");
        }
    }
}
