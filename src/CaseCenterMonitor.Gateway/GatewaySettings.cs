using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway;

/// <summary>How one gateway process was started.</summary>
public sealed record GatewaySettings
{
    public required SiteFile Site { get; init; }

    public required SiteGateway Gateway { get; init; }

    /// <summary>Where the own broker for devices listens; not used when <see cref="DeviceBroker"/> is set.</summary>
    public required string DeviceAddress { get; init; }

    public required int DevicePort { get; init; }

    /// <summary>An existing broker that the devices speak to; null: the gateway brings its own.</summary>
    public (string Host, int Port)? DeviceBroker { get; init; }

    public required (string Host, int Port) Uplink { get; init; }

    public required string Secret { get; init; }

    public required string Data { get; init; }

    public string OutboxPath => Path.Combine(Data, Gateway.Id, "outbox.db");
}

/// <summary>Something the installer must mend before the gateway can start.</summary>
public sealed class SettingsException(string message) : Exception(message);
