using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Access.Oidc;
using CaseCenterMonitor.Server.Health;

namespace CaseCenterMonitor.Server.Region;

/// <summary>A server without a centre of its own: it follows those of others and keeps no record. Its accounts are its own.</summary>
internal static class RegionServer
{
    /// <exception cref="SettingsException">Something in the settings cannot work.</exception>
    public static WebApplication Build(WebApplicationBuilder builder, Settings settings, bool onlyHere)
    {
        if (settings.Site.Length > 0)
        {
            throw new SettingsException("Ccm:Site and Ccm:Region:Id are both given. A server is a centre's or a region's: start two.");
        }

        settings.Region.Check();
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new Seat(settings.Region.Id, Path.Combine(settings.Data, settings.Region.Id, "accounts.db"), IsRegion: true));
        services.AddSingleton<RegionBoard>();
        services.AddSingleton<CentreLines>();
        services.AddSingleton<Looks>();
        services.AddHostedService<Following>();
        services.AddHostedService<RegionPulse>();
        services.AddAccess(settings, onlyHere);
        services.AddFront(settings);
        var app = builder.Build();
        app.UseFront(settings);
        app.MapRegionHealth();
        app.MapSession();
        app.MapSetUp();
        app.MapOidc();
        app.MapOwnAccount();
        app.MapAccounts();
        app.MapRegion();
        app.MapNoSuchCall();
        return app;
    }
}
