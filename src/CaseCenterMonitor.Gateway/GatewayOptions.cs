using System.Net;
using CaseCenterMonitor.Gateway.Commissioning.Page;
using CaseCenterMonitor.Gateway.HomeAssistant;

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
          --page-port PORT         a page for whoever sets up the devices; without it there is none
          --page-address IP        … at this address [127.0.0.1]. On any other than this machine's own it needs the variable
                                   {PageOptions.TokenVariable}, at least 16 characters, which the browser asks for as the password (any
                                   user name). It is not encrypted: for the devices' own network, or through ssh -L
          --home-assistant [PREFIX]    tells Home Assistant, at the devices' broker, which doors are open, which devices live, and their batteries;
                                   nothing about people. Off without it; an earlier export is then taken away [homeassistant]
          --help                   this text

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

    public string DataFolder { get; init; } = Path.Join("run", "gateway");

    /// <summary>Null: nothing is exported to Home Assistant.</summary>
    public HomeAssistantOptions? HomeAssistant { get; init; }

    /// <summary>Null: no commissioning page.</summary>
    public PageOptions? Page { get; init; }
}
