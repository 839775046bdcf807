using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CaseCenterMonitor.Trust;

/// <summary>Who a program of the centre is: its certificate and the key that proves it, both from PEM files as scripts/centre-ca.sh makes them.</summary>
public sealed class Identity : IDisposable
{
    /// <summary>A certificate that ends sooner than this is spoken of at every start: a new one takes somebody a visit.</summary>
    public static readonly TimeSpan EndsSoon = TimeSpan.FromDays(30);

    private Identity(X509Certificate2 certificate, string file) => (Certificate, File) = (certificate, file);

    public X509Certificate2 Certificate { get; }

    public string File { get; }

    public DateTimeOffset EndsAt => new(Certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero);

    /// <exception cref="TrustException">A file is missing or is no PEM, or the key is not that of the certificate.</exception>
    public static Identity Read(string certificateFile, string keyFile)
    {
        try
        {
            return new Identity(X509Certificate2.CreateFromPemFile(certificateFile, keyFile), certificateFile);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new TrustException(
                $"The certificate {certificateFile} with the key {keyFile} cannot be used: {problem.Message} Both are PEM files; scripts/centre-ca.sh makes them.", problem);
        }
    }

    /// <summary>What to say about its end; null while that is far away.</summary>
    public string? Warning(DateTimeOffset now) => (EndsAt - now) switch
    {
        var left when left <= TimeSpan.Zero => $"The certificate {File} ended on {EndsAt:yyyy-MM-dd}: nobody accepts it any more. Make a new one with scripts/centre-ca.sh.",
        var left when left < EndsSoon => $"The certificate {File} ends on {EndsAt:yyyy-MM-dd}. Make a new one with scripts/centre-ca.sh before that.",
        _ => null,
    };

    public void Dispose() => Certificate.Dispose();
}
