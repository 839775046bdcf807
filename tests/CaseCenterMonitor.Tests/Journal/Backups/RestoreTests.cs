using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Backups;
using CaseCenterMonitor.Journal.Handout;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Tests.Journal.Stores;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Backups;

/// <summary>What is restored is the record that was backed up, byte for byte, out of either store and into either.</summary>
public sealed class RestoreTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void The_same_entries_the_same_tree_the_same_log_and_the_same_alarms(bool fromPostgres, bool toPostgres)
    {
        using var one = new BackedUp(fromPostgres, toPostgres, copies: 6);
        var (code, output) = one.BackUp();
        Assert.True(code == 0, output);
        (code, output) = one.Restore();
        Assert.True(code == 0 && output.Contains("entries are restored", StringComparison.Ordinal), output);
        Assert.DoesNotContain("password", output, StringComparison.Ordinal);

        Assert.Equal(BackedUp.Rows(one.Centre.Address), BackedUp.Rows(one.Place));
        Assert.Equal(one.LogBefore(), one.LogAfter());
        Assert.Equal(Replayed(one, one.Centre.Journal), Replayed(one, one.PlaceText));
        var (before, after) = (Head(one.Centre.Address), Head(one.Place));
        Assert.True(before.Size > 256);
        Assert.Equal(before, after);
        (code, output) = one.Centre.Run("verify", one.PlaceText, "--policy", one.Centre.Policy, "--checkpoint", one.Centre.Checkpoint(), "--checkpoint", one.Centre.Checkpoint(300));
        Assert.True(code == 0, output);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void What_was_erased_stays_erased_and_may_not_be_written_again(bool fromPostgres, bool toPostgres)
    {
        using var one = new BackedUp(fromPostgres, toPostgres);
        one.Erase(new EntryRange(5, 7), new EntryRange(12, 12));
        Assert.Equal(4, one.Make().Erased);
        Assert.Equal(0, one.Restore().Code);
        Assert.Equal(BackedUp.Rows(one.Centre.Address), BackedUp.Rows(one.Place));
        using var store = one.Place.OpenStore();
        Assert.Equal((4, null), (store.Read(1).Count(row => row.IsErased), WholeLog.Of(store, []).FirstWrong));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_centre_goes_on_with_it_and_is_backed_up_again(bool toPostgres)
    {
        using var one = new BackedUp(toPostgres: toPostgres);
        one.Make();
        Assert.Equal(0, one.Restore().Code);
        using (var centre = ToldDay.Open(one.Place.Open()))
        {
            ToldDay.Tell(centre, "12:00:00 CR-1 released");
        }

        var again = Backup.Make(one.Place, one.Centre.InFolder("again"), new BackupWish(null, false, []), ToldDay.End, "a build");
        Assert.True(again.Entries > one.Centre.Size);
        Assert.Equal(again.Entries, BackupFolder.Open(one.Centre.InFolder("again")).Check([]).Entries);
        Assert.Equal(0, one.Centre.Run("replay", one.PlaceText).Code);
        Assert.Contains("released", one.LogAfter(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_journal_that_is_there_is_kept_and_what_is_only_in_it_is_said(bool toPostgres)
    {
        using var one = new BackedUp(toPostgres: toPostgres);
        var entries = one.Make().Entries;
        Assert.Equal(0, one.Restore().Code);
        using (var journal = one.Place.Open())
        {
            journal.Append(entries, ToldDay.End, [Ticks.At("12:00:01"), Ticks.At("12:00:02")]);
        }

        var there = BackedUp.Rows(one.Place);
        var (code, output) = one.Restore();
        Assert.True(code == 2 && output.Contains("There is a journal at", StringComparison.Ordinal) && output.Contains("--replace", StringComparison.Ordinal), output);
        Assert.Equal(there, BackedUp.Rows(one.Place));

        (code, output) = one.Restore("--replace");
        Assert.True(code == 0 && output.Contains($"had {entries + 2} entries", StringComparison.Ordinal) && output.Contains($"entries {entries + 1} to {entries + 2} are in that one only", StringComparison.Ordinal), output);
        Assert.Equal(BackedUp.Rows(one.Centre.Address), BackedUp.Rows(one.Place));

        (code, output) = one.Restore("--replace");
        Assert.True(code == 2 && output.Contains("already", StringComparison.Ordinal), output);
        Assert.Equal(BackedUp.Rows(one.Centre.Address), BackedUp.Rows(one.Place));
    }

    [Fact]
    public void The_file_that_was_there_is_whole_beside_the_new_one_with_what_waited_in_its_log()
    {
        using var one = new BackedUp();
        one.Make();
        File.Copy(one.Centre.Journal, Made(one.Place.ToString()!));
        LeaveALog(one.Place.ToString()!);
        Assert.Equal(0, one.Restore("--replace").Code);
        Assert.Equal(one.Centre.Size + 1, Head(JournalAddress.OfFile(one.Place + ".before-restore")).Size);
        Assert.Equal(one.Centre.Size, Head(one.Place).Size);
        Assert.Equal("ok", Scalar(one.Place.ToString()!, "pragma integrity_check"));
    }

    [Fact]
    public void A_damaged_file_is_kept_as_it_is_with_what_lies_beside_it()
    {
        using var one = new BackedUp();
        one.Make();
        File.WriteAllText(Made(one.Place.ToString()!), new string('x', 9000));
        File.WriteAllText(one.Place + "-wal", "its log");
        var (code, output) = one.Restore("--replace");
        Assert.True(code == 0 && output.Contains("could not be read", StringComparison.Ordinal), output);
        Assert.Equal("xxx", File.ReadAllText(one.Place + ".before-restore")[..3]);
        Assert.Equal("its log", File.ReadAllText(one.Place + ".before-restore-wal"));
        Assert.Equal(BackedUp.Rows(one.Centre.Address), BackedUp.Rows(one.Place));
    }

    [Fact]
    public void A_file_that_a_server_has_open_is_not_replaced()
    {
        using var one = new BackedUp();
        one.Make();
        Assert.Equal(0, one.Restore().Code);
        using var journal = one.Place.Open();
        var (code, output) = one.Restore("--replace");
        Assert.True(code == 2 && output.Contains("open. Stop the server", StringComparison.Ordinal), output);
        Assert.False(File.Exists(one.Place + ".before-restore"));
        journal.Append(journal.LastSequence, ToldDay.End, [Ticks.At("12:00:01")]);
    }

    /// <summary>What a server does that was not stopped: its next append is refused, and it starts afresh.</summary>
    [Fact]
    public void A_writer_of_the_database_whose_journal_was_replaced_is_stopped_and_the_old_one_is_guarded_as_before()
    {
        using var one = new BackedUp(toPostgres: true);
        one.Make();
        Assert.Equal(0, one.Restore().Code);
        using var journal = one.Place.Open();
        journal.Append(journal.LastSequence, ToldDay.End, [Ticks.At("12:00:01")]);
        Assert.Equal(0, one.Restore("--replace").Code);
        Assert.Throws<JournalFencedException>(() => journal.Append(journal.LastSequence, ToldDay.End, [Ticks.At("12:00:02")]));

        var centre = (CaseCenterMonitor.Journal.Postgres.PostgresAddress)one.Place;
        foreach (var schema in new[] { $"centre_{centre.Centre}", $"before_{centre.Centre}" })
        {
            var refused = Assert.Throws<Npgsql.PostgresException>(() => CaseCenterMonitor.TestPeers.PostgresCluster.Shared.Execute($"update \"{schema}\".entries set body = null, secret = null where sequence = 3"));
            Assert.Contains("no update", refused.Message, StringComparison.Ordinal);
        }
    }

    private static string Made(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    // As a server that was killed leaves it: its last entry is in the log beside the file alone.
    private static void LeaveALog(string path)
    {
        using (var journal = JournalAddress.OfFile(path).Open())
        {
            journal.Append(journal.LastSequence, ToldDay.End, [Ticks.At("12:00:01")]);
            File.Copy(path, path + ".as-killed");
            File.Copy(path + "-wal", path + ".as-killed-wal");
        }

        File.Move(path + ".as-killed", path, overwrite: true);
        File.Move(path + ".as-killed-wal", path + "-wal", overwrite: true);
    }

    private static (int, string) Replayed(BackedUp one, string journal) => one.Centre.Run("replay", journal, "--json");

    private static TreeHead Head(JournalAddress address)
    {
        using var journal = address.Open();
        return journal.Head;
    }

    private static string Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }
}
