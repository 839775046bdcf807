using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Tests.Journal.Schemas;
using CaseCenterMonitor.Tests.Journal.Stores;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Sqlite;

/// <summary>A journal of every earlier schema becomes one of today, and nothing in it changes.</summary>
public sealed class SqliteUpgradeTests : IDisposable
{
    // As the builds before leaves made it.
    private static readonly string Schema1 = ReleasedSchemasTests.TextOf("sqlite", 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-upgrade-");

    private string Journal => Path.Join(_folder.FullName, "journal.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_journal_without_leaves_gets_them_and_goes_on()
    {
        var before = Told();
        WriteOld(before);
        Assert.True(SqliteUpgrade.IsNeeded(Journal));
        Assert.Contains("ccm journal upgrade", Assert.Throws<JournalSchemaException>(() => SqliteJournal.Open(Journal)).Message, StringComparison.Ordinal);

        Assert.Equal(before.Count, SqliteUpgrade.Run(Journal));

        Assert.False(SqliteUpgrade.IsNeeded(Journal));
        using (var journal = SqliteJournal.Open(Journal))
        {
            var after = journal.Read().ToList();
            Assert.Equal(before.Select(Kept), after.Select(Kept));
            Assert.All(after, entry => Assert.Null(LeafCheck.WhatIsWrong(entry)));
            using var centre = ToldDay.Open(journal);
            ToldDay.Tell(centre, "12:00:00 CR-1 released");
        }

        using var reader = SqliteReading.Open(Journal);
        Assert.Equal("released", reader.Record("CR-1")!.EndedAs);
        Assert.Equal("Waiting-2", reader.Stays(CaseCenterMonitor.Journal.Log.WhoKind.Record, "CR-2")[0].Zone);
        Assert.True(File.Exists(SqliteUpgrade.KeptAt(Journal)));
    }

    [Fact]
    public void What_an_interrupted_upgrade_left_is_thrown_away_and_made_anew()
    {
        WriteOld(Told());
        File.WriteAllText(Journal + ".upgrading", "half of it");
        SqliteUpgrade.Run(Journal);
        Assert.False(File.Exists(Journal + ".upgrading"));
        SqliteJournal.Open(Journal).Dispose();
    }

    [Fact]
    public void A_missing_entry_stops_it_and_leaves_the_old_file_where_it_is()
    {
        var entries = Told();
        entries.RemoveAt(10);
        WriteOld(entries);
        Assert.Equal(11, Assert.Throws<JournalDivergedException>(() => SqliteUpgrade.Run(Journal)).Sequence);
        Assert.True(SqliteUpgrade.IsNeeded(Journal));
    }

    [Fact]
    public void An_old_file_that_is_kept_already_is_never_written_over()
    {
        WriteOld(Told());
        File.WriteAllText(SqliteUpgrade.KeptAt(Journal), "");
        Assert.Throws<IOException>(() => SqliteUpgrade.Run(Journal));
    }

    [Fact]
    public void One_that_stopped_between_the_two_files_is_finished_and_no_empty_journal_is_begun_there()
    {
        var before = Told();
        LeftBetweenTheFiles(before);
        Assert.Contains("ccm journal upgrade", Assert.Throws<JournalSchemaException>(() => SqliteJournal.Open(Journal)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Journal));
        Assert.True(SqliteUpgrade.IsNeeded(Journal));

        Assert.Equal(before.Count, SqliteUpgrade.Run(Journal));

        Assert.False(SqliteUpgrade.IsNeeded(Journal));
        Assert.Equal(["journal.db", "journal.db.schema-1"], Files());
        using var journal = SqliteJournal.Open(Journal);
        Assert.Equal(before.Select(Kept), journal.Read().Select(Kept));
    }

    [Fact]
    public void A_new_file_that_does_not_hold_all_of_the_old_one_is_not_put_in_its_place()
    {
        var told = Told();
        LeftBetweenTheFiles(told);
        Write(SqliteUpgrade.KeptAt(Journal), [told[^1] with { Sequence = told[^1].Sequence + 1 }]);
        Assert.Contains("does not hold all", Assert.Throws<IOException>(() => SqliteUpgrade.Run(Journal)).Message, StringComparison.Ordinal);
        File.Delete(Journal + ".upgrading");
        Assert.Contains("Put back what belongs there", Assert.Throws<IOException>(() => SqliteUpgrade.Run(Journal)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Journal));
    }

    [Fact]
    public void One_that_stopped_when_the_old_file_had_both_names_begins_again()
    {
        var before = Told();
        WriteOld(before);
        File.Copy(Journal, SqliteUpgrade.KeptAt(Journal));
        Assert.Equal(before.Count, SqliteUpgrade.Run(Journal));
        Assert.Equal(["journal.db", "journal.db.schema-1"], Files());
    }

    [Fact]
    public void A_journal_that_an_earlier_build_began_meanwhile_stops_the_start_and_is_not_touched()
    {
        LeftBetweenTheFiles(Told());
        File.Move(SqliteUpgrade.KeptAt(Journal), Journal + ".aside");
        SqliteJournal.Open(Journal).Dispose();
        File.Move(Journal + ".aside", SqliteUpgrade.KeptAt(Journal));
        Assert.True(SqliteUpgrade.IsNeeded(Journal));
        Assert.Contains("was begun at", Assert.Throws<IOException>(() => SqliteUpgrade.Run(Journal)).Message, StringComparison.Ordinal);
        Assert.Equal(0, SqliteUpgrade.EntriesIn(Journal));
    }

    [Fact]
    public void A_file_that_somebody_has_open_is_left_alone()
    {
        WriteOld(Told());
        using (var reading = SqliteFile.OpenToRead(Journal))
        {
            SqliteFile.Execute(reading, "select count(*) from entries");
            Assert.Contains("has " + Journal + " open", Assert.Throws<IOException>(() => SqliteUpgrade.Run(Journal)).Message, StringComparison.Ordinal);
        }

        SqliteUpgrade.Run(Journal);
    }

    private string[] Files() => [.. _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    // As earlier builds left it that were killed after they had moved the old file and before they moved the new one.
    private void LeftBetweenTheFiles(List<JournalEntry> entries)
    {
        WriteOld(entries);
        SqliteUpgrade.Run(Journal);
        File.Move(Journal, Journal + ".upgrading");
    }

    private static List<JournalEntry> Told()
    {
        var journal = new MemoryJournal();
        ToldDay.Write(journal);
        return journal.Entries;
    }

    private static (long, EntryKind, NodaTime.Instant, NodaTime.Instant, string) Kept(JournalEntry entry) =>
        (entry.Sequence, entry.Kind, entry.OccurredAt, entry.RecordedAt, Convert.ToHexString(entry.Body.Span));

    private void WriteOld(IEnumerable<JournalEntry> entries) => Write(Journal, entries);

    private static void Write(string path, IEnumerable<JournalEntry> entries)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode=wal;" + Schema1;
        command.ExecuteNonQuery();
        foreach (var entry in entries)
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "insert into entries values ($1, $2, $3, $4, $5)";
            insert.Parameters.AddWithValue("$1", entry.Sequence);
            insert.Parameters.AddWithValue("$2", (int)entry.Kind);
            insert.Parameters.AddWithValue("$3", entry.OccurredAt.ToUnixTimeTicks());
            insert.Parameters.AddWithValue("$4", entry.RecordedAt.ToUnixTimeTicks());
            insert.Parameters.AddWithValue("$5", entry.Body.ToArray());
            insert.ExecuteNonQuery();
        }
    }
}
