using Microsoft.Data.Sqlite;

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

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
