using System.Net;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Access.Oidc;
using CaseCenterMonitor.Server.Api;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Server.Live.Following;
using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Server.Notify;
using CaseCenterMonitor.Server.Playback;
using CaseCenterMonitor.Server.Policies;
using CaseCenterMonitor.Server.Proving;
using CaseCenterMonitor.Server.Region;
using CaseCenterMonitor.Server.Retention;
using CaseCenterMonitor.Server.Review;
using CaseCenterMonitor.Server.Telemetry;
using Orleans.Configuration;

namespace CaseCenterMonitor.Server;

internal static class Program
{
    private const string Help = """
        CaseCenterMonitor server: takes what gateways send, judges it, keeps the record, serves the duty officer's page.

          ccm-server --Ccm:Site sites/northside/site.yaml --Ccm:Data run/server --urls http://127.0.0.1:8080

        Settings come from appsettings.json beside the program, from a file given with --config FILE, from the environment (Ccm__Data=…)
        and from the command line (--Ccm:Data …), the later ones winning. The most used:

          Ccm:Site            the site file (required)                        Ccm:Data    where journal and outbox are kept
          Ccm:Journal         postgres://role@host:port/database, when the journal is not a file in Ccm:Data (docs/operations/postgres.md)
          Ccm:JournalPassword of that role; better in the environment (Ccm__JournalPassword)
          Ccm:Page            the built web page (wwwroot if not given)       Ccm:Demo    true: demo logins, on loopback only
          Ccm:Mqtt:Port       port of the own broker for gateways (1883)      Ccm:Mqtt:Broker    host:port of an existing broker instead
          Ccm:Mqtt:ClientId   this server's name at an existing broker, which keeps its messages while it is away; two servers need two
          Ccm:Mqtt:Tls:Ca, :Certificate, :Key    PEM files: TLS for gateways, which then show a certificate too; needed beyond loopback
          Ccm:Gateways:ID:Secret     the secret of each gateway               Ccm:Accounts:0:User, :Officer, :Role, :PasswordHash, :Centres
          Ccm:Access:LockMinutes (15), :SessionHours (13), :FailuresMax (5), :LockOutMinutes (5), :SecondFactorFor:0, :PasswordLengthMin (10), :SecureCookie
                              who may sign in, and for how long (docs/operations/access.md); the first administrator is made on the page
          Ccm:Access:Oidc:Authority, :ClientId, :ClientSecret, :Name, :RoleClaim and more: a provider outside, beside the passwords
          Ccm:Notify:Smtp:Host, :Port, :From, :To, :Tls                       Ccm:Notify:Webhook:Url, :Secret
          Ccm:Telemetry:Url, :Org, :Bucket (ccm), :Token      figures for InfluxDB 2 and 3; without a Url they stay in the data folder
          Ccm:Telemetry:Api v1, :Database, :User, :Password   the same for InfluxDB 1; Api off: none are kept
          Ccm:Telemetry:Detail (false), :BufferMb (64), :IntervalSeconds (10)        positions too; what may wait on disk; from sample to sample
          Ccm:Metrics:Address, :Token, :Certificate, :Key     where Prometheus reads figures, such as 127.0.0.1:9464; nowhere unless given
          Ccm:Otlp:Url, :Token, :Share (1)                    an OpenTelemetry collector that gets spans and figures; none unless given
          Ccm:Proof:Witnesses a trust policy file: who outside confirms the record (docs/operations/witness.md)       Ccm:Proof:Origin   its name there
          Ccm:Log:Json        true: each line of the log is a JSON object
          Ccm:EscalateCriticalSeconds (60), Ccm:EscalateHighSeconds (180), Ccm:ChatterHoldSeconds (60; 0 off)
          Ccm:SnapshotEvery   after so many journal entries a snapshot is kept, so that a restart is short (10000); 0: none is kept or used

          Ccm:Followers:ID:TokenHash      a region whose server may follow this centre (docs/operations/region.md)
          Ccm:Region:Id, :Name:Zh, :Name:En, :TimeZone, :ContactSeconds (10), :Centres:ID:Url, :Token, :Ca, :Page       instead of Ccm:Site: a region, which follows centres

          ccm-server make-token        prints a token for a region and the hash of it for Ccm:Followers
          ccm-server hash-password     reads a password from standard input and prints its hash for Ccm:Accounts
        """;

    public static async Task<int> Main(string[] args)
    {
        if (args is ["--help" or "-h", ..])
        {
            Console.WriteLine(Help);
            return 0;
        }

        if (args is ["hash-password"])
        {
            Console.WriteLine(Account.HashOf(await Console.In.ReadLineAsync() ?? ""));
            return 0;
        }

        if (args is ["make-token"])
        {
            var token = FollowerToken.Make();
            Console.WriteLine($"token, for Ccm:Region:Centres:CENTRE:Token     {token}");
            Console.WriteLine($"hash, for Ccm:Followers:REGION:TokenHash       {FollowerToken.HashOf(token)}");
            return 0;
        }

        try
        {
            await Build(args).RunAsync();
            return 0;
        }
        catch (SettingsException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }
    }

    /// <summary>The whole server, not yet started.</summary>
    internal static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (builder.Configuration["config"] is { Length: > 0 } file)
        {
            builder.Configuration.AddJsonFile(Path.GetFullPath(file), optional: false).AddEnvironmentVariables().AddCommandLine(args);
        }

        var settings = builder.Configuration.GetSection("Ccm").Get<Settings>() ?? new Settings();
        var onlyHere = IsOnlyHere(builder.Configuration["urls"]);
        CheckDemo(settings, onlyHere);
        builder.Logging.AddLogs(settings.Log);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 64 * 1024);
        if (settings.Region.Id.Length > 0)
        {
            return RegionServer.Build(builder, settings, onlyHere);
        }

        var premises = Premises.Load(settings);
        Configure(builder, settings, premises, onlyHere);
        var app = builder.Build();
        Map(app, settings);
        return app;
    }

    private static void Configure(WebApplicationBuilder builder, Settings settings, Premises premises, bool onlyHere)
    {
        var services = builder.Services;
        services.AddHostedService<JournalUpgrade>(); // Nothing starts before it is done.
        services.AddSingleton(settings);
        services.AddSingleton(premises);
        services.AddSingleton(premises.Seat);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(GatewayTrust.Of(settings.Mqtt));
        services.AddSingleton(new SignalFromEnvelope(() => premises.Centre));
        services.AddSingleton<IngestCounters>();
        services.AddSingleton<QuarantineList>();
        services.AddSingleton<OtherWriter>();
        services.AddSingleton<CentreOpening>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<NotifyOutbox>();
        services.AddSingleton<UplinkReader>();
        services.AddSingleton<Intake>();
        services.AddSingleton<FigureReader>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<GatewayWatch>();
        AddChannels(services, settings);
        services.AddTelemetry(settings.Telemetry);
        AddOrleans(builder);

        // The order of starting, behind the silo: the road into the centre, the watch, then the broker that lets gateways in.
        services.AddHostedService(provider => provider.GetRequiredService<Intake>());
        services.AddHostedService(provider => provider.GetRequiredService<GatewayWatch>());
        services.AddHostedService<Notifier>();
        services.AddHostedService<RetentionRounds>();
        services.AddChanges();
        services.AddPlayback();
        services.AddProving(settings.Proof, premises);
        if (settings.Mqtt.Broker.Length > 0)
        {
            services.AddHostedService<ExternalBroker>();
        }
        else
        {
            services.AddHostedService<EmbeddedBroker>();
        }

        services.AddInstruments(settings.Metrics, settings.Otlp);
        services.AddHealth();
        services.AddAccess(settings, onlyHere);
        services.AddHostedService<LockedLines>();
        services.AddSingleton<Ringing>();
        services.AddSingleton<WatchLog>();
        services.AddHostedService(provider => provider.GetRequiredService<WatchLog>());
        services.AddSingleton<FollowLines>();
        services.AddSingleton<FollowFeed>();
        services.AddFront(settings);
    }

    private static void AddChannels(IServiceCollection services, Settings settings)
    {
        if (settings.Notify.Smtp.Host.Length > 0)
        {
            services.AddSingleton<INotifyChannel>(new EmailChannel(settings.Notify.Smtp));
        }

        if (settings.Notify.Webhook.Url.Length > 0)
        {
            services.AddSingleton<INotifyChannel>(
                new WebhookChannel(settings.Notify.Webhook, new HttpClient { Timeout = TimeSpan.FromMilliseconds(EmailChannel.TimeoutMilliseconds) }));
        }
    }

    private static void AddOrleans(WebApplicationBuilder builder) => builder.Host.UseOrleans(silo =>
    {
        silo.UseLocalhostClustering();
        silo.Configure<EndpointOptions>(endpoints =>
        {
            // One silo: nobody else connects to it, so any free ports on loopback will do.
            endpoints.AdvertisedIPAddress = IPAddress.Loopback;
            endpoints.SiloPort = FreePort.Next();
            endpoints.GatewayPort = FreePort.Next();
        });
        silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromDays(3650));
    });

    private static void Map(WebApplication app, Settings settings)
    {
        app.UseFront(settings);
        app.MapHealth();
        app.MapSession();
        app.MapSetUp();
        app.MapOidc();
        app.MapRinging();
        app.MapOwnAccount();
        app.MapSavedViews();
        app.MapAccounts();
        app.MapCommands();
        app.MapAlarms();
        app.MapEntries();
        app.MapReading();
        app.MapFigures();
        app.MapCheckFigures();
        app.MapReview();
        app.MapExport();
        app.MapPlayback();
        app.MapChanges();
        app.MapRetention();
        app.MapProving();
        app.MapTelemetry();
        app.MapHub<LiveHub>("/hub/live");
        app.MapFollowing();
        app.MapNoSuchCall();
    }

    private static bool IsOnlyHere(string? urls) => (urls ?? "http://localhost:5000").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback);

    private static void CheckDemo(Settings settings, bool onlyHere)
    {
        if (settings.Demo && !onlyHere)
        {
            throw new SettingsException("The demo logins have passwords that everybody knows: they are allowed on loopback addresses only. Give --urls http://127.0.0.1:8080, or real Ccm:Accounts.");
        }
    }
}
