using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>
/// A SQLite file of telemetry: a write that was torn is undone when it is opened, and a file that cannot be read moves out of the way. They are figures:
/// the server starts without them.
/// </summary>
internal static class FiguresFile
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private const int MissingTableOrColumn = 1;

    /// <summary>Four megabytes, after which the write-ahead log is worked into the file.</summary>
    private const int LogPagesMax = 1000;

    /// <param name="schema">Makes what is missing.</param>
    /// <param name="probe">Fails when what is there is something else.</param>
    /// <param name="onDamaged">Told where a file went that cannot be read, and why; a new one takes its place.</param>
    /// <param name="everyPage">Look at all of it, which takes a second for a gigabyte.</param>
    /// <exception cref="SqliteException">It can neither be opened nor made.</exception>
    public static SqliteConnection Open(string path, string schema, string probe, Action<string>? onDamaged, bool everyPage = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            return Connect(path, schema, probe, everyPage);
        }
        catch (SqliteException damage) when (damage.SqliteErrorCode is Corrupt or NotADatabase or MissingTableOrColumn)
        {
            var aside = MoveAside(path);
            onDamaged?.Invoke($"{aside}: {damage.Message}");
            return Connect(path, schema, probe, everyPage);
        }
    }

    /// <summary>A second connection that only reads, beside the one that writes.</summary>
    public static SqliteConnection OpenToRead(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(string path, string schema, string probe, bool everyPage)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();

            // Not synchronous=full: what is lost when the power goes is a second of figures, and the journal's disk is not asked to wait for them.
            Run(connection, FormattableString.Invariant($"pragma journal_mode=wal; pragma synchronous=normal; pragma wal_autocheckpoint={LogPagesMax}; {schema}"));
            Run(connection, probe);
            using var check = Command(connection, "pragma quick_check(1)");
            if (everyPage && check.ExecuteScalar() is not "ok" and var finding)
            {
                throw new SqliteException($"The check of the file says: {finding}", Corrupt);
            }

            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Only one is kept: they are figures, and must not fill the disk.</summary>
    private static string MoveAside(string path)
    {
        var aside = path + ".damaged";
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(aside + suffix);
            if (File.Exists(path + suffix))
            {
                File.Move(path + suffix, aside + suffix);
            }
        }

        return aside;
    }
}
