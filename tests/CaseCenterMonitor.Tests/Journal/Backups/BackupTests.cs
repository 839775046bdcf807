using System.Diagnostics;
using CaseCenterMonitor.Journal.Backups;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Proving;
using CaseCenterMonitor.Tests.Journal.Stores;
using CaseCenterMonitor.Trust;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Backups;

/// <summary>What is in a backup, and when there is none.</summary>
public sealed class BackupTests
{
    [Fact]
    public void It_says_of_itself_what_it_holds_and_sha256sum_finds_every_file_right()
    {
        using var one = new BackedUp(copies: 2);
        var (code, output) = one.BackUp();
        Assert.True(code == 0, output);
        Assert.Contains("without the private key", output, StringComparison.Ordinal);
        var manifest = BackupFolder.Open(one.Folder).Manifest;
        Assert.Equal(("small", one.Centre.Size, 0L, false), (manifest.Centre, manifest.Entries, manifest.Erased, manifest.HoldsPrivateKey));
        Assert.Equal("id: small", File.ReadAllText(Path.Join(one.Folder, "site", "small.yaml")));

        using var sums = Process.Start(new ProcessStartInfo("sha256sum", ["-c", "--quiet", "SHA256SUMS"]) { WorkingDirectory = one.Folder })!;
        sums.WaitForExit();
        Assert.Equal(0, sums.ExitCode);
        Assert.Equal(
            Directory.GetFiles(one.Folder, "*", SearchOption.AllDirectories).Length - 1, File.ReadAllLines(Path.Join(one.Folder, "SHA256SUMS")).Length);
    }

    [Fact]
    public void Only_its_owner_can_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var one = new BackedUp();
        Assert.Equal(0, one.BackUp("--also", one.Centre.Policy).Code);
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        foreach (var path in Directory.GetFileSystemEntries(one.Folder, "*", SearchOption.AllDirectories).Append(one.Folder))
        {
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & Others);
        }
    }

    [Fact]
    public void A_centre_that_nobody_has_judged_yet_has_a_backup_and_is_restored()
    {
        using var one = new BackedUp();
        var empty = CaseCenterMonitor.Journal.JournalAddress.OfFile(one.Centre.InFolder("empty.db"));
        empty.Open().Dispose();
        Assert.Equal((0, null), (Backup.Make(empty, one.Folder, new BackupWish(null, false, []), ToldDay.End, "a build").Entries, BackupFolder.Open(one.Folder).Manifest.Centre));
        Assert.Equal(0, one.Restore().Code);
        using var journal = one.Place.Open();
        Assert.Equal(0, journal.LastSequence);
    }

    [Fact]
    public void What_is_there_is_not_written_over()
    {
        using var one = new BackedUp();
        Directory.CreateDirectory(one.Folder);
        var (code, output) = one.BackUp();
        Assert.True(code == 2 && output.Contains("never written over", StringComparison.Ordinal), output);
        Assert.Empty(Directory.GetFileSystemEntries(one.Folder));
    }

    [Fact]
    public void A_journal_that_was_changed_names_its_entry_and_leaves_no_backup()
    {
        using var one = new BackedUp(copies: 6);
        one.Centre.Tamper("update entries set occurred_at = occurred_at - 6000000000 where sequence = 40");
        var (code, output) = one.BackUp();
        Assert.True(code == 1 && output.Contains("Entry 40: its leaf is of another entry", StringComparison.Ordinal), output);
        Assert.False(Path.Exists(one.Folder) || Path.Exists(one.Folder + Backup.Unfinished));
    }

    [Theory]
    [InlineData("nothing.db")]
    [InlineData("postgres://ccm:hush@127.0.0.1/records?hurry=yes")]
    public void What_is_no_journal_is_said_without_a_password(string journal)
    {
        using var one = new BackedUp();
        var (code, output) = one.Centre.Run("backup", journal, "--out", one.Folder);
        Assert.True(code != 0 && output.Length > 20, output);
        Assert.DoesNotContain("hush", output, StringComparison.Ordinal);
        Assert.False(Path.Exists(one.Folder));
    }

    [Fact]
    public void The_key_goes_with_it_only_when_asked_and_the_backup_says_so()
    {
        using var one = new BackedUp();
        SeedFile.Make(one.Centre.InFolder(ServerFiles.Key));
        Assert.Equal(0, one.BackUp().Code);
        Assert.False(File.Exists(Path.Join(one.Folder, "data", ServerFiles.Key)));

        var (code, output) = one.Centre.Run("backup", one.Centre.Journal, "--out", one.Centre.InFolder("with"), "--with-key");
        Assert.True(code == 0 && output.Contains("WITH THE PRIVATE KEY", StringComparison.Ordinal), output);
        Assert.True(BackupFolder.Open(one.Centre.InFolder("with")).Manifest.HoldsPrivateKey);
        Assert.Contains("WITH THE PRIVATE KEY", one.Centre.Run("restore", one.Centre.InFolder("with"), "--check").Output, StringComparison.Ordinal);
        Assert.Equal(0, one.Centre.Run("restore", one.Centre.InFolder("with"), "--to", one.PlaceText).Code);
        Assert.Equal(SeedFile.Read(one.Centre.InFolder(ServerFiles.Key)), SeedFile.Read(one.Centre.InFolder("restored/" + ServerFiles.Key)));
    }

    /// <summary>Otherwise supervisors are told of every alarm of the past again, or of none to come.</summary>
    [Fact]
    public void What_supervisors_were_told_goes_back_to_what_it_was_then()
    {
        using var one = new BackedUp();
        Told(one.Centre.InFolder(ServerFiles.Notify), "before");
        Assert.Equal(0, one.BackUp().Code);
        Told(one.Centre.InFolder(Path.Join("restored", ServerFiles.Notify)), "after");

        var (code, output) = one.Restore();
        Assert.True(code == 0 && output.Contains("notify.db is put back", StringComparison.Ordinal), output);
        Assert.Equal("before", Told(one.Centre.InFolder(Path.Join("restored", ServerFiles.Notify))));
        Assert.Equal("after", Told(one.Centre.InFolder(Path.Join("restored", ServerFiles.Notify + ".before-restore"))));

        (code, output) = one.Restore("--replace");
        Assert.True(code == 2 && output.Contains("of an earlier restore", StringComparison.Ordinal), output);
        Assert.False(File.Exists(one.Place + ".before-restore"));
    }

    /// <summary>Whoever signs a second time what was signed before is convicted by it.</summary>
    [Fact]
    public void What_was_signed_later_is_never_taken_back_and_it_is_said_what_is_missing_of_it()
    {
        using var one = new BackedUp();
        Signed(one.Centre.InFolder(ServerFiles.Proof), one.Centre.Size - 3);
        Assert.Equal(0, one.BackUp().Code);
        var (code, output) = one.Restore();
        Assert.True(code == 0 && output.Contains("proof.db is put back", StringComparison.Ordinal), output);
        Assert.Contains($"has signed {one.Centre.Size - 3} entries and witnesses have seen {one.Centre.Size - 4}: all of them are there", output, StringComparison.Ordinal);
        Assert.Contains("tells supervisors of every escalation in the journal again", output, StringComparison.Ordinal);

        Signed(one.Centre.InFolder(Path.Join("restored", ServerFiles.Proof)), one.Centre.Size + 9);
        (code, output) = one.Restore("--replace");
        Assert.True(code == 0 && output.Contains($"LOST: the log ccm/small has signed {one.Centre.Size + 9} entries", StringComparison.Ordinal), output);
        Assert.DoesNotContain("proof.db is put back", output, StringComparison.Ordinal);
    }

    /// <summary>By the server's own memory: the two must agree on its tables.</summary>
    private static void Signed(string path, long size)
    {
        using var memory = ProofMemory.Open(path, "ccm/small", ToldDay.End);
        memory.Sign(new SignedHead(size, default, [1], ToldDay.End));
        memory.Heard("ombudsman", size - 1, ToldDay.End);
    }

    // A database such as the server keeps, with one word in it that still waits in its write-ahead log while the backup is made.
    private static string Told(string path, string? word = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = word is null ? "select word from said" : $"pragma journal_mode=wal; create table said (word text); insert into said values ('{word}')";
        return command.ExecuteScalar() as string ?? "";
    }

    [Fact]
    public void Accounts_come_along_only_when_they_are_asked_for_without_sessions_and_are_put_back_where_there_are_none()
    {
        using var one = new BackedUp();
        using (var accounts = new AccountsFile(one.Centre.InFolder("accounts.db")))
        {
            accounts.Execute("insert into accounts values ('a', 'OFFICER', 1, '{}'); insert into sessions values ('s', 'a', 'stamp', 1, 1, 0)");
        }

        Assert.Contains("without the accounts", one.BackUp().Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Join(one.Folder, "data", "accounts.db")));
        var with = one.Centre.InFolder("with-accounts");
        var (code, output) = one.Centre.Run("backup", one.Centre.Journal, "--out", with, "--with-accounts");
        Assert.True(code == 0 && output.Contains("WITH THE ACCOUNTS", StringComparison.Ordinal), output);
        var data = one.Centre.InFolder("fresh");
        var restored = one.Centre.Run("restore", with, "--to", Path.Join(data, "journal.db"), "--data", data);
        Assert.True(restored.Code == 0, restored.Output);
        using var back = new AccountsFile(Path.Join(data, "accounts.db"));
        Assert.Equal(1L, back.Read("select count(*) from accounts", row => row.GetInt64(0)).Single());
        Assert.Equal(0L, back.Read("select count(*) from sessions", row => row.GetInt64(0)).Single());
    }
}
