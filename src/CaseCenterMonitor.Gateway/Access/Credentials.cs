using CaseCenterMonitor.Trust;

namespace CaseCenterMonitor.Gateway.Access;

/// <summary>Everything that proves who is who to this gateway, read before anything starts: a file that cannot be used stops it then and not at night.</summary>
/// <param name="UplinkCa">Who may be the server; null without TLS.</param>
/// <param name="Uplink">Who this gateway is to the server.</param>
/// <param name="Devices">Who may be a device; null when whoever reaches the own broker may.</param>
/// <param name="DeviceCa">Who may be the broker of the devices; null without TLS there.</param>
public sealed record Credentials(CentreCa? UplinkCa, Identity? Uplink, DeviceAccess? Devices, CentreCa? DeviceCa)
{
    /// <exception cref="TrustException">A file cannot be used; the message names it.</exception>
    public static Credentials Read(GatewayOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (uplink, devices) = (options.UplinkTrust, options.DeviceAccess);
        return new Credentials(
            uplink is null ? null : CentreCa.Read(uplink.Ca),
            uplink is null ? null : Identity.Read(uplink.Certificate, uplink.Key),
            devices is null
                ? null
                : DeviceAccess.Read(devices.Passwords, devices.Acl, devices.TlsPort is null ? null : Identity.Read(devices.Certificate!, devices.Key!)),
            options.DeviceLogin.Ca is { } ca ? CentreCa.Read(ca) : null);
    }

    /// <summary>What to say about certificates that end.</summary>
    public IEnumerable<string> Warnings(DateTimeOffset now) => new[] { Uplink?.Warning(now), Devices?.Tls?.Warning(now) }.OfType<string>();
}
