using System.Net;
using System.Security.Cryptography.X509Certificates;
using CaseCenterMonitor.Trust;

namespace CaseCenterMonitor.Server.Ingest;

/// <summary>Who a gateway is to this server, and who this server is to gateways: by certificates of the centre's own authority, beside the secrets.</summary>
/// <param name="Ca">Null: no TLS.</param>
/// <param name="Identity">Null at an existing broker that asks for no certificate.</param>
public sealed record GatewayTrust(CentreCa? Ca, Identity? Identity)
{
    /// <exception cref="SettingsException">A file cannot be used, one is missing, or gateways would speak unprotected over a network.</exception>
    public static GatewayTrust Of(MqttSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (tls, hasOwnBroker) = (settings.Tls, settings.Broker.Length == 0);
        if (tls.Ca.Length == 0)
        {
            return hasOwnBroker && !(IPAddress.TryParse(settings.Address, out var address) && IPAddress.IsLoopback(address))
                ? throw new SettingsException(
                    $"The own broker on {settings.Address} would take what gateways send in the clear. Give Ccm:Mqtt:Tls:Ca, :Certificate and :Key (scripts/centre-ca.sh makes them).")
                : new GatewayTrust(null, null);
        }

        if ((tls.Certificate.Length == 0) != (tls.Key.Length == 0) || (hasOwnBroker && tls.Certificate.Length == 0))
        {
            throw new SettingsException("Ccm:Mqtt:Tls:Ca goes with :Certificate and :Key, PEM files that scripts/centre-ca.sh makes.");
        }

        try
        {
            return new GatewayTrust(CentreCa.Read(tls.Ca), tls.Certificate.Length == 0 ? null : Identity.Read(tls.Certificate, tls.Key));
        }
        catch (TrustException problem)
        {
            throw new SettingsException(problem.Message);
        }
    }

    /// <returns>Why a gateway may not connect by its certificate; null when it may.</returns>
    public string? Refuse(string client, X509Certificate2? shown) =>
        Ca is not { } ca ? null
        : ca.RefuseClient(shown) is { } problem ? problem
        : shown!.GetNameInfo(X509NameType.SimpleName, forIssuer: false) == client ? null
        : $"Its certificate is that of '{shown.GetNameInfo(X509NameType.SimpleName, forIssuer: false)}'.";
}
