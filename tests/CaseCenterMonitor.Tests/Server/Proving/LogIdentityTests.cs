using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Proving;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Proving;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class LogIdentityTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-identity-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_key_is_made_once_for_its_owner_alone_and_stays()
    {
        using var first = Load(new ProofSettings());
        using var again = Load(new ProofSettings());
        Assert.Equal("ccm/small", first.Origin);
        Assert.Equal(first.Signer.Key, again.Signer.Key);
        Assert.False(first.HasWitnesses);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Join(_folder.FullName, LogIdentity.KeyName)));
    }

    [Theory]
    [InlineData("a blank", null, "Ccm:Proof:Origin 'a blank' cannot be the name of a log")]
    [InlineData("", "witness one nonsense\nquorum one\n", "This is no verifier key.")]
    [InlineData("", "quorum nobody\n", "\"nobody\" has not been defined above.")]
    public void What_cannot_be_used_is_said_with_its_remedy(string origin, string? policy, string says)
    {
        var settings = new ProofSettings { Origin = origin, Witnesses = policy is null ? "" : Written(policy) };
        Assert.Contains(says, Assert.Throws<SettingsException>(() => Load(settings)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_others_may_read_and_a_policy_that_is_not_there_are_refused()
    {
        Load(new ProofSettings()).Dispose();
        Assert.Contains("no-such.txt", Assert.Throws<SettingsException>(() => Load(new ProofSettings { Witnesses = "no-such.txt" })).Message, StringComparison.Ordinal);
        File.SetUnixFileMode(Path.Join(_folder.FullName, LogIdentity.KeyName), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Contains("open to others", Assert.Throws<SettingsException>(() => Load(new ProofSettings())).Message, StringComparison.Ordinal);
    }

    private LogIdentity Load(ProofSettings settings) => LogIdentity.Load(settings, "small", _folder.FullName);

    private string Written(string policy)
    {
        var path = Path.Join(_folder.FullName, "witnesses.txt");
        File.WriteAllText(path, policy);
        return path;
    }
}
