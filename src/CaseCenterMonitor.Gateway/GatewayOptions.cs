using System.Net;
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

    public OutboxLimits Outbox { get; init; } = new();
}
