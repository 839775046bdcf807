using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CaseCenterMonitor.Trust;
using Xunit;

namespace CaseCenterMonitor.Tests.Trust;

/// <summary>Whom the centre's own authority has signed, and for what. The script that makes the real files is run in the system tests.</summary>
public sealed class CentreCaTests : IDisposable
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1";
    private const string ForClients = "1.3.6.1.5.5.7.3.2";
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-ca-").FullName;
    private readonly X509Certificate2 _root = Root("ccm test");
    private readonly CentreCa _ca;

    public CentreCaTests()
    {
        var file = Path.Join(_folder, "ca.pem");
        File.WriteAllText(file, _root.ExportCertificatePem());
        _ca = CentreCa.Read(file);
    }

    [Fact]
    public void Accepts_whom_it_has_signed_for_what_it_has_signed_it()
    {
        using var gateway = Signed(_root, "gw-1", ForClients);
        Assert.Null(_ca.RefuseClient(gateway));
        Assert.NotNull(_ca.RefuseServer(gateway, SslPolicyErrors.RemoteCertificateChainErrors));
        using var server = Signed(_root, "server", ForServers);
        Assert.Null(_ca.RefuseServer(server, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.Equal("The certificate of the server is for another name or address.", _ca.RefuseServer(server, SslPolicyErrors.RemoteCertificateNameMismatch));
    }

    [Fact]
    public void Accepts_nobody_else()
    {
        using var other = Root("ccm test"); // The same name and another key.
        using var stranger = Signed(other, "gw-1", ForClients);
        Assert.Contains("CN=gw-1", _ca.RefuseClient(stranger)!, StringComparison.Ordinal);
        using var past = Signed(_root, "gw-1", ForClients, until: Now.AddDays(-1));
        Assert.NotNull(_ca.RefuseClient(past));
        Assert.Equal("No certificate was shown.", _ca.RefuseClient(null));
    }

    [Theory]
    [InlineData(-1, "ended on")]
    [InlineData(29, "ends on")]
    [InlineData(31, null)]
    public void An_end_that_is_near_is_spoken_of(int days, string? word)
    {
        using var signed = Signed(_root, "gw-1", ForClients, until: Now.AddDays(days));
        using var identity = Identity.Read(Written(signed, "gw-1.pem", key: false), Written(signed, "gw-1.key", key: true));
        Assert.Equal(word is not null, identity.Warning(Now)?.Contains(word!, StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void A_file_that_cannot_be_used_is_named_with_the_script_that_makes_it()
    {
        var empty = Path.Join(_folder, "empty.pem");
        File.WriteAllText(empty, "nothing");
        Assert.Contains("empty.pem", Assert.Throws<TrustException>(() => CentreCa.Read(empty)).Message, StringComparison.Ordinal);
        Assert.Contains("missing.pem", Assert.Throws<TrustException>(() => CentreCa.Read(Path.Join(_folder, "missing.pem"))).Message, StringComparison.Ordinal);
        using var one = Signed(_root, "gw-1", ForClients);
        using var two = Signed(_root, "gw-2", ForClients);
        var problem = Assert.Throws<TrustException>(() => Identity.Read(Written(one, "one.pem", key: false), Written(two, "two.key", key: true)));
        Assert.Contains("scripts/centre-ca.sh", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _ca.Dispose();
        _root.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Written(X509Certificate2 certificate, string name, bool key)
    {
        var file = Path.Join(_folder, name);
        File.WriteAllText(file, key ? certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem() : certificate.ExportCertificatePem());
        return file;
    }

    private static X509Certificate2 Root(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        return request.CreateSelfSigned(Now.AddYears(-1), Now.AddYears(1));
    }

    private static X509Certificate2 Signed(X509Certificate2 root, string name, string purpose, DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], false));
        using var signed = request.Create(root, Now.AddDays(-100), until ?? Now.AddDays(100), RandomNumberGenerator.GetBytes(16));
        return signed.CopyWithPrivateKey(key);
    }
}
