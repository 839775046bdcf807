using System.Globalization;
using CaseCenterMonitor.Journal.Stores;
using Npgsql;

namespace CaseCenterMonitor.Journal.Postgres;

/// <summary>The tables of one centre, in a schema of their own, and their version, which stands in a table beside them.</summary>
internal static class PostgresSchema
{
    public const int Version = 1;

    /// <summary>What PostgreSQL cuts a name to, in bytes. An id of a centre has a byte for each character.</summary>
    public const int NameLengthMax = 63;

    private const string Prefix = "centre_";

    /// <summary>Of the schema in which the journal is kept that was there before another one was put in its place. As long as the other prefix.</summary>
    private const string PrefixBefore = "before_";

    public const int CentreLengthMax = NameLengthMax - 7;

    // Words of the log are compared byte by byte as in SQLite: the order of rows must not depend on where a database was made.
    private const string Word = "text collate \"C\"";

    // Asked of the catalogue itself: what PostgreSQL remembers of names within a transaction is older than what another session has just made.
    private const string Tables =
        "select count(*) from pg_class join pg_namespace n on n.oid = relnamespace where relname = 'journal' and quote_ident(nspname) = current_setting('search_path')";

    // What was said of an entry may be erased when an entry of its own says so; nothing else of it ever changes. The functions name everything in full:
    // whoever sets another search path gets the same answer.
    private static string Entries(string schema) => $"""
        create table journal (version bigint not null);
        create table entries (
            sequence    bigint primary key check (sequence > 0),
            kind        bigint not null,
            occurred_at bigint not null,
            recorded_at bigint not null,
            leaf        bytea not null,
            secret      bytea,
            body        bytea
        );
        create table tiles (
            level  bigint not null,
            number bigint not null,
            hashes bytea not null,
            primary key (level, number)
        );
        create table erasures (
            entry bigint not null,
            first bigint not null,
            last  bigint not null,
            primary key (first, last, entry)
        );
        create table texts (
            sequence bigint primary key,
            words    tsvector not null
        );
        create index texts_words on texts using gin (words);
        create table snapshots (
            sequence bigint primary key check (sequence > 0),
            digest   bytea not null,
            build    text not null,
            judges   text not null,
            checksum bytea not null,
            body     bytea
        );
        alter table snapshots alter column body set storage external;
        create function refuse() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
        begin
            raise exception '%', tg_argv[0] using errcode = 'restrict_violation';
        end $$;
        {Guard(schema)}
        create trigger entries_no_update before update on entries for each row execute function refuse_all_but_erasing();
        create trigger entries_no_delete before delete or truncate on entries for each statement execute function refuse('the journal has no delete');
        create trigger tiles_no_update before update on tiles for each statement execute function refuse('the tree has no update');
        create trigger tiles_no_delete before delete or truncate on tiles for each statement execute function refuse('the tree has no delete');
        create trigger erasures_stay before update or delete or truncate on erasures for each statement execute function refuse('an erasure is not taken back');

        """;

    // It names its schema, and is made anew when that gets another name.
    private static string Guard(string schema) => $"""
        create or replace function {schema}.refuse_all_but_erasing() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
        begin
            if (new.sequence, new.kind, new.occurred_at, new.recorded_at, new.leaf) is distinct from (old.sequence, old.kind, old.occurred_at, old.recorded_at, old.leaf)
                or new.secret is not null or new.body is not null
                or not exists (select 1 from {schema}.erasures where old.sequence between first and last) then
                raise exception 'the journal has no update' using errcode = 'restrict_violation';
            end if;
            return new;
        end $$;
        """;

    /// <summary>The schema of a centre, as a name within SQL.</summary>
    public static string Quoted(string centre) => InQuotes(NameOf(centre));

    public static string NameOf(string centre) => Prefix + centre;

    private static string InQuotes(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    /// <summary>Makes the tables where there are none. The session is that of the schema.</summary>
    /// <exception cref="JournalSchemaException">They are of a build that this one does not understand.</exception>
    public static void Prepare(NpgsqlConnection connection, PostgresAddress address)
    {
        if (Check(connection, address))
        {
            return;
        }

        var schema = (string)Ask(connection, "show search_path")!;
        using var transaction = connection.BeginTransaction();

        // Two servers that begin at once: the second waits here, and finds the tables.
        Lock(connection, schema);
        if (Check(connection, address))
        {
            return;
        }

        Make(connection, address, schema);
        transaction.Commit();
    }

    /// <summary>Makes empty tables within the transaction that the session is in; those that are there go with their schema to another name.</summary>
    /// <returns>The name of that schema; null when there were none.</returns>
    /// <exception cref="IOException">There are some and they are not to be replaced, some of before are kept already, or the role may not.</exception>
    public static string? MakeFresh(NpgsqlConnection connection, PostgresAddress address, bool replace)
    {
        var (schema, before) = ((string)Ask(connection, "show search_path")!, PrefixBefore + address.Centre);
        Lock(connection, schema);
        var isThere = Ask(connection, Tables) is not 0L;
        if (isThere && !replace)
        {
            throw new IOException($"There is a journal at {address}. Give --replace to put the backup in its place; the one that is there is kept as the schema {before}.");
        }

        if (isThere && Ask(connection, "select count(*) from pg_namespace where nspname = @p1", before) is not 0L)
        {
            throw new IOException($"{address} keeps a schema {before} already. Give it another name; it is a journal, and is never written over.");
        }

        if (isThere)
        {
            Allowed(connection, address, $"alter schema {schema} rename to {InQuotes(before)}; {Guard(InQuotes(before))}");
        }

        Make(connection, address, schema);
        return isThere ? before : null;
    }

    /// <returns>False when there are no tables.</returns>
    public static bool Check(NpgsqlConnection connection, PostgresAddress address)
    {
        if (Ask(connection, Tables) is 0L)
        {
            return false;
        }

        var version = (long)Ask(connection, "select max(version) from journal")!;
        return version switch
        {
            Version => true,
            < Version => throw new JournalSchemaException($"The journal {address} has schema {version}; this build writes schema {Version}. Bring it up to date: ccm journal upgrade '{address}'"),
            _ => throw new JournalSchemaException($"The journal {address} has schema {version}, which is newer than this build ({Version}). Start the build that wrote it, or a newer one."),
        };
    }

    /// <summary>The centre whose journal is in a database, when nobody says which.</summary>
    /// <exception cref="FileNotFoundException">There is none, or there are several.</exception>
    public static string OnlyCentre(NpgsqlConnection connection, PostgresAddress address)
    {
        var centres = StoreRows.Read(
            connection,
            "select substr(n.nspname, length(@p1) + 1) from pg_namespace n join pg_class c on c.relnamespace = n.oid and c.relname = 'journal' where starts_with(n.nspname, @p1) order by 1",
            row => row.GetString(0), Prefix);
        return centres switch
        {
            [var only] => only,
            [] => throw new FileNotFoundException($"There is no journal at {address}."),
            _ => throw new FileNotFoundException($"{address} has the journals of several centres ({string.Join(", ", centres)}). Say which: {address}?centre={centres[0]}"),
        };
    }

    private static void Make(NpgsqlConnection connection, PostgresAddress address, string schema)
    {
        if (Ask(connection, "select count(*) from pg_namespace where quote_ident(nspname) = @p1", schema) is 0L)
        {
            Allowed(connection, address, $"create schema {schema}");
        }

        Allowed(connection, address, Entries(schema) + LogSchema.Tables("bigint", Word) + LogSchema.Indices + string.Create(CultureInfo.InvariantCulture, $"insert into journal values ({Version});"));
    }

    private static void Lock(NpgsqlConnection connection, string schema) => Ask(connection, "select pg_advisory_xact_lock(hashtextextended('journal of ' || @p1, 0))", schema);

    private static void Allowed(NpgsqlConnection connection, PostgresAddress address, string sql)
    {
        try
        {
            PostgresSession.Execute(connection, sql);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new JournalUnreachableException(
                $"The journal {address} is not there, and the role '{address.Role}' may not make it: {refused.MessageText}. Let a role make it that may (grant create on database "
                + $"{address.Database}); docs/operations/postgres.md says how.",
                refused);
        }
    }

    private static object? Ask(NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = StoreRows.Command(connection, sql, values);
        return command.ExecuteScalar();
    }
}
