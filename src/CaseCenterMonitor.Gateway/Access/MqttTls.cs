using System.Security.Cryptography.X509Certificates;
using CaseCenterMonitor.Trust;
using MQTTnet;

namespace CaseCenterMonitor.Gateway.Access;

/// <summary>TLS of an MQTT connection by the centre's own authority.</summary>
internal static class MqttTls
{
    /// <param name="refused">Is told why the other side is not who it should be: the connection only says that it failed.</param>
    public static void Of(MqttClientTlsOptionsBuilder tls, CentreCa ca, Identity? identity, Action<string> refused)
    {
        tls.UseTls()
            .WithRevocationMode(X509RevocationMode.NoCheck)
            .WithCertificateValidationHandler(shown =>
            {
                var problem = ca.RefuseServer(shown.Certificate, shown.SslPolicyErrors);
                if (problem is not null)
                {
                    refused(problem);
                }

                return problem is null;
            });
        if (identity is not null)
        {
            tls.WithClientCertificates(new X509Certificate2Collection(identity.Certificate));
        }
    }
}
