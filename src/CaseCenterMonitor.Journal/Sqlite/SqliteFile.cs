using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CaseCenterMonitor.Journal.Sqlite;

internal static class SqliteFile
{
    public static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static SqliteConnection OpenToRead(string path) => File.Exists(path)
        ? Connect(Path.GetFullPath(path), SqliteOpenMode.ReadOnly)
        : throw new FileNotFoundException($"There is no journal at {path}.", path);

    /// <summary>
    /// Opens a file that is to be put elsewhere: what waits in its write-ahead log goes into the file itself, so that nothing is left beside it, and nobody writes to
    /// it before the connection is closed.
    /// </summary>
    /// <exception cref="IOException">Somebody else has it open.</exception>
    public static SqliteConnection OpenAlone(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWrite);
        try
        {
            // Leaving the write-ahead log is granted only to whoever is alone with the file.
            connection.DefaultTimeout = 1;
            Execute(connection, "pragma journal_mode=delete;");
            Execute(connection, "begin immediate;");
            connection.DefaultTimeout = 0;
            return connection;
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            connection.Dispose();
            throw new IOException($"Somebody has {path} open. Stop the server and whatever reads it, and try again.", taken);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Pages are not what a database is made of, or the disk does not give them back.</summary>
    public static bool MeansDamage(SqliteException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB
            || failure.SqliteExtendedErrorCode is raw.SQLITE_IOERR_READ or raw.SQLITE_IOERR_SHORT_READ;
    }

    /// <summary>With what lies beside it. A file that is not there is gone already.</summary>
    public static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
