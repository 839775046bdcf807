using CaseCenterMonitor.Journal.Postgres;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Tests.Journal.Stores;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Schemas;

/// <summary>
/// Journals of every schema that was ever written lie on disks out there. What a schema is stands beside this test, as the database itself tells it, and never changes:
/// a change has a number of its own, a file of its own here, and a way from every number before it.
/// </summary>
public sealed class ReleasedSchemasTests : IDisposable
{
    private const string Sqlite = "sqlite";
    private const string Postgres = "postgres";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-schema-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_journal_file_has_the_tables_of_its_number()
    {
        var path = Path.Join(_folder.FullName, "journal.db");
        SqliteStore.Open(path).Dispose();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var ask = connection.CreateCommand();

        // Tables of the index of words, which it makes itself, are those of SQLite.
        ask.CommandText = "select sql from sqlite_master where sql is not null and name not like 'texts\\_%' escape '\\' order by type, name";
        Is(Sqlite, SqliteSchema.Version, Lines(ask));
    }

    [Fact]
    public void A_journal_in_PostgreSQL_has_the_tables_of_its_number()
    {
        var centre = new PostgresCentre();
        PostgresStore.Open(centre.Address).Dispose();
        using var connection = centre.Admin();
        using var ask = new NpgsqlCommand(
            """
            with mine as (select * from pg_class where relnamespace = current_schema()::regnamespace)
            select line from (
                select 1 as place, format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
                    case when a.attcollation <> t.typcollation then ' collate ' || quote_ident((select collname from pg_collation l where l.oid = a.attcollation)) else '' end
                    || case when a.attstorage <> t.typstorage then ' storage ' || a.attstorage::text else '' end) as line
                    from mine c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type t on t.oid = a.atttypid where c.relkind = 'r'
                union all select 2, c.relname || ' ' || pg_get_constraintdef(k.oid) from mine c join pg_constraint k on k.conrelid = c.oid where k.contype <> 'n'
                union all select 3, pg_get_indexdef(i.indexrelid) from mine c join pg_index i on i.indrelid = c.oid
                union all select 4, pg_get_triggerdef(g.oid) from mine c join pg_trigger g on g.tgrelid = c.oid where not g.tgisinternal
                union all select 5, pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = current_schema()::regnamespace
            ) told order by place, line collate "C"
            """,
            connection);
        Is(Postgres, PostgresSchema.Version, [.. Lines(ask).Select(line => line.Replace($"\"centre_{centre.Id}\"", "CENTRE", StringComparison.Ordinal))]);
    }

    [Theory]
    [InlineData(Sqlite, SqliteSchema.Version)]
    [InlineData(Postgres, PostgresSchema.Version)]
    public void Every_number_up_to_this_one_is_here(string store, int version) =>
        Assert.All(Enumerable.Range(1, version), number => Assert.True(File.Exists(At(store, number)), $"{At(store, number)} is missing"));

    /// <summary>The tables of a number; those of SQLite are SQL.</summary>
    public static string TextOf(string store, int version) => File.ReadAllText(At(store, version));

    private static string At(string store, int version) => Repository.Path($"tests/CaseCenterMonitor.Tests/Journal/Schemas/{store}-{version}.txt");

    private static void Is(string store, int version, IReadOnlyList<string> lines)
    {
        var text = string.Join(";\n", lines.Select(line => line.ReplaceLineEndings("\n"))) + ";\n";
        Assert.True(File.Exists(At(store, version)), $"There is no {At(store, version)}. Once this schema is what is to be released, it holds:\n{text}");
        Assert.True(
            TextOf(store, version) == text,
            $"Schema {version} of {store} is on disks out there and is not what {At(store, version)} says. Give the change the number {version + 1}, and a way from {version} to it. The tables are now:\n{text}");
    }

    private static List<string> Lines(System.Data.Common.DbCommand ask)
    {
        var lines = new List<string>();
        using var reader = ask.ExecuteReader();
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
