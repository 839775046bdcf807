using System.CommandLine;
using System.Globalization;
using CaseCenterMonitor.Cli.Commands.Restoring;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Backups;
using CaseCenterMonitor.Journal.Handout;
using CaseCenterMonitor.Journal.Postgres;
using CaseCenterMonitor.Journal.Sqlite;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm restore FOLDER --to JOURNAL</c>: a backup is checked whole, and only then put in its place.</summary>
internal static class RestoreCommand
{
    private const string Help =
        """
        Restores a backup of 'ccm backup': first every file is held against its SHA-256, every entry against its leaf, and the tree over all of them against the
        root that the manifest names; only then is the journal put together, beside its place, and put there in one step. Stop the server first.

        Examples:
          ccm restore /backup/northside-2026-11-27 --check
          ccm restore /backup/northside-2026-11-27 --to /var/lib/ccm/northside/journal.db
          ccm restore /backup/northside-2026-11-27 --to /var/lib/ccm/northside/journal.db --replace --checkpoint from-the-ombudsman.txt --policy trust.txt
          PGPASSWORD=… ccm restore /backup/northside-2026-11-27 --to "postgres://ccm_owner@database.example/ccm" --data /var/lib/ccm/northside

        --check does everything but restore: a drill for every month. A journal that is there is never written over: with --replace it is kept beside the new one, as
        journal.db.before-restore or as a schema before_<id>. A backup of a file can go into PostgreSQL and the other way round. In PostgreSQL the role must be
        allowed to make a schema, and the grants of docs/operations/postgres.md are given again.

        With --checkpoint, a signed checkpoint from elsewhere (a witness, a receipt), the backup must be the history that was signed there, and go as far.

        What was written after the backup is lost, and it is said how far that is known. It ends with 0 when the journal is there, 1 when the backup is not whole or
        not what was signed (the file is named, and nothing is put in place), 2 when something cannot be read or written.
        docs/operations/backup.md says what to do next.
        """;

    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A backup." };
        var to = new Option<string?>("--to") { Description = "Where the journal goes: a file, or postgres://role@host/database.", HelpName = "JOURNAL" };
        var check = new Option<bool>("--check") { Description = "Only check the backup; put nothing anywhere." };
        var replace = new Option<bool>("--replace") { Description = "Keep the journal that is there under another name, and put the backup in its place." };
        var data = new Option<string?>("--data") { Description = "Where the server keeps its files beside the journal; for a journal in a file: the folder of that file.", HelpName = "FOLDER" };
        var checkpoint = new Option<string?>("--checkpoint") { Description = "A signed checkpoint that the backup must contain.", HelpName = "FILE" };
        var policy = new Option<string?>("--policy") { Description = "Whom you believe about that checkpoint.", HelpName = "FILE" };
        var command = new Command("restore", Help) { folder, to, check, replace, data, checkpoint, policy };
        command.SetAction(parsed => Run(
            new Asked(
                parsed.GetRequiredValue(folder), parsed.GetValue(to), parsed.GetValue(check), parsed.GetValue(replace), parsed.GetValue(data), parsed.GetValue(checkpoint),
                parsed.GetValue(policy)),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(Asked asked, TextWriter output, TextWriter error)
    {
        try
        {
            Try(asked, output, error);
            return ExitCode.Fine;
        }
        catch (WrongInputException wrong)
        {
            error.WriteLine(wrong.Message);
            return wrong.Code;
        }
        catch (DamagedBackupException damaged)
        {
            error.WriteLine($"ccm: {asked.Folder}: {damaged.Message}");
            return ExitCode.Problems;
        }
        catch (JournalDivergedException unknown)
        {
            error.WriteLine($"ccm: {asked.Folder}: {unknown.Message} Nothing was restored; take the build that made the backup, or a newer one.");
            return ExitCode.Problems;
        }
        catch (Exception failure) when (JournalArgument.IsTrouble(failure))
        {
            error.WriteLine($"ccm: nothing was restored: {failure.Message}");
            return ExitCode.NotDone;
        }
    }

    private static void Try(Asked asked, TextWriter output, TextWriter error)
    {
        if (asked.To is null == !asked.CheckOnly)
        {
            throw new WrongInputException("ccm: say where the journal goes with --to JOURNAL, or only check the backup with --check.");
        }

        var witnessed = Witnessed.Read(asked.Checkpoint, asked.Policy);
        var backup = BackupFolder.Open(asked.Folder);
        var place = asked.To is { } to ? Place(to, backup.Manifest) : null;
        Check(backup, witnessed, output, error);
        if (place is not null)
        {
            Restore(asked, backup, place, error);
        }
    }

    private static void Check(BackupFolder backup, Witnessed? witnessed, TextWriter output, TextWriter error)
    {
        var manifest = backup.Manifest;
        var log = Long(error, "checking", manifest.Entries, work => backup.Check(witnessed is { } one ? [one.Size] : [], work));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"backup      {manifest.Centre}, made {manifest.Made} from {manifest.Store}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"entries     {log.Entries}, the last of {manifest.LastRecorded}; {log.Erased} erased; root {log.Root.ToBase64()}"));
        output.WriteLine(manifest.HoldsPrivateKey ? "key         WITH THE PRIVATE KEY" : "key         none");
        witnessed?.Hold(log, output);
    }

    private static void Restore(Asked asked, BackupFolder backup, JournalAddress place, TextWriter error)
    {
        var data = asked.Data ?? (place is SqliteAddress { Path: var path } ? Path.GetDirectoryName(Path.GetFullPath(path)) : null);
        if (data is not null)
        {
            ServerFiles.CheckPlace(backup, data);
        }

        var before = LastOf(place);
        var kept = Long(error, "restoring", backup.Manifest.Entries, work => Restoration.Into(backup, place, asked.Replace, work));
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place}: {backup.Manifest.Entries} entries are restored"));
        foreach (var line in Lost.Lines(backup.Manifest, before, kept).Concat(BesideFiles.Put(backup, data)).Concat(SignedSoFar.Lines(data, backup.Manifest.Entries)))
        {
            error.WriteLine(line);
        }
    }

    // Of the journal that is there, when it can be read; it may well be damaged.
    private static long? LastOf(JournalAddress place)
    {
        try
        {
            using var journal = place.OpenToRead();
            return journal.LastSequence;
        }
        catch (Exception failure) when (JournalArgument.IsTrouble(failure))
        {
            return null;
        }
    }

    // A database may hold the journals of many centres: without a word it is the one that the backup is of.
    private static JournalAddress Place(string text, BackupManifest manifest)
    {
        var address = JournalArgument.Read(text);
        if (address is not PostgresAddress { Centre: null })
        {
            return address;
        }

        return manifest.Centre is { } centre ? JournalAddress.Read(text, null, centre).Address!
            : throw new WrongInputException("ccm: the backup names no centre; give one in the address: ?centre=id");
    }

    private static T Long<T>(TextWriter error, string what, long all, Func<IProgress<long>, T> work)
    {
        var progress = new LongWork(error, what, Math.Max(1, all));
        try
        {
            return work(progress);
        }
        finally
        {
            progress.End();
        }
    }

    private sealed record Asked(string Folder, string? To, bool CheckOnly, bool Replace, string? Data, string? Checkpoint, string? Policy);
}
