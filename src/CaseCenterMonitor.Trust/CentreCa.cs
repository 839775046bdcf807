using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CaseCenterMonitor.Trust;

/// <summary>
/// The centre's own small certificate authority, and nobody else's: what the rest of the world has signed is not accepted. There is no revocation
/// list; a gateway that is lost is kept out by its secret, and a key that got away by a new authority.
/// </summary>
public sealed class CentreCa : IDisposable
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1"; // RFC 5280, 4.2.1.12: id-kp-serverAuth
    private const string ForClients = "1.3.6.1.5.5.7.3.2"; // RFC 5280, 4.2.1.12: id-kp-clientAuth

    private readonly X509Certificate2Collection _roots = [];

    private CentreCa()
    {
    }

    /// <exception cref="TrustException">The file is missing or holds no certificate.</exception>
    public static CentreCa Read(string file)
    {
        var ca = new CentreCa();
        try
        {
            ca._roots.ImportFromPemFile(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new TrustException($"The certificate authority {file} cannot be read: {problem.Message} It is a PEM file; scripts/centre-ca.sh makes it.", problem);
        }

        return ca._roots.Count > 0 ? ca : throw new TrustException($"There is no certificate in {file}. It is a PEM file; scripts/centre-ca.sh makes it.");
    }

    /// <returns>Why the server is not who it should be; null when it is.</returns>
    /// <param name="errors">What the connection found; that it does not know our authority is no news, that the name is another's is.</param>
    public string? RefuseServer(X509Certificate? certificate, SslPolicyErrors errors) =>
        errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "The certificate of the server is for another name or address." : Refuse(certificate, ForServers);

    /// <returns>Why this client is not of the centre; null when it is.</returns>
    public string? RefuseClient(X509Certificate? certificate) => Refuse(certificate, ForClients);

    public void Dispose()
    {
        foreach (var root in _roots)
        {
            root.Dispose();
        }
    }

    private string? Refuse(X509Certificate? certificate, string purpose)
    {
        if (certificate is not X509Certificate2 shown)
        {
            return "No certificate was shown.";
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(purpose));
        return chain.Build(shown) ? null : $"The certificate '{shown.Subject}' was not accepted: {string.Join(" ", chain.ChainStatus.Select(status => status.StatusInformation.Trim()).Distinct())}";
    }
}
