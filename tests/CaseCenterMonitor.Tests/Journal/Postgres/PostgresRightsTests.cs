using System.Text.RegularExpressions;
using CaseCenterMonitor.Cli;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Journal.Stores;
using CaseCenterMonitor.Tests.Rules;
using Npgsql;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Postgres;

/// <summary>docs/operations/postgres.md, done word for word: with these grants a server works, and can do nothing else.</summary>
public sealed partial class PostgresRightsTests
{
    private const string Owner = "guide_owner";
    private const string Server = "guide";
    private const string Reader = "guide_read";

    private static readonly Lazy<string[]> Steps = new(() =>
        [.. SqlBlock().Matches(File.ReadAllText(Repository.Path("docs/operations/postgres.md"))).Select(block => Role().Replace(block.Groups["sql"].Value, "guide"))]);

    private static readonly Lazy<PostgresCluster> SetUp = new(() =>
    {
        // One statement at a time: a database is made outside of any transaction.
        foreach (var statement in Steps.Value[0].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            PostgresCluster.Shared.Execute(statement);
        }

        return PostgresCluster.Shared;
    });

    private readonly PostgresCentre _centre = new(SetUp.Value);

    [Fact]
    public void A_server_with_these_grants_lives_a_day_keeps_snapshots_and_is_read()
    {
        Grant();
        using (var journal = As(Server, "another one").Open())
        {
            ToldDay.Write(journal);
        }

        using (var again = As(Server, "another one").Open())
        {
            again.Append(again.LastSequence, SmallCentre.Midnight, [.. Enumerable.Repeat(Ticks.At("23:00:00"), 300)]);
        }

        var snapshots = As(Server, "another one").OpenSnapshots();
        snapshots.Write(Snapshot.Of(10, new SnapshotMaker("b", "j"), [1], [2]));
        snapshots.Discard(10);
        using var reading = As(Reader, "a third one").OpenToRead();
        Assert.True(reading.Read().Count() > 300);
        Assert.True(AlarmSteps.Read(As(Reader, "a third one")).Record.Steps.Count > 3);
    }

    [Theory]
    [InlineData("update entries set recorded_at = 0")]
    [InlineData("delete from entries")]
    [InlineData("truncate entries")]
    [InlineData("update tiles set hashes = '\\x00'")]
    [InlineData("delete from erasures")]
    [InlineData("alter table entries disable trigger all")]
    [InlineData("drop trigger entries_no_update on entries")]
    [InlineData("drop table entries cascade")]
    [InlineData("create or replace function refuse_all_but_erasing() returns trigger language plpgsql as 'begin return new; end'")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("create table more (number bigint)")]
    [InlineData("update journal set version = 9")]
    public void The_server_itself_may_not(string sql)
    {
        Grant();
        var refused = Assert.Throws<PostgresException>(() => _centre.ExecuteAs(Server, "another one", sql, Database));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public void What_the_server_may_update_the_trigger_still_refuses()
    {
        Grant();
        using var journal = As(Server, "another one").Open();
        journal.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:00"), Ticks.At("10:00:01")]);
        Assert.Contains(
            "no update", Assert.Throws<PostgresException>(() => _centre.ExecuteAs(Server, "another one", "update entries set body = '\\x00'", Database)).Message, StringComparison.Ordinal);
        _centre.ExecuteAs(Server, "another one", "insert into erasures values (2, 1, 1); update entries set secret = null, body = null where sequence = 1", Database);
        Assert.Equal([true, false], journal.Read().Select(entry => entry.IsErased));
    }

    private static string Database => "guide";

    private JournalAddress As(string role, string password) => _centre.AddressAs(role, password, database: Database);

    private void Grant()
    {
        var error = new StringWriter();
        var text = As(Owner, "one of yours").ToString()!.Replace(Owner + "@", $"{Owner}:{Uri.EscapeDataString("one of yours")}@", StringComparison.Ordinal);
        Assert.True(Program.Run(["journal", "make", text], TextWriter.Null, error) == 0, error.ToString());
        _centre.ExecuteAs(Owner, "one of yours", Steps.Value[1].Replace("centre_northside", "centre_" + _centre.Id, StringComparison.Ordinal), Database);
    }

    [GeneratedRegex("```sql\n(?<sql>.*?)```", RegexOptions.Singleline)]
    private static partial Regex SqlBlock();

    // The role and the database of the guide; not the words that they are part of elsewhere.
    [GeneratedRegex(@"\bccm(?=\b|_)")]
    private static partial Regex Role();
}
