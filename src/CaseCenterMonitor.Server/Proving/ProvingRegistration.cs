using NodaTime;

namespace CaseCenterMonitor.Server.Proving;

internal static class ProvingRegistration
{
    /// <exception cref="SettingsException">Origin, key or witnesses cannot be used.</exception>
    public static void AddProving(this IServiceCollection services, ProofSettings settings, Premises premises)
    {
        var identity = LogIdentity.Load(settings, premises.Site.Id, premises.ProofFolder);
        services.AddSingleton(_ => identity);
        services.AddSingleton(provider => ProofMemory.Open(
            Path.Combine(premises.ProofFolder, ProofMemory.FileName), identity.Origin, Instant.FromDateTimeOffset(provider.GetRequiredService<TimeProvider>().GetUtcNow())));
        services.AddSingleton<NotaryBell>();
        services.AddSingleton(_ => new WitnessPost(new HttpClient { Timeout = Timeout.InfiniteTimeSpan }));
        services.AddSingleton<WitnessRound>();
        services.AddSingleton<ProofNews>();
        services.AddHostedService<Notary>();
    }
}
