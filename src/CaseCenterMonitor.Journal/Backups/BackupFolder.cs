using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseCenterMonitor.Journal.Handout;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Backups;

/// <summary>A backup as it lies on a disk. What comes out of it was held against its manifest; nothing else does.</summary>
public sealed class BackupFolder
{
    private readonly string _folder;

    private BackupFolder(string folder, BackupManifest manifest) => (_folder, Manifest) = (folder, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>Reads the manifest.</summary>
    /// <exception cref="DamagedBackupException">It is no backup, one that was not finished, or its manifest was changed.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static BackupFolder Open(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}.");
        }

        var bytes = Whole(folder, BackupManifest.FileName, "it is not there: this is no backup, or one that was not finished");
        var said = Encoding.UTF8.GetString(Whole(folder, BackupNames.Sums, "it is not there"));
        if (!said.Split('\n').Contains(Sum(Convert.ToHexStringLower(SHA256.HashData(bytes)), BackupManifest.FileName)))
        {
            throw new DamagedBackupException(BackupManifest.FileName, $"it is not the one that {BackupNames.Sums} names");
        }

        var (manifest, whyNot) = BackupManifest.Read(bytes);
        return manifest is null ? throw new DamagedBackupException(BackupManifest.FileName, whyNot) : new BackupFolder(folder, manifest);
    }

    /// <summary>A line as <c>sha256sum -c</c> reads it.</summary>
    internal static string Sum(string sha256, string name) => $"{sha256}  {name}";

    /// <summary>Holds every file against its length and its hash, every entry against its leaf, and the tree over all leaves against the root.</summary>
    /// <param name="sizes">Of checkpoints: the root of the tree at each of them is wanted.</param>
    /// <param name="progress">Told how many entries are done, now and then.</param>
    /// <exception cref="DamagedBackupException">Something is not what it was.</exception>
    public WholeLog Check(IReadOnlyCollection<long> sizes, IProgress<long>? progress = null)
    {
        foreach (var file in Manifest.Files)
        {
            CheckFile(file);
        }

        var log = WholeLog.Of(
            take =>
            {
                foreach (var row in Entries())
                {
                    take(StoredEntry.Of(row));
                }
            },
            null, sizes, progress);
        if (log.FirstWrong is { } wrong)
        {
            throw new DamagedBackupException(FileOf(wrong.Entry), string.Create(CultureInfo.InvariantCulture, $"entry {wrong.Entry}: {wrong.What}"));
        }

        return log.Root.ToBase64() == Manifest.Root
            ? log
            : throw new DamagedBackupException(BackupManifest.FileName, "the tree over the entries has another root than it says");
    }

    /// <summary>All of them, in order.</summary>
    /// <exception cref="DamagedBackupException">A file cannot be read to its end, or has other entries than the manifest says.</exception>
    public IEnumerable<EntryRow> Entries()
    {
        foreach (var file in Manifest.Files.Where(file => file.First is not null))
        {
            var next = file.First!.Value;
            foreach (var row in Guarded(file))
            {
                if (row.Sequence != next++)
                {
                    throw new DamagedBackupException(file.Name, string.Create(CultureInfo.InvariantCulture, $"it has entry {row.Sequence} where {next - 1} should stand"));
                }

                yield return row;
            }

            if (next != file.Last + 1)
            {
                throw new DamagedBackupException(file.Name, string.Create(CultureInfo.InvariantCulture, $"it ends with entry {next - 1}, and should with {file.Last}"));
            }
        }
    }

    /// <summary>The files that lie in one of its folders, by their own names.</summary>
    /// <param name="folder">site, data or also.</param>
    public IReadOnlyList<(string Name, string Path)> In(string folder) =>
    [
        .. Manifest.Files.Where(file => file.Name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(file => (file.Name[(folder.Length + 1)..], Path.Combine(_folder, file.Name))),
    ];

    private IEnumerable<EntryRow> Guarded(BackupFile file)
    {
        using var rows = EntryFiles.Read(Path.Combine(_folder, file.Name)).GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext())
                {
                    yield break;
                }
            }
            catch (InvalidDataException damage)
            {
                throw new DamagedBackupException(file.Name, damage.Message);
            }

            yield return rows.Current;
        }
    }

    private void CheckFile(BackupFile file)
    {
        var path = Path.Combine(_folder, file.Name);
        if (!File.Exists(path))
        {
            throw new DamagedBackupException(file.Name, "it is not there");
        }

        using var stream = File.OpenRead(path);
        if (stream.Length != file.Bytes)
        {
            throw new DamagedBackupException(file.Name, string.Create(CultureInfo.InvariantCulture, $"it has {stream.Length} bytes, and had {file.Bytes}"));
        }

        if (Convert.ToHexStringLower(SHA256.HashData(stream)) != file.Sha256)
        {
            throw new DamagedBackupException(file.Name, "its content was changed: it has another SHA-256");
        }
    }

    private string FileOf(long entry) => Manifest.Files.FirstOrDefault(file => file.First <= entry && entry <= file.Last)?.Name ?? BackupManifest.FileName;

    private static byte[] Whole(string folder, string name, string whyNot)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : throw new DamagedBackupException(name, whyNot);
    }
}
