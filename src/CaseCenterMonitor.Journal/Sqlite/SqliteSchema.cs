using CaseCenterMonitor.Journal.Stores;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Journal.Sqlite;

/// <summary>The tables of a journal file and their version, which stands in the file's own header.</summary>
internal static class SqliteSchema
{
    /// <summary>Version 1 had no leaves, no log and no number in its header.</summary>
    public const int Version = 2;

    // What was said of an entry may be erased when an entry of its own says so; nothing else of it ever changes, whoever opens the file with whatever program.
    private const string Entries = """
        create table entries (
            sequence    integer primary key check (sequence > 0),
            kind        integer not null,
            occurred_at integer not null,
            recorded_at integer not null,
            leaf        blob not null,
            secret      blob,
            body        blob
        ) strict;
        create trigger entries_no_delete before delete on entries begin select raise(abort, 'the journal has no delete'); end;
        create trigger entries_no_update before update on entries
            when new.sequence <> old.sequence or new.kind <> old.kind or new.occurred_at <> old.occurred_at or new.recorded_at <> old.recorded_at
                or new.leaf <> old.leaf or new.secret is not null or new.body is not null
                or not exists (select 1 from erasures where old.sequence between first and last)
            begin select raise(abort, 'the journal has no update'); end;
        create table tiles (
            level  integer not null,
            number integer not null,
            hashes blob not null,
            primary key (level, number)
        ) strict, without rowid;
        create trigger tiles_no_delete before delete on tiles begin select raise(abort, 'the tree has no delete'); end;
        create trigger tiles_no_update before update on tiles begin select raise(abort, 'the tree has no update'); end;
        create table erasures (
            entry integer not null,
            first integer not null,
            last  integer not null,
            primary key (first, last, entry)
        ) strict, without rowid;
        create virtual table texts using fts5(words, content = '', contentless_delete = 1);
        """;

    /// <summary>Makes the tables in a file that has none.</summary>
    /// <exception cref="JournalSchemaException">The file was made by a build that this one does not understand, or must be brought up to date first.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        if (Check(connection, path))
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        Execute(connection, transaction, Entries + LogSchema.Tables("integer", "text") + LogSchema.Indices + $"pragma user_version = {Version};");
        transaction.Commit();
    }

    /// <returns>False when the file is empty.</returns>
    public static bool Check(SqliteConnection connection, string path)
    {
        var version = VersionOf(connection);
        return version switch
        {
            0 => false,
            Version => true,
            < Version => throw new JournalSchemaException($"The journal {path} has schema {version}; this build writes schema {Version}. Bring it up to date: ccm journal upgrade {path}"),
            _ => throw new JournalSchemaException($"The journal {path} has schema {version}, which is newer than this build ({Version}). Start the build that wrote it, or a newer one."),
        };
    }

    /// <summary>0: there is nothing in it.</summary>
    public static int VersionOf(SqliteConnection connection)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = "pragma user_version";
        var version = (int)(long)ask.ExecuteScalar()!;
        if (version != 0)
        {
            return version;
        }

        ask.CommandText = "select count(*) from sqlite_master where type = 'table' and name = 'entries'";
        return (long)ask.ExecuteScalar()! > 0 ? 1 : 0;
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
