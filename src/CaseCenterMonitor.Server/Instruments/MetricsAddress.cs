using System.Net;
using CaseCenterMonitor.Trust;

namespace CaseCenterMonitor.Server.Instruments;

/// <summary>Where the figures are served, and to whom.</summary>
/// <param name="Token">Null: whoever is on this machine.</param>
/// <param name="Certificate">Null: without TLS.</param>
internal sealed record MetricsAddress(IPEndPoint EndPoint, string? Token, Identity? Certificate)
{
    private const int TokenLengthMin = 16;

    /// <exception cref="SettingsException">The settings cannot work, or would show the figures to a network unprotected.</exception>
    public static MetricsAddress Of(MetricsSettings settings)
    {
        if (!IPEndPoint.TryParse(settings.Address, out var at) || at.Port == 0)
        {
            throw new SettingsException($"Ccm:Metrics:Address is '{settings.Address}'; it is an address and a port, such as 127.0.0.1:9464.");
        }

        if ((settings.Certificate.Length == 0) != (settings.Key.Length == 0))
        {
            throw new SettingsException("Ccm:Metrics:Certificate goes with :Key, PEM files both.");
        }

        if (settings.Token.Length is > 0 and < TokenLengthMin)
        {
            throw new SettingsException($"Ccm:Metrics:Token has {settings.Token.Length} characters; {TokenLengthMin} are the least that nobody guesses.");
        }

        if (!IPAddress.IsLoopback(at.Address) && (settings.Token.Length == 0 || settings.Certificate.Length == 0))
        {
            throw new SettingsException(
                $"Figures at {at} could be read by everybody on that network. Give Ccm:Metrics:Token, :Certificate and :Key, or an address on loopback.");
        }

        return new MetricsAddress(at, settings.Token.Length > 0 ? settings.Token : null, ReadCertificate(settings));
    }

    public override string ToString() => $"{(Certificate is null ? "http" : "https")}://{EndPoint}";

    private static Identity? ReadCertificate(MetricsSettings settings)
    {
        try
        {
            return settings.Certificate.Length == 0 ? null : Identity.Read(settings.Certificate, settings.Key);
        }
        catch (TrustException problem)
        {
            throw new SettingsException(problem.Message);
        }
    }
}
