namespace CaseCenterMonitor.Server.Telemetry;

public static class TelemetryRegistration
{
    private const int IntervalSecondsMax = 3600;

    /// <summary>Nothing runs and nothing is sent unless an address is given. Delays are counted all the same; that costs next to nothing.</summary>
    /// <exception cref="SettingsException">The settings cannot work.</exception>
    public static void AddTelemetry(this IServiceCollection services, TelemetrySettings settings)
    {
        services.AddSingleton<Delays>();
        if (settings.Url.Length == 0)
        {
            return;
        }

        Check(settings);
        services.AddSingleton<SampleBuffer>();
        services.AddSingleton(new Store(settings, Store.Client()));
        services.AddHostedService<Sampling>();
        services.AddHostedService<Delivery>();
    }

    internal static void Check(TelemetrySettings settings)
    {
        if (!Uri.TryCreate(settings.Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.Query.Length > 0 || url.UserInfo.Length > 0)
        {
            throw new SettingsException("Ccm:Telemetry:Url is the base address of the store, such as http://127.0.0.1:8086; org, bucket and token have settings of their own.");
        }

        if (settings.Bucket.Length == 0)
        {
            throw new SettingsException("Ccm:Telemetry:Bucket is empty: say which bucket of the store to write to.");
        }

        if (settings.Token.Any(char.IsControl))
        {
            throw new SettingsException("Ccm:Telemetry:Token holds a line end or another control character.");
        }

        if (settings.IntervalSeconds is < 1 or > IntervalSecondsMax)
        {
            throw new SettingsException($"Ccm:Telemetry:IntervalSeconds is {settings.IntervalSeconds}; it goes from 1 to {IntervalSecondsMax}.");
        }
    }
}
