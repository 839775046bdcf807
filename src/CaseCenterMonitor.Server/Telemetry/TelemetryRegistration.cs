using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Server.Telemetry.Buffer;
using CaseCenterMonitor.Server.Telemetry.Embedded;
using CaseCenterMonitor.Server.Telemetry.Stores;

namespace CaseCenterMonitor.Server.Telemetry;

public static class TelemetryRegistration
{
    private const int IntervalSecondsMax = 3600;
    private const int BufferMbMax = 1024;
    private const long Megabyte = 1024 * 1024;

    /// <summary>When it is off nothing runs and nothing is kept. Delays are counted all the same; that costs next to nothing.</summary>
    /// <exception cref="SettingsException">The settings cannot work.</exception>
    public static void AddTelemetry(this IServiceCollection services, TelemetrySettings settings)
    {
        Check(settings);
        services.AddSingleton<Delays>();
        services.AddSingleton(provider => new AlarmFollower(
            provider.GetRequiredService<Premises>().Journal, NodaTime.Instant.FromDateTimeOffset(provider.GetRequiredService<TimeProvider>().GetUtcNow())));
        services.AddSingleton(new SignalTap(isOpen: settings.Kind != StoreKind.Off));
        if (settings.Kind == StoreKind.Off)
        {
            return;
        }

        var mayHaveDetail = settings.Detail || settings.Kind == StoreKind.Embedded;
        services.AddSingleton(provider => DiskBuffer.Open(
            provider.GetRequiredService<Premises>().FiguresBufferPath, settings.BufferMb * Megabyte, aside => Damaged(provider, "What waited for the telemetry store", aside)));
        services.AddSingleton(provider => new Outlet(provider.GetRequiredService<DiskBuffer>(), mayHaveDetail, provider.GetRequiredService<ILogger<Outlet>>()));
        services.AddSingleton<ITimeSeriesStore>(provider => settings.Kind == StoreKind.Embedded
            ? EmbeddedStore.Open(
                provider.GetRequiredService<Premises>().FiguresPath, provider.GetRequiredService<TimeProvider>(), aside => Damaged(provider, "The own store of figures", aside))
            : new InfluxStore(InfluxAddress.Of(settings), mayHaveDetail, InfluxStore.Client()));
        services.AddHostedService<Sampling>();
        services.AddHostedService<Tapping>();
        services.AddHostedService<Delivery>();
    }

    private static void Damaged(IServiceProvider provider, string what, string aside) => provider.GetRequiredService<ILogger<ITimeSeriesStore>>()
        .LogWarning(LogEvent.FigureBufferLost, "{What} could not be read and is left at {Aside}; a new one is begun", what, aside);

    internal static void Check(TelemetrySettings settings)
    {
        switch (settings.Kind)
        {
            case null:
                throw new SettingsException($"Ccm:Telemetry:Api is '{settings.Api}'; it is v1, v2, off, or left out.");
            case StoreKind.Off or StoreKind.Embedded:
                break;
            case StoreKind.V1 or StoreKind.V2:
                CheckOutside(settings);
                break;
            default:
                throw new InvalidOperationException($"Nobody has said what {settings.Kind} needs.");
        }

        if (settings.IntervalSeconds is < 1 or > IntervalSecondsMax)
        {
            throw new SettingsException($"Ccm:Telemetry:IntervalSeconds is {settings.IntervalSeconds}; it goes from 1 to {IntervalSecondsMax}.");
        }

        if (settings.BufferMb is < 1 or > BufferMbMax)
        {
            throw new SettingsException($"Ccm:Telemetry:BufferMb is {settings.BufferMb}; it goes from 1 to {BufferMbMax}.");
        }
    }

    private static void CheckOutside(TelemetrySettings settings)
    {
        if (!Uri.TryCreate(settings.Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.Query.Length > 0 || url.UserInfo.Length > 0)
        {
            throw new SettingsException(
                "Ccm:Telemetry:Url is the base address of the store, such as http://127.0.0.1:8086; where to write and who writes have settings of their own.");
        }

        if (settings.Kind == StoreKind.V1 && settings.Database.Length == 0)
        {
            throw new SettingsException("Ccm:Telemetry:Database is empty: say which database of the store to write to.");
        }

        if (settings.Kind == StoreKind.V2 && settings.Bucket.Length == 0)
        {
            throw new SettingsException("Ccm:Telemetry:Bucket is empty: say which bucket of the store to write to.");
        }

        if (settings.Token.Any(char.IsControl) || settings.User.Any(char.IsControl) || settings.User.Contains(':', StringComparison.Ordinal))
        {
            throw new SettingsException("Ccm:Telemetry:Token or :User holds a line end or another letter that cannot stand there.");
        }
    }
}
