using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseCenterMonitor.Journal.Handout;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Journal.Backups;

/// <summary>What a backup is to hold besides the journal.</summary>
/// <param name="Data">Where the server keeps its files beside the journal; null: none of them are wanted.</param>
/// <param name="WithKey">Also the key that signs in the name of the centre.</param>
/// <param name="Also">More files, such as the plan that the site file names.</param>
public sealed record BackupWish(string? Data, bool WithKey, IReadOnlyList<string> Also)
{
    /// <summary>Also the accounts: hashes of passwords, and keys of second factors as they are.</summary>
    public bool WithAccounts { get; init; }

    /// <summary>Entries in one file of the backup, at most.</summary>
    public int EntriesInFile { get; init; } = 100_000;
}

/// <summary>
/// Makes a backup of a journal while whoever writes it goes on: one view of all of its entries, each held against its leaf as it is written. It lies under another name until it is
/// whole and on disk, so that a half one is never taken for a backup.
/// </summary>
public static class Backup
{
    /// <summary>What a backup is called until it is whole.</summary>
    public const string Unfinished = ".unfinished";

    /// <param name="folder">Where to; nothing is there yet.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="build">That makes it.</param>
    /// <param name="progress">Told how many entries are done, now and then.</param>
    /// <exception cref="FileNotFoundException">There is no such journal.</exception>
    /// <exception cref="JournalDivergedException">An entry of the journal is not what its leaf or the tree says: nothing was made.</exception>
    /// <exception cref="IOException">There is something of that name, or the disk is full: nothing is left of it.</exception>
    public static BackupManifest Make(JournalAddress journal, string folder, BackupWish wish, Instant now, string build, IProgress<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(wish);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var unfinished = full + Unfinished;
        CheckFree(full, "A backup is never written over: give another name.");
        CheckFree(unfinished, "It is what an interrupted backup left. Delete it and try again.");
        using var store = journal.OpenStoreToRead();
        OwnFile.CreateFolder(unfinished);
        try
        {
            var manifest = new Making(store, unfinished, wish).Make(journal.Form, InstantPattern.ExtendedIso.Format(now), build, progress);
            Directory.Move(unfinished, full);
            DurableFile.FlushFolder(Path.GetDirectoryName(full)!);
            return manifest;
        }
        catch
        {
            Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }

    private static void CheckFree(string path, string remedy)
    {
        if (Path.Exists(path))
        {
            throw new IOException($"{path} is there already. {remedy}");
        }
    }

    private sealed class Making(IStore store, string folder, BackupWish wish)
    {
        private readonly List<BackupFile> _files = [];
        private string? _centre;
        private SiteBody? _site;
        private Instant? _last;

        public BackupManifest Make(string form, string made, string build, IProgress<long>? progress)
        {
            // Before the entries: what the server keeps beside its journal never speaks of entries that the backup has not.
            var holdsKey = CopyData();
            var log = WriteEntries(progress);
            if (_site is { } site)
            {
                Put(BackupNames.Site, Path.GetFileName(site.Name), path => OwnFile.Write(path, Encoding.UTF8.GetBytes(site.Text)));
            }

            foreach (var file in wish.Also)
            {
                Put(BackupNames.Also, Path.GetFileName(file), path => OwnFile.Copy(file, path));
            }

            var manifest = new BackupManifest(
                BackupManifest.FormatNow, _centre, made, build, form, log.Entries, log.Root.ToBase64(), _last is { } last ? InstantPattern.ExtendedIso.Format(last) : null,
                log.Erased, holdsKey, _files);
            Finish(manifest.Write());
            return manifest;
        }

        private WholeLog WriteEntries(IProgress<long>? progress)
        {
            using var files = new EntryFiles(folder, wish.EntriesInFile, (name, first, last) => Close(name, first, last));
            var log = WholeLog.Of(
                take => store.Walk(entry =>
                {
                    take(entry);
                    files.Write(entry);
                    Note(entry);
                }),
                store, [], progress);
            if (log.FirstWrong is { } wrong)
            {
                throw new JournalDivergedException(wrong.Entry, wrong.What);
            }

            files.End();
            return log;
        }

        private void Note(StoredEntry entry)
        {
            _last = entry.RecordedAt;
            switch (entry.Kind)
            {
                case EntryKind.Started:
                    _centre = JournalJson.Read<StartedBody>(entry.Body).Centre.Id;
                    break;
                case EntryKind.Site:
                    _site = JournalJson.Read<SiteBody>(entry.Body);
                    break;
            }
        }

        /// <returns>Whether the private key is among them.</returns>
        private bool CopyData()
        {
            if (wish.Data is not { } data)
            {
                return false;
            }

            foreach (var name in ServerFiles.Databases.Where(name => File.Exists(Path.Combine(data, name))))
            {
                Put(BackupNames.Data, name, path => ServerFiles.CopyDatabase(Path.Combine(data, name), path));
            }

            var accounts = Path.Combine(data, ServerFiles.Accounts);
            if (wish.WithAccounts && File.Exists(accounts))
            {
                Put(BackupNames.Data, ServerFiles.Accounts, path => ServerFiles.CopyAccounts(accounts, path));
            }

            var key = Path.Combine(data, ServerFiles.Key);
            var holdsKey = wish.WithKey && File.Exists(key);
            if (holdsKey)
            {
                Put(BackupNames.Data, ServerFiles.Key, path => OwnFile.Copy(key, path));
            }

            return holdsKey;
        }

        private void Put(string below, string name, Action<string> write)
        {
            if (!Directory.Exists(Path.Combine(folder, below)))
            {
                OwnFile.CreateFolder(Path.Combine(folder, below));
            }

            write(Path.Combine(folder, below, name));
            Close($"{below}/{name}");
        }

        // What is read again for its hash is what is on the disk.
        private void Close(string name, long? first = null, long? last = null)
        {
            var path = Path.Combine(folder, name);
            DurableFile.Flush(path);
            using var written = File.OpenRead(path);
            _files.Add(new BackupFile(name, written.Length, Convert.ToHexStringLower(SHA256.HashData(written)), first, last));
        }

        private void Finish(byte[] manifest)
        {
            List<string> sums = [BackupFolder.Sum(Convert.ToHexStringLower(SHA256.HashData(manifest)), BackupManifest.FileName), .. _files.Select(file => BackupFolder.Sum(file.Sha256, file.Name))];
            Durable(BackupNames.Sums, Encoding.UTF8.GetBytes(string.Concat(sums.Select(line => line + "\n"))));
            Durable(BackupManifest.FileName, manifest);
            foreach (var below in Directory.GetDirectories(folder))
            {
                DurableFile.FlushFolder(below);
            }

            DurableFile.FlushFolder(folder);
        }

        private void Durable(string name, byte[] bytes)
        {
            OwnFile.Write(Path.Combine(folder, name), bytes);
            DurableFile.Flush(Path.Combine(folder, name));
        }
    }
}
