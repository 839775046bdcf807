using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Live;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.FileProviders;

namespace CaseCenterMonitor.Server;

/// <summary>What a server shows to browsers, whether it is a centre's or a region's: the page, the form of what is said, who is let in.</summary>
internal static class Front
{
    public static void AddFront(this IServiceCollection services, Settings settings)
    {
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(Path.GetFullPath(settings.Data), "keys"))).SetApplicationName("ccm");
        services.AddProblemDetails();
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(json => LiveJson.Apply(json.SerializerOptions));
        services.AddSignalR(hub =>
        {
            hub.KeepAliveInterval = TimeSpan.FromSeconds(2);
            // Clients ping every 15 s unless told otherwise; two of those may be missed.
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(40);
            hub.MaximumReceiveMessageSize = 4 * 1024;
        }).AddJsonProtocol(json => LiveJson.Apply(json.PayloadSerializerOptions));
    }

    public static void UseFront(this WebApplication app, Settings settings)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(Guards.Headers);
        app.Use(Guards.Foreign);
        var page = Path.GetFullPath(settings.Page.Length > 0 ? settings.Page : Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        if (Directory.Exists(page))
        {
            var files = new PhysicalFileProvider(page);
            app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
            app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
            app.MapFallbackToFile("index.html", new StaticFileOptions { FileProvider = files }).AllowAnonymous();
        }

        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    public static void MapNoSuchCall(this WebApplication app)
    {
        app.MapOpenApi().RequireAuthorization(May.Session);
        app.MapFallback("/api/{**rest}", () => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such call.")).RequireAuthorization(May.Session);
    }
}
