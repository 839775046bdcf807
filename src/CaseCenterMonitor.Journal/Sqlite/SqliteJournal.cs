using CaseCenterMonitor.Journal.Log;

namespace CaseCenterMonitor.Journal.Sqlite;

/// <summary>The journal of a centre in one SQLite file: the ready-made combination of a <see cref="SqliteStore"/> and what goes over it.</summary>
public static class SqliteJournal
{
    /// <summary>Opens or makes the journal file; its folder is made when it is missing.</summary>
    public static ProvenJournal Open(string path, FillRandom? random = null) => ProvenJournal.Open(SqliteStore.Open(path), random);

    /// <summary>Opens an existing journal for reading only; the running server is not disturbed.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static StoredJournal OpenToRead(string path) => new(SqliteStore.OpenToRead(path));
}
