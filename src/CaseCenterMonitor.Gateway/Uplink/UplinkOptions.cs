using CaseCenterMonitor.Trust;

namespace CaseCenterMonitor.Gateway.Uplink;

/// <summary>Where the server is and who this gateway is to it. User name and client id are the gateway id.</summary>
public sealed record UplinkOptions(string Host, int Port, string Site, string Gateway, string Secret, string Version)
{
    /// <summary>Who may be the server; null: no TLS.</summary>
    public CentreCa? Ca { get; init; }

    /// <summary>Who this gateway is; with <see cref="Ca"/>.</summary>
    public Identity? Identity { get; init; }

    /// <summary>Envelopes on their way without an acknowledgement. Below the receive maximum of the usual brokers (mosquitto: 20).</summary>
    public int Window { get; init; } = 16;

    /// <summary>An acknowledgement that takes longer means that the connection is not worth having.</summary>
    public TimeSpan AcknowledgeMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>An envelope that waited longer than this left late, and is marked so.</summary>
    public TimeSpan ReplayAfter { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan ConnectMax { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(10);
}
