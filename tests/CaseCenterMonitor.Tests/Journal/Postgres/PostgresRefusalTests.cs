using CaseCenterMonitor.Journal;
using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Journal.Stores;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Postgres;

/// <summary>Why a journal in PostgreSQL cannot be opened is said at once, with the place and the remedy, and never the password.</summary>
public sealed class PostgresRefusalTests
{
    private readonly Lazy<PostgresCentre> _centre = new(() => new PostgresCentre());

    private PostgresCluster Cluster => _centre.Value.Cluster;

    [Fact]
    public void A_wrong_password() => Refused(Cluster.Address("x"), "a-wrong-one", "does not let the role 'ccm' in", "Ccm:JournalPassword");

    [Fact]
    public void A_database_that_is_not_there() =>
        Refused(Cluster.Address("x").Replace("/ccm?", "/records?", StringComparison.Ordinal), PostgresCluster.Password, "has no database 'records'", "docs/operations/postgres.md");

    [Fact]
    public void A_database_that_cannot_hold_every_text()
    {
        Cluster.Execute("create database latin template template0 encoding 'LATIN1' locale 'C'");
        Refused(Cluster.Address("x").Replace("/ccm?", "/latin?", StringComparison.Ordinal), PostgresCluster.Password, "has the encoding LATIN1", "encoding 'UTF8'");
    }

    [Fact]
    public void A_role_that_may_not_make_the_schema()
    {
        Cluster.Execute("create role ccm_guest login password 'guests-password'; grant connect on database ccm to ccm_guest");
        Refused(Cluster.Address("x").Replace("ccm@", "ccm_guest@", StringComparison.Ordinal), "guests-password", "the role 'ccm_guest' may not make it", "grant create on database ccm");
    }

    [Fact]
    public void A_journal_that_is_not_named_where_there_is_not_just_one()
    {
        new PostgresCentre().Address.Open().Dispose();
        var second = new PostgresCentre();
        second.Address.Open().Dispose();
        var text = Cluster.Address("").Replace("?centre=", "", StringComparison.Ordinal);
        var unnamed = JournalAddress.Read(text, PostgresCluster.Password).Address!;
        var message = Assert.Throws<FileNotFoundException>(unnamed.OpenToRead).Message;
        Assert.Contains(second.Id, message, StringComparison.Ordinal);
        Assert.Contains("Say which", message, StringComparison.Ordinal);

        Cluster.Execute("create database single template template0");
        Cluster.Execute("grant create on database single to ccm");
        var other = text[..^"ccm".Length] + "single";
        var single = JournalAddress.Read(other, PostgresCluster.Password).Address!;
        Assert.Contains("There is no journal", Assert.Throws<FileNotFoundException>(single.OpenToRead).Message, StringComparison.Ordinal);
        JournalAddress.Read($"{other}?centre=only", PostgresCluster.Password).Address!.Open().Dispose();
        using var only = single.OpenToRead();
        Assert.Equal(0, only.LastSequence);
    }

    private static void Refused(string text, string password, params string[] says)
    {
        var address = JournalAddress.Read(text, password).Address!;
        var message = Assert.Throws<JournalUnreachableException>(address.Open).Message;
        Assert.All(says, part => Assert.Contains(part, message, StringComparison.Ordinal));
        Assert.DoesNotContain(password, message, StringComparison.Ordinal);
    }
}
