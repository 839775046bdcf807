using System.CommandLine;
using System.Globalization;
using System.Reflection;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Backups;
using CaseCenterMonitor.Journal.Sqlite;
using NodaTime;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm backup JOURNAL --out FOLDER</c>: everything a centre needs to start again, while its server goes on.</summary>
internal static class BackupCommand
{
    private const string Help =
        """
        Makes a backup of a centre's record while the server goes on writing: all entries as they are at one moment, what the server keeps beside its journal,
        and a manifest with the SHA-256 of every file. Every entry is held against its leaf, and every leaf against the tree, on the way: what comes out is good.
        A backup of either store can be restored into either ('ccm restore'). 'sha256sum -c SHA256SUMS' checks its files without any program of ours.

        Examples:
          ccm backup /var/lib/ccm/northside/journal.db --out /backup/northside-2026-11-27
          ccm backup "postgres://ccm_read@database.example/ccm?centre=northside" --data /var/lib/ccm/northside --out /backup/northside-2026-11-27
          ccm backup /var/lib/ccm/northside/journal.db --also /etc/ccm/server.json --also sites/northside/plan.geojson --out /backup/northside-2026-11-27

        It lies under another name (FOLDER.unfinished) until it is whole and on disk; a folder that is there is never written over.

        The site file is in the backup, for the journal has it; the plan that it names is not, and comes with --also. Not in it: snapshots and figures, which are
        made anew or are no part of the record. Everything in it is as personal as the journal is: its files are the owner's alone, and it has to be thrown away by
        the same calendar, for it holds what is erased later.

        --with-key also copies log.key, which signs the record in the name of the centre: whoever has such a backup can forge. Keep the key once, and apart, rather
        than in every backup.

        --with-accounts also copies accounts.db, without the sessions: hashes of passwords, and keys of second factors as they are. Without it a restored centre
        begins with a new first administrator, or with the accounts of its settings.

        It ends with 0 when the backup is there, 1 when the journal is not what it was (the entry is named; 'ccm verify' says more), 2 when something cannot be
        read or written. docs/operations/backup.md says how often, and where to keep them.
        """;

    public static Command Command()
    {
        var journal = new Argument<string>("JOURNAL") { Description = "The journal of one centre: a file, or postgres://role@host/database?centre=id." };
        var folder = new Option<string>("--out") { Description = "Where to; nothing may be there.", HelpName = "FOLDER", Required = true };
        var data = new Option<string?>("--data") { Description = "Where the server keeps its files beside the journal; for a journal in a file: the folder of that file.", HelpName = "FOLDER" };
        var key = new Option<bool>("--with-key") { Description = "Also the key that signs in the name of the centre." };
        var accounts = new Option<bool>("--with-accounts") { Description = "Also who may sign in, with hashes of passwords and keys of second factors." };
        var also = new Option<string[]>("--also") { Description = "One more file, such as the plan or the configuration; may be given several times.", HelpName = "FILE", DefaultValueFactory = _ => [] };
        var command = new Command("backup", Help) { journal, folder, data, key, accounts, also };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(journal), parsed.GetRequiredValue(folder), parsed.GetValue(data), new BackupWish(null, parsed.GetValue(key), parsed.GetValue(also)!) { WithAccounts = parsed.GetValue(accounts) },
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string text, string folder, string? data, BackupWish wish, TextWriter error)
    {
        try
        {
            var address = JournalArgument.Read(text);
            data ??= address is SqliteAddress { Path: var path } ? Path.GetDirectoryName(Path.GetFullPath(path)) : null;
            Check(data, wish.Also);
            var manifest = Make(address, folder, wish with { Data = data }, error);
            Say(manifest, folder, data, wish.WithKey, error);
            return ExitCode.Fine;
        }
        catch (WrongInputException wrong)
        {
            error.WriteLine(wrong.Message);
            return wrong.Code;
        }
        catch (JournalDivergedException diverged)
        {
            error.WriteLine($"ccm: {JournalArgument.Shown(text)}: {diverged.Message}");
            error.WriteLine("No backup was made. Keep the journal as it is, for it is evidence, and restore the last backup ('ccm restore').");
            return ExitCode.Problems;
        }
        catch (Exception failure) when (JournalArgument.IsTrouble(failure))
        {
            error.WriteLine($"ccm: no backup of '{JournalArgument.Shown(text)}' was made: {failure.Message}");
            return ExitCode.NotDone;
        }
    }

    private static void Check(string? data, IReadOnlyList<string> also)
    {
        if (data is not null && !Directory.Exists(data))
        {
            throw new WrongInputException($"ccm: there is no folder {data}; --data names where the server keeps its files.", ExitCode.NotDone);
        }

        foreach (var file in also.Where(file => !File.Exists(file)))
        {
            throw new WrongInputException($"ccm: there is no file {file}.", ExitCode.NotDone);
        }

        if (also.GroupBy(Path.GetFileName, StringComparer.Ordinal).FirstOrDefault(name => name.Count() > 1) is { } twice)
        {
            throw new WrongInputException($"ccm: two files of the name {twice.Key} were given with --also; a backup holds one.");
        }
    }

    private static BackupManifest Make(JournalAddress address, string folder, BackupWish wish, TextWriter error)
    {
        using var journal = address.OpenToRead();
        var work = new LongWork(error, "backing up", Math.Max(1, journal.LastSequence));
        try
        {
            var build = typeof(BackupCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
            return Backup.Make(address, folder, wish, SystemClock.Instance.GetCurrentInstant(), build, work);
        }
        finally
        {
            work.End();
        }
    }

    private static void Say(BackupManifest manifest, string folder, string? data, bool withKey, TextWriter error)
    {
        error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}: {manifest.Centre ?? "a centre that nobody judged yet"}, {manifest.Entries} entries, the last of {manifest.LastRecorded ?? "never"}, root {manifest.Root}; {manifest.Files.Count} files, {manifest.Files.Sum(file => file.Bytes) / 1e6:0.0} MB"));
        foreach (var name in new[] { ServerFiles.Notify, ServerFiles.Proof }.Where(name => !Holds(manifest, name)))
        {
            error.WriteLine(data is null
                ? $"without {name}: say with --data where the server keeps it"
                : $"without {name}: there is none in {data}");
        }

        error.WriteLine(Holds(manifest, ServerFiles.Accounts)
            ? $"WITH THE ACCOUNTS {ServerFiles.Accounts}: hashes of passwords and keys of second factors"
            : "without the accounts");
        error.WriteLine(manifest.HoldsPrivateKey ? $"WITH THE PRIVATE KEY {ServerFiles.Key}: whoever has this backup can sign in the name of the centre"
            : withKey ? $"without the private key: there is no {ServerFiles.Key}"
            : "without the private key");
    }

    private static bool Holds(BackupManifest manifest, string name) => manifest.Files.Any(file => file.Name.EndsWith("/" + name, StringComparison.Ordinal));
}
