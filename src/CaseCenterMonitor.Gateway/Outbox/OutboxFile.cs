using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Gateway.Outbox;

/// <summary>The SQLite file of the outbox: opening, checking, and moving a damaged one out of the way.</summary>
internal static class OutboxFile
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private const int MissingTableOrColumn = 1;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    /// <summary>A megabyte, after which the write-ahead log is worked into the file: it must not take much of a small disk.</summary>
    public const int LogPagesMax = 256;

    /// <summary>AUTOINCREMENT: a position is never given twice, so that "everything up to here" stays true after a deletion.</summary>
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS entry (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            topic TEXT NOT NULL,
            body BLOB NOT NULL,
            queued_ms INTEGER NOT NULL,
            distress INTEGER NOT NULL DEFAULT 0)
        """;

    /// <summary>What goes first when it is full: without it every thousandth part given up reads the whole file.</summary>
    private const string Index = "CREATE INDEX IF NOT EXISTS entry_by_worth ON entry (distress, position)";

    /// <summary>Our two writers exclude each other; only a foreign program could hold the file, and not for longer than this.</summary>
    private static readonly TimeSpan LockedMax = TimeSpan.FromSeconds(5);

    public static SqliteConnection Open(string path, string synchronous)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = (int)LockedMax.TotalSeconds,
        }.ToString());
        try
        {
            connection.Open();
            Run(connection, "PRAGMA journal_mode=WAL");
            Run(connection, $"PRAGMA synchronous={synchronous}");
            Run(connection, FormattableString.Invariant($"PRAGMA wal_autocheckpoint={LogPagesMax}"));
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the file if there is none, and throws if it is not a sound outbox.</summary>
    public static void Check(string path)
    {
        using var connection = Open(path, "FULL");
        Run(connection, Schema);
        AddDistress(connection);
        Run(connection, Index);
        Run(connection, HandledTable.Schema);
        Run(connection, "SELECT position, topic, body, queued_ms, distress FROM entry LIMIT 1");
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        if (check.ExecuteScalar() as string is not "ok" and var finding)
        {
            throw new SqliteException($"The check of the file says: {finding}", Corrupt);
        }
    }

    /// <summary>A file of a version that did not tell distress apart yet: what waits in it is kept.</summary>
    private static void AddDistress(SqliteConnection connection)
    {
        using var columns = connection.CreateCommand();
        columns.CommandText = "SELECT count(*) FROM pragma_table_info('entry') WHERE name = 'distress'";
        if (columns.ExecuteScalar() is 0L)
        {
            Run(connection, "ALTER TABLE entry ADD COLUMN distress INTEGER NOT NULL DEFAULT 0");
        }
    }

    public static bool IsDamage(SqliteException problem) => problem.SqliteErrorCode is Corrupt or NotADatabase or MissingTableOrColumn;

    /// <summary>There is no room; for the files beside the database SQLite says it in other words.</summary>
    public static bool IsFull(SqliteException problem) => problem.SqliteErrorCode is Full or InputOutput or CannotOpen;

    /// <summary>Works the write-ahead log into the file and gives its room back.</summary>
    public static void EmptyLog(SqliteConnection connection) => Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");

    /// <summary>Returns where the file went. Nothing is deleted: somebody may still get the entries out of it.</summary>
    public static string MoveAside(string path, DateTimeOffset now)
    {
        var aside = $"{path}.damaged-{now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}";
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(path + suffix))
            {
                File.Move(path + suffix, aside + suffix);
            }
        }

        using var fresh = Open(path, "FULL");
        Run(fresh, Schema);
        Run(fresh, Index);
        Run(fresh, HandledTable.Schema);
        return aside;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
