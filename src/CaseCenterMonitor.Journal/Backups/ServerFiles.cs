using CaseCenterMonitor.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Journal.Backups;

/// <summary>What the server keeps beside a journal and needs when it starts again. Figures and snapshots are not among them: they are made anew, or were never part of the record.</summary>
public static class ServerFiles
{
    /// <summary>What supervisors were told: without it a server tells them of every escalation in its journal again.</summary>
    public const string Notify = "notify.db";

    /// <summary>What the centre has signed, and what witnesses have seen of it.</summary>
    public const string Proof = "proof.db";

    /// <summary>The key that signs in the name of the centre.</summary>
    public const string Key = "log.key";

    /// <summary>Who may sign in, and who did.</summary>
    public const string Accounts = "accounts.db";

    internal static IReadOnlyList<string> Databases { get; } = [Notify, Proof];

    /// <summary>
    /// Puts back what a backup has of them. What supervisors were told takes the place of what is there, which speaks of entries that are not there any more; what was
    /// signed, and the key, never take the place of newer ones.
    /// </summary>
    /// <param name="data">Where the server keeps them.</param>
    /// <returns>Each that was put back, and where the one is kept that was there.</returns>
    /// <exception cref="IOException">Somebody has one open, or one of before is kept there already.</exception>
    public static IReadOnlyList<(string Name, string? Kept)> PutBack(BackupFolder backup, string data)
    {
        ArgumentNullException.ThrowIfNull(backup);
        Directory.CreateDirectory(data);
        var put = new List<(string, string?)>();
        foreach (var (name, path) in backup.In(BackupNames.Data))
        {
            var place = Path.Combine(data, name);
            if (name == Notify || !File.Exists(place))
            {
                put.Add((name, PutBack(path, place)));
            }
        }

        return put;
    }

    /// <summary>Whether they could be put back: asked before anything is done.</summary>
    /// <exception cref="IOException">Somebody has one open that is there, or one of before is kept there already.</exception>
    public static void CheckPlace(BackupFolder backup, string data)
    {
        ArgumentNullException.ThrowIfNull(backup);
        var place = Path.Combine(data, Notify);
        if (!File.Exists(place) || !backup.In(BackupNames.Data).Any(file => file.Name == Notify))
        {
            return;
        }

        if (File.Exists(KeptAt(place)))
        {
            throw new IOException($"{KeptAt(place)} is there already, of an earlier restore. Move it elsewhere and try again.");
        }

        SqliteFile.OpenAlone(place).Dispose();
    }

    private static string KeptAt(string place) => place + ".before-restore";

    private static string? PutBack(string from, string place)
    {
        var (fresh, kept) = (place + ".restoring", KeptAt(place));
        File.Delete(fresh);
        OwnFile.Copy(from, fresh);
        if (!File.Exists(place))
        {
            DurableFile.Place(fresh, place);
            return null;
        }

        SqliteFile.OpenAlone(place).Dispose();
        DurableFile.Replace(fresh, place, kept);
        return kept;
    }

    /// <summary>Without the sessions: who was signed in when the backup was made is not when it is restored.</summary>
    internal static void CopyAccounts(string from, string to)
    {
        CopyDatabase(from, to);
        using var copy = SqliteFile.Connect(to, SqliteOpenMode.ReadWrite);
        // Overwritten and not only unlinked: a copy of a file shows what lies in its free pages.
        SqliteFile.Execute(copy, "pragma secure_delete=on; delete from sessions; vacuum;");
    }

    // SQLite's own way: whole, while the server writes to it.
    internal static void CopyDatabase(string from, string to)
    {
        OwnFile.Write(to, []);
        using var source = SqliteFile.Connect(from, SqliteOpenMode.ReadWrite);
        using var copy = SqliteFile.Connect(to, SqliteOpenMode.ReadWrite);
        source.BackupDatabase(copy);
        SqliteFile.Execute(copy, "pragma journal_mode=delete;");
    }
}
