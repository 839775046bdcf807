using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Tests.Rules;
using Microsoft.Data.Sqlite;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Stores;

/// <summary>The journal in one file: added to, never changed, one writer.</summary>
public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-journal-");

    private string File => Path.Join(_folder.FullName, "deep", "journal.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("update entries set body = x'00'", "no update")]
    [InlineData("update entries set recorded_at = 0", "no update")]
    [InlineData("update entries set body = null, secret = null", "no update")]
    [InlineData("delete from entries", "no delete")]
    [InlineData("update tiles set hashes = x'00'", "no update")]
    [InlineData("delete from tiles", "no delete")]
    public void Refuses_to_be_changed_by_another_program(string sql, string why)
    {
        using var journal = SqliteJournal.Open(File);
        journal.Append(0, SmallCentre.Midnight, [.. Enumerable.Repeat(Ticks.At("10:00:00"), 300)]);
        Assert.Contains(why, Assert.Throws<SqliteException>(() => Execute(sql)).Message, StringComparison.Ordinal);
        Assert.Equal(300, journal.Read().Count());
    }

    /// <summary>PostgreSQL has the same indices by the same schema, and walks through tables as small as those of a test.</summary>
    [Fact]
    public void Every_question_about_how_looks_went_walks_along_an_index()
    {
        ToldDay.Write(Open());
        using var reader = OpenReading();
        var asked = new List<(string Sql, IReadOnlyList<object?> Values)>();
        reader.Heard = (sql, values) => asked.Add((sql, values));
        CheckFigures.Of(reader, new Interval(SmallCentre.Midnight, ToldDay.End), DateTimeZone.Utc);
        reader.Heard = null;
        Assert.Contains(asked, one => reader.Plan(one.Sql, [.. one.Values]).Any(step => step.Contains("lines_kind", StringComparison.Ordinal)));
        Assert.All(asked, one => Assert.DoesNotContain(reader.Plan(one.Sql, [.. one.Values]), step => step.StartsWith("SCAN", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reading_makes_no_journal() => Assert.Throws<FileNotFoundException>(() => SqliteJournal.OpenToRead(File));

    [Fact]
    public void A_file_of_a_newer_build_is_left_alone()
    {
        SqliteJournal.Open(File).Dispose();
        Execute("pragma user_version = 99");
        Assert.Contains("newer than this build", Assert.Throws<JournalSchemaException>(() => SqliteJournal.Open(File)).Message, StringComparison.Ordinal);
    }

    private protected override JournalAddress Place => JournalAddress.OfFile(File);

    private protected override IStore OpenStore() => SqliteStore.Open(File);

    private protected override RecordReader OpenReading() => SqliteReading.Open(File);

    private protected override string WholeLog(IStore store)
    {
        using var connection = Connect();
        return LogText.Of(connection);
    }

    private void Execute(string sql)
    {
        using var other = Connect();
        using var command = other.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
