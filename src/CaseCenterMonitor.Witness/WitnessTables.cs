using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Witness;

/// <summary>The tables of a witness's memory, and how they are spoken to.</summary>
internal static class WitnessTables
{
    private const int Version = 1;

    private const string Schema =
        """
        create table logs (
            origin   text not null,
            vkey     text not null,
            added_at integer not null,
            primary key (origin, vkey)
        ) strict;

        create table checkpoints (
            origin      text primary key,
            path        text not null unique,
            size        integer not null check (size >= 0),
            root        blob not null check (length(root) = 32),
            note        blob not null,
            cosigned_at integer not null
        ) strict;
        create trigger checkpoints_only_grow before update on checkpoints when new.size < old.size or (new.size = old.size and new.root <> old.root)
            begin select raise(abort, 'a witness never goes back'); end;
        create trigger checkpoints_stay before delete on checkpoints begin select raise(abort, 'a witness forgets nothing'); end;

        create table evidence (
            number  integer primary key,
            digest  blob not null unique,
            at      integer not null,
            origin  text not null,
            kind    text not null,
            answer  integer not null,
            request blob not null,
            kept    blob
        ) strict;
        create trigger evidence_is_not_changed before update on evidence begin select raise(abort, 'evidence is not changed'); end;
        create trigger evidence_stays before delete on evidence begin select raise(abort, 'evidence is not deleted'); end;
        """;

    public static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        Execute(connection, "pragma journal_mode=wal; pragma synchronous=full; pragma busy_timeout=10000;");
        return connection;
    }

    public static void Make(SqliteConnection connection) => Execute(connection, $"begin immediate; {Schema} pragma user_version={Version}; commit;");

    /// <exception cref="WitnessException">It is of another build.</exception>
    public static void Check(SqliteConnection connection, string path)
    {
        using var command = Command(connection, "pragma user_version");
        if (command.ExecuteScalar() is not (long and Version))
        {
            throw new WitnessException($"{path} is not the memory of a witness of this version. Start it with the version that made it.");
        }
    }

    public static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }
}
