using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Postgres;
using CaseCenterMonitor.Journal.Sqlite;
using Npgsql;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Postgres;

/// <summary>What people write for a place in a database, and what they are told when it is none.</summary>
public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("postgres://ccm@db.example:5433/records?centre=northside", "postgres://ccm@db.example:5433/records?centre=northside")]
    [InlineData("postgresql://ccm:s%40cret@db.example/records", "postgres://ccm@db.example:5432/records")]
    [InlineData("postgres://ccm@[::1]/records?sslmode=verify-full&sslrootcert=/etc/ca.pem&application_name=desk", "postgres://ccm@::1:5432/records")]
    [InlineData("Host=db.example;Database=records;Username=ccm;Centre=northside;Password=s@cret", "postgres://ccm@db.example:5432/records?centre=northside")]
    [InlineData("database=records; server=db.example; port=5433; user id=ccm", "postgres://ccm@db.example:5433/records")]
    public void Is_read_and_shown_without_the_password(string text, string shown)
    {
        var (address, whyNot) = JournalAddress.Read(text);
        Assert.Equal(("", shown), (whyNot, Assert.IsType<PostgresAddress>(address).ToString()));
    }

    [Theory]
    [InlineData("run/server/northside/journal.db")]
    [InlineData("C:\\data\\journal.db")]
    [InlineData("a=b.db")]
    public void Anything_else_is_a_file(string text) => Assert.Equal(text, Assert.IsType<SqliteAddress>(JournalAddress.Read(text).Address).ToString());

    [Theory]
    [InlineData("postgres://db.example/records", "names a host, a database and a role")]
    [InlineData("postgres://ccm@db.example", "names a host, a database and a role")]
    [InlineData("Host=db.example", "names a host, a database and a role")]
    [InlineData("postgres://ccm@db.example:x/records", "cannot be read")]
    [InlineData("postgres://ccm@db.example/records?hurry=yes", "hurry")]
    [InlineData("postgres://ccm@db.example/records?durable=perhaps", "can be true or false")]
    [InlineData("postgres://ccm@db.example/records?sslmode=somewhat", "cannot be read")]
    [InlineData("Host=one,two;Database=records;Username=ccm", "names one host")]
    [InlineData("postgres://ccm@db.example/records?centre=southside", "names the centre 'southside', and the site file is that of 'northside'")]
    [InlineData("Host=db.example;Database", "cannot be read")]
    [InlineData(" ", "No journal is given")]
    public void Is_refused_with_what_to_write_instead(string text, string why)
    {
        var (address, whyNot) = JournalAddress.Read(text, centre: "northside");
        Assert.Null(address);
        Assert.Contains(why, whyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_centre_whose_schema_PostgreSQL_would_cut_short_is_refused()
    {
        Assert.NotNull(JournalAddress.Read("postgres://ccm@db.example/records", centre: new string('n', 56)).Address);
        Assert.Contains("56 characters at most", JournalAddress.Read("postgres://ccm@db.example/records", centre: new string('n', 57)).WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_has_one_writer_limits_and_the_password_that_was_given_beside()
    {
        var address = (PostgresAddress)JournalAddress.Read("postgres://ccm@db.example/records?sslmode=verify-full&commandtimeout=0&pooling=true", "p;a='s").Address!;
        var session = new NpgsqlConnectionStringBuilder(address.ConnectionString);
        Assert.Equal(("p;a='s", SslMode.VerifyFull, false, 30, 5, true), (session.Password!, session.SslMode, session.Pooling, session.CommandTimeout, session.Timeout, session.TcpKeepAlive));
        Assert.True(address.IsDurable);
        Assert.False(JournalAddress.Read("postgres://ccm@db.example/records?durable=false").Address!.IsDurable);
    }
}
