using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Is a gateway there. Before anything was heard of it, it is neither.</summary>
public sealed record GatewayLink(GatewayId Id, bool? Online, Instant? Since, Instant? LastHeard, string? BootId);

/// <summary>How alive a device is, by the gateway's own count; <see cref="HealthState.Unknown"/> until something is known.</summary>
/// <param name="ReportedAt">The time of the newest word on it; an older one that arrives late changes nothing.</param>
public sealed record DeviceLife(DeviceId Id, HealthState Health, Instant? Since, Instant? LastHeard, Instant? ReportedAt, string? Detail);

/// <summary>Gateways and devices: what can be heard at all.</summary>
public sealed class Links
{
    private readonly Centre _centre;
    private readonly Dictionary<GatewayId, GatewayLink> _gateways;
    private readonly Dictionary<DeviceId, DeviceLife> _devices;
    private readonly ILookup<ZoneId, GatewayId> _gatewaysOfZone;
    private int _gone;

    internal Links(Centre centre)
    {
        _centre = centre;
        _gateways = centre.Gateways.ToDictionary(id => id, id => new GatewayLink(id, null, null, null, null));
        _devices = centre.Devices.Keys.ToDictionary(id => id, id => new DeviceLife(id, HealthState.Unknown, null, null, null, null));
        _gatewaysOfZone = centre.Devices.Values
            .Where(device => device is { Kind: DeviceKind.Reader, Zone: not null })
            .Select(device => (Zone: device.Zone!.Value, device.Gateway)).Distinct()
            .ToLookup(pair => pair.Zone, pair => pair.Gateway);
    }

    public IEnumerable<GatewayLink> Gateways => _gateways.Values;

    public GatewayLink this[GatewayId id] => _gateways[id];

    public DeviceLife this[DeviceId id] => _devices[id];

    public bool Knows(DeviceId id) => _devices.ContainsKey(id);

    /// <summary>The gateway that is gone and through which alone this zone is heard; null while somebody hears it.</summary>
    public GatewayLink? CutOff(ZoneId zone)
    {
        if (_gone == 0)
        {
            return null;
        }

        GatewayLink? gone = null;
        foreach (var id in _gatewaysOfZone[zone])
        {
            if (_gateways[id].Online != false)
            {
                return null;
            }

            gone = _gateways[id];
        }

        return gone;
    }

    public bool IsCutOff(DeviceId device) => _gone > 0 && _gateways[_centre.Devices[device].Gateway].Online == false;

    internal bool Fold(Signal.GatewayStatusChanged signal)
    {
        if (!_gateways.TryGetValue(signal.Gateway, out var link))
        {
            return false;
        }

        // A late death of an old boot must not kill the new one.
        if (!signal.Online && link.BootId is { } living && living != signal.BootId)
        {
            return false;
        }

        var since = link.Online == signal.Online ? link.Since : signal.Online ? signal.OccurredAt : signal.LastHeard;
        _gone += (signal.Online ? 0 : 1) - (link.Online == false ? 1 : 0);
        _gateways[signal.Gateway] = new GatewayLink(signal.Gateway, signal.Online, since, signal.LastHeard, signal.BootId);
        return true;
    }

    internal bool Fold(Signal.DeviceHealthChanged signal)
    {
        if (!_devices.TryGetValue(signal.Device, out var life) || life.ReportedAt > signal.OccurredAt)
        {
            return false;
        }

        // A gateway says the same again when it comes back; a device that is still silent has been silent all the time.
        var since = life.Health == signal.Health ? life.Since ?? signal.OccurredAt : signal.OccurredAt;
        _devices[signal.Device] = new DeviceLife(signal.Device, signal.Health, since, signal.LastHeard ?? life.LastHeard, signal.OccurredAt, signal.Detail);
        return true;
    }
}
