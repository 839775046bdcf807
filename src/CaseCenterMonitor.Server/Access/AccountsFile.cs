using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Server.Access;

/// <summary>accounts.db beside the journal: accounts, sessions, who did what with them, and the views that somebody keeps. One connection, one caller at a time.</summary>
public sealed class AccountsFile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;

    public AccountsFile(Seat seat)
        : this(seat.AccountsPath)
    {
    }

    internal AccountsFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly; // It holds hashes of passwords, and keys of second factors.
            }

            new FileStream(path, options).Dispose();
        }

        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        _connection.Open();
        Execute("pragma journal_mode=wal");
        Execute("pragma synchronous=full");
        Execute("""
            create table if not exists accounts (id text primary key, user_key text not null unique, version integer not null, body text not null) strict;
            create table if not exists sessions (
                id text primary key, account text not null, stamp text not null, began integer not null, touched integer not null, locked integer not null) strict;
            create table if not exists access (
                number integer primary key autoincrement, at integer not null, deed text not null, by text not null, about text not null, origin text not null,
                detail text not null) strict;
            create table if not exists views (
                number integer primary key autoincrement, account text not null, name text not null, asked text not null, days integer, unique (account, name)) strict;
            create trigger if not exists access_unchanged before update on access begin select raise(abort, 'what was done is not rewritten'); end;
            create trigger if not exists access_kept before delete on access begin select raise(abort, 'what was done is not removed'); end;
            """);
    }

    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params (string Name, object Value)[] parameters)
    {
        lock (_gate)
        {
            using var command = Command(sql, parameters);
            return command.ExecuteNonQuery();
        }
    }

    public IReadOnlyList<TRow> Read<TRow>(string sql, Func<SqliteDataReader, TRow> row, params (string Name, object Value)[] parameters)
    {
        lock (_gate)
        {
            using var command = Command(sql, parameters);
            using var reader = command.ExecuteReader();
            var rows = new List<TRow>();
            while (reader.Read())
            {
                rows.Add(row(reader));
            }

            return rows;
        }
    }

    public void Dispose() => _connection.Dispose();

    private SqliteCommand Command(string sql, (string Name, object Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
