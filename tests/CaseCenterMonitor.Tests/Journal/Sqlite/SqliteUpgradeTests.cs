using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Tests.Journal.Stores;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Sqlite;

/// <summary>A journal of every earlier schema becomes one of today, and nothing in it changes.</summary>
public sealed class SqliteUpgradeTests : IDisposable
{
    // As the builds before leaves made it.
    private const string Schema1 = """
        create table if not exists entries (
            sequence    integer primary key check (sequence > 0),
            kind        integer not null,
            occurred_at integer not null,
            recorded_at integer not null,
            body        blob not null
        ) strict;
        create trigger if not exists entries_no_update before update on entries begin select raise(abort, 'the journal has no update'); end;
        create trigger if not exists entries_no_delete before delete on entries begin select raise(abort, 'the journal has no delete'); end;
        """;

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

    private static List<JournalEntry> Told()
    {
        var journal = new MemoryJournal();
        ToldDay.Write(journal);
        return journal.Entries;
    }

    private static (long, EntryKind, NodaTime.Instant, NodaTime.Instant, string) Kept(JournalEntry entry) =>
        (entry.Sequence, entry.Kind, entry.OccurredAt, entry.RecordedAt, Convert.ToHexString(entry.Body.Span));

    private void WriteOld(IEnumerable<JournalEntry> entries)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Journal, Pooling = false }.ConnectionString);
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
