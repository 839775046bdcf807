using System.Net;
using CaseCenterMonitor.Gateway.Commissioning.Page;
using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Gateway.Outbox;

namespace CaseCenterMonitor.Gateway;

/// <summary>A host and a port.</summary>
public sealed record HostPort(string Host, int Port)
{
    public override string ToString() => $"{Host}:{Port}";
}

/// <summary>How this gateway is told to run. Read from the command line and one environment variable.</summary>
public sealed record GatewayOptions
{
    public const string SecretVariable = "CCM_GATEWAY_SECRET";

    public const string DeviceSecretVariable = "CCM_DEVICE_SECRET";

    public const string Help =
        $"""
        ccm gateway: reads the devices of one custody centre and passes on to the server what they say.

          --site FILE              site file of the centre (needed)
          --gateway ID             which gateway of the site file this is (needed if it has several)
          --secret TEXT            what the server knows this gateway by; better: the variable {SecretVariable}
          --uplink HOST:PORT       broker of the server                            [127.0.0.1:1883]
          --device-port PORT       own broker for the devices listens here         [1884]
          --device-address IP      … at this address; 0.0.0.0 for all of them      [127.0.0.1]
          --device-broker H:P      no own broker: listen at this one, e.g. mosquitto
          --data DIR               where the outbox lies                           [run/gateway]
          --outbox-mb N            how much of the disk it may take; when it is full the oldest go,
                                   distress last, and the server counts the gap          [1024]
          --page-port PORT         a page for whoever sets up the devices; without it there is none
          --page-address IP        … at this address [127.0.0.1]. On any other than this machine's own it needs the variable
                                   {PageOptions.TokenVariable}, at least 16 characters, which the browser asks for as the password (any
                                   user name). It is not encrypted: for the devices' own network, or through ssh -L
          --home-assistant [PREFIX]    tells Home Assistant, at the devices' broker, which doors are open, which devices live, and their batteries;
                                   nothing about people. Off without it; an earlier export is then taken away [homeassistant]
          --help                   this text

        Certificates, PEM files as scripts/centre-ca.sh makes them:
          --uplink-ca FILE         the centre's own authority: TLS to the server, and no other authority is accepted
          --uplink-cert FILE --uplink-key FILE     who this gateway is to the server; needed with --uplink-ca

        Who may speak as a device at the own broker, in the formats of mosquitto as 'ccm device-accounts' writes them:
          --device-passwords FILE --device-acl FILE   needed when --device-address is not this machine alone
          --device-tls-port PORT --device-cert FILE --device-key FILE   TLS beside the plain port, for devices that can
        Who this gateway is at a broker given with --device-broker:
          --device-user NAME, its password in the variable {DeviceSecretVariable}; --device-ca FILE for TLS there

        Example, on a machine with a mosquitto that the devices know:
          {SecretVariable}=… CaseCenterMonitor.Gateway --site sites/northside/site.yaml --device-broker 127.0.0.1:1885
        """;

    public required string SiteFile { get; init; }

    /// <summary>Null: the only one of the site file.</summary>
    public string? Gateway { get; init; }

    public required string Secret { get; init; }

    public HostPort Uplink { get; init; } = new("127.0.0.1", 1883);

    /// <summary>Null: own broker.</summary>
    public HostPort? DeviceBroker { get; init; }

    public IPAddress DeviceAddress { get; init; } = IPAddress.Loopback;

    public int DevicePort { get; init; } = 1884;

    /// <summary>Who the server is and who this gateway is to it; null without TLS.</summary>
    public UplinkTrustFiles? UplinkTrust { get; init; }

    /// <summary>Null: whoever reaches the own broker may speak.</summary>
    public DeviceAccessFiles? DeviceAccess { get; init; }

    /// <summary>Who this gateway is at a broker that is not its own.</summary>
    public DeviceLogin DeviceLogin { get; init; } = new(null, null, null);

    public string DataFolder { get; init; } = Path.Join("run", "gateway");

    public OutboxLimits Outbox { get; init; } = new();

    /// <summary>Null: nothing is exported to Home Assistant.</summary>
    public HomeAssistantOptions? HomeAssistant { get; init; }

    /// <summary>Null: no commissioning page.</summary>
    public PageOptions? Page { get; init; }
}

/// <summary>PEM files for the connection to the server.</summary>
public sealed record UplinkTrustFiles(string Ca, string Certificate, string Key);

/// <summary>Files that say who may do what at the own broker, and the port and PEM files for TLS there.</summary>
public sealed record DeviceAccessFiles(string Passwords, string Acl, int? TlsPort, string? Certificate, string? Key);

/// <param name="User">Null: the broker asks nobody who they are.</param>
/// <param name="Ca">PEM file of the authority of that broker; null without TLS.</param>
public sealed record DeviceLogin(string? User, string? Secret, string? Ca)
{
    public override string ToString() => $"{User} (secret withheld)";
}
