using System.Text;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Tests.Rules;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>The journal file: added to, never changed, one writer.</summary>
public sealed class SqliteJournalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-journal-");

    private string File => Path.Join(_folder.FullName, "deep", "journal.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Numbers_entries_from_one_and_keeps_them_byte_for_byte_over_a_reopening()
    {
        using (var journal = SqliteJournal.Open(File))
        {
            Assert.Equal(0, journal.LastSequence);
            journal.Append(0, SmallCentre.At("10:00:01"), [Entry("a"), Entry("b")]);
            journal.Append(2, SmallCentre.At("10:00:02"), [Entry("c")]);
            journal.Append(3, SmallCentre.At("10:00:03"), []);
        }

        using var again = SqliteJournal.Open(File);
        Assert.Equal(3, again.LastSequence);
        Assert.Equal([(1L, "a"), (2L, "b"), (3L, "c")], again.Read().Select(entry => (entry.Sequence, Encoding.UTF8.GetString(entry.Body.Span))));
        Assert.Equal(SmallCentre.At("10:00:00"), again.Read(3).Single().OccurredAt);
        Assert.Equal(SmallCentre.At("10:00:02"), again.Read(3).Single().RecordedAt);
    }

    [Fact]
    public void A_stale_writer_is_stopped_and_writes_nothing()
    {
        using var first = SqliteJournal.Open(File);
        using var second = SqliteJournal.Open(File);
        first.Append(0, SmallCentre.Midnight, [Entry("first")]);
        Assert.Throws<JournalFencedException>(() => second.Append(0, SmallCentre.Midnight, [Entry("second")]));
        Assert.Single(first.Read());
        first.Append(1, SmallCentre.Midnight, [Entry("goes on")]);
    }

    [Theory]
    [InlineData("update entries set body = x'00'", "no update")]
    [InlineData("delete from entries", "no delete")]
    public void Refuses_to_be_changed_by_another_program(string sql, string why)
    {
        using var journal = SqliteJournal.Open(File);
        journal.Append(0, SmallCentre.Midnight, [Entry("a")]);
        using var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ConnectionString);
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = sql;
        Assert.Contains(why, Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
        Assert.Single(journal.Read());
    }

    [Fact]
    public void Reading_makes_no_journal() => Assert.Throws<FileNotFoundException>(() => SqliteJournal.OpenToRead(File));

    private static NewEntry Entry(string body) => new(EntryKind.Arrival, SmallCentre.At("10:00:00"), Encoding.UTF8.GetBytes(body));
}
