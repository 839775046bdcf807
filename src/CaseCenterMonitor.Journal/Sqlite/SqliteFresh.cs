using CaseCenterMonitor.Journal.Stores;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Journal.Sqlite;

/// <summary>A journal file that is filled under another name. Nothing in it waits for the disk before it is whole.</summary>
internal sealed class SqliteFresh : IFreshJournal
{
    private static readonly string[] Beside = ["-wal", "-shm"];

    private readonly string _place;
    private readonly bool _replaces;
    private readonly SqliteStore _store;

    private SqliteFresh(string place, bool replaces)
    {
        (_place, _replaces) = (place, replaces);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        SqliteFile.Delete(Fresh);
        _store = SqliteStore.Open(Fresh, waitsForDisk: false);
    }

    private string Fresh => _place + ".restoring";

    private string Kept => _place + ".before-restore";

    /// <exception cref="IOException">There is a journal and it is not to be replaced, or somebody has it open, or one of before is kept there already.</exception>
    public static SqliteFresh Begin(string path, bool replace)
    {
        var place = Path.GetFullPath(path);
        var isThere = File.Exists(place) || File.Exists(place + "-wal");
        if (isThere && !replace)
        {
            throw new IOException($"There is a journal at {place}. Give --replace to put the backup in its place; the one that is there is kept beside it.");
        }

        var fresh = new SqliteFresh(place, isThere);
        try
        {
            if (isThere)
            {
                fresh.CheckOld();
            }

            return fresh;
        }
        catch
        {
            fresh.Dispose();
            throw;
        }
    }

    public void Write(Commit commit) => _store.Write(commit);

    public string? PutInPlace()
    {
        _store.Dispose();
        if (!_replaces)
        {
            DurableFile.Place(Fresh, _place);
            return null;
        }

        CheckOld();

        // Left only where it is damaged: what waits in its log belongs to it and to nothing else.
        foreach (var beside in Beside.Where(beside => File.Exists(_place + beside)))
        {
            File.Move(_place + beside, Kept + beside);
        }

        if (File.Exists(_place))
        {
            DurableFile.Replace(Fresh, _place, Kept);
        }
        else
        {
            DurableFile.Place(Fresh, _place);
        }

        return Kept;
    }

    public void Dispose()
    {
        _store.Dispose();
        SqliteFile.Delete(Fresh);
    }

    private void CheckOld()
    {
        if (File.Exists(Kept) || File.Exists(Kept + "-wal"))
        {
            throw new IOException($"{Kept} is there already. Move it elsewhere; it is a journal, and is never written over.");
        }

        if (File.Exists(_place) && CanBeRead())
        {
            SqliteFile.OpenAlone(_place).Dispose();
        }
    }

    // A damaged file is a good reason to restore one: it is kept as it is, and nobody opens it who would mend it.
    private bool CanBeRead()
    {
        try
        {
            using var connection = SqliteFile.OpenToRead(_place);
            return SqliteSchema.VersionOf(connection) >= 0;
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_IOERR)
        {
            return false;
        }
    }
}
