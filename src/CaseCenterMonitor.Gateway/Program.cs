using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Gateway.Floor;
using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Gateway.Uplink;
using CaseCenterMonitor.Sites;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseCenterMonitor.Gateway;

internal static class Program
{
    private const string Help = """
        CaseCenterMonitor gateway: hears the doors, readers, wristbands and cameras of one centre, and tells the server what changed.

          ccm-gateway --site sites/northside/site.yaml --gateway gw-north --uplink 127.0.0.1:1883 --data run/gateway

          --site FILE             the site file (required)
          --gateway ID            which gateway of the site file this is (required when it has more than one)
          --device-port PORT      port of the own broker for devices (1884)
          --device-address IP     where that broker listens (127.0.0.1); devices in the building need an address of their network
          --device-broker HOST:PORT    an existing broker, such as mosquitto, instead of the own one
          --uplink HOST:PORT      the server's broker (127.0.0.1:1883)
          --secret TEXT           the secret of this gateway; better in the environment: CCM_GATEWAY_SECRET
          --data DIR              where the outbox is kept (data)
        """;

    public static async Task<int> Main(string[] args)
    {
        if (args.Any(arg => arg is "--help" or "-h"))
        {
            Console.WriteLine(Help);
            return 0;
        }

        try
        {
            await Build(args).RunAsync();
            return Environment.ExitCode;
        }
        catch (SettingsException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }
    }

    private static IHost Build(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = Read(builder.Configuration);
        builder.Logging.ClearProviders().AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss.fff ";
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Inbox>();
        services.AddSingleton<QuarantineTray>();
        services.AddSingleton(provider => new GatewayFloor(
            settings.Site, settings.Gateway, new LocatorSettings(), provider.GetRequiredService<TimeProvider>().GetUtcNow()));
        services.AddSingleton(provider => OpenOutbox(settings, provider.GetRequiredService<ILogger<EventOutbox>>()));
        services.AddHostedService<FloorLoop>();
        services.AddHostedService<UplinkSender>();
        if (settings.DeviceBroker is null)
        {
            services.AddHostedService<DeviceBroker>();
        }
        else
        {
            services.AddHostedService<DeviceBrokerClient>();
        }

        return builder.Build();
    }

    private static EventOutbox OpenOutbox(GatewaySettings settings, ILogger<EventOutbox> log)
    {
        var bootId = Guid.NewGuid().ToString("N")[..8];
        var outbox = EventOutbox.Open(settings.OutboxPath, settings.Site.Id, settings.Gateway.Id, bootId, out var movedAside);
        if (movedAside is not null)
        {
            log.LogError("The outbox was broken and starts empty; the broken file is kept at {Path}", movedAside);
        }

        log.LogInformation("Gateway {Gateway} of {Site}, boot {Boot}, {Depth} events wait", settings.Gateway.Id, settings.Site.Id, bootId, outbox.Depth);
        return outbox;
    }

    private static GatewaySettings Read(ConfigurationManager configuration)
    {
        var site = ReadSite(configuration["site"] ?? throw new SettingsException("No site file is given: --site sites/northside/site.yaml"));
        var id = configuration["gateway"] ?? (site.Gateways is [var only] ? only.Id : null)
            ?? throw new SettingsException($"Which gateway is this? --gateway ID; the site file has {string.Join(", ", site.Gateways.Select(gateway => gateway.Id))}.");
        var secret = configuration["secret"] ?? configuration["CCM_GATEWAY_SECRET"] ?? "";
        if (secret.Length == 0)
        {
            throw new SettingsException("The gateway has no secret: put it in the environment, CCM_GATEWAY_SECRET, the same as the server's Ccm:Gateways:ID:Secret.");
        }

        return new GatewaySettings
        {
            Site = site,
            Gateway = site.Gateways.FirstOrDefault(gateway => gateway.Id == id)
                ?? throw new SettingsException($"The site file has no gateway '{id}'; it has {string.Join(", ", site.Gateways.Select(gateway => gateway.Id))}."),
            DeviceAddress = configuration["device-address"] ?? "127.0.0.1",
            DevicePort = HostAndPort(configuration["device-port"] is { } port ? $":{port}" : ":1884").Port,
            DeviceBroker = configuration["device-broker"] is { } broker ? HostAndPort(broker) : null,
            Uplink = HostAndPort(configuration["uplink"] ?? "127.0.0.1:1883"),
            Secret = secret,
            Data = configuration["data"] ?? "data",
        };
    }

    private static SiteFile ReadSite(string path)
    {
        if (!File.Exists(path))
        {
            throw new SettingsException($"The site file {path} does not exist.");
        }

        var reading = SiteFileReader.Read(File.ReadAllText(path), path);
        return reading.Site ?? throw new SettingsException(string.Join(Environment.NewLine, reading.Problems));
    }

    private static (string Host, int Port) HostAndPort(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon >= 0 && int.TryParse(text[(colon + 1)..], out var port) && port is > 0 and < 65536
            ? (text[..colon], port)
            : throw new SettingsException($"'{text}' is no HOST:PORT.");
    }
}
