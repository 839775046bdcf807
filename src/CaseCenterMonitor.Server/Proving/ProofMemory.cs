using CaseCenterMonitor.Proof.Tree;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CaseCenterMonitor.Server.Proving;

/// <summary>
/// What this log has signed and who has confirmed it, in a file of its own: a journal that was put back does not take it along. What is signed is on disk here
/// before the signature leaves. It is kept for each origin: a log that begins anew under another name knows nothing of the old one.
/// </summary>
public sealed class ProofMemory : IDisposable
{
    public const string FileName = "proof.db";

    private const string Schema = """
        create table if not exists logs (origin text primary key, begun_at integer not null, size integer not null, root blob, note blob, signed_at integer, stopped_at integer) strict;
        create table if not exists witnesses (origin text not null, name text not null, size integer not null, at integer not null, primary key (origin, name)) strict;
        create table if not exists cosigned (origin text not null, size integer not null, root blob not null, note blob not null, at integer not null, primary key (origin, size)) strict;
        """;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly string _origin;

    private ProofMemory(SqliteConnection connection, string origin) => (_connection, _origin) = (connection, origin);

    /// <exception cref="SqliteException">It cannot be opened: the disk is full, or the file is no such memory.</exception>
    public static ProofMemory Open(string path, string origin, Instant now)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            var memory = new ProofMemory(connection, origin);
            memory.Run("pragma journal_mode=wal; pragma synchronous=full; pragma busy_timeout=10000;" + Schema);
            memory.Run("insert or ignore into logs (origin, begun_at, size) values ($origin, $at, 0)", ("$at", Ticks(now)));
            return memory;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>When this log was first opened: before that no witness could be asked.</summary>
    public Instant BegunAt => Ask("select begun_at from logs where origin = $origin", row => Time(row.GetInt64(0)))[0];

    /// <summary>The largest that was ever signed; null before the first.</summary>
    public SignedHead? Signed =>
        Ask("select size, root, note, signed_at from logs where origin = $origin and size > 0", Head).SingleOrDefault();

    /// <summary>The size at which a witness had seen more than was ever signed here: nothing is signed under this name any more. Null while that has not happened.</summary>
    public long? StoppedAt => Ask("select stopped_at from logs where origin = $origin and stopped_at is not null", row => row.GetInt64(0)) is [var size] ? size : null;

    /// <summary>The newest checkpoint that so many witnesses as are asked for have cosigned; null before there was one.</summary>
    public SignedHead? Cosigned => Ask("select size, root, note, at from cosigned where origin = $origin order by size desc limit 1", Head).SingleOrDefault();

    /// <summary>The oldest cosigned checkpoint that speaks of an entry: the earliest that outsiders are known to have confirmed it.</summary>
    public SignedHead? FirstOver(long entry) =>
        Ask("select size, root, note, at from cosigned where origin = $origin and size >= $size order by size limit 1", Head, ("$size", entry)).SingleOrDefault();

    /// <exception cref="InvalidOperationException">It is not larger than what was signed before: a mistake of ours.</exception>
    public void Sign(SignedHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var changed = Run(
            "update logs set size = $size, root = $root, note = $note, signed_at = $at where origin = $origin and size < $size", Values(head));
        if (changed != 1)
        {
            throw new InvalidOperationException("A smaller or equal size was signed before.");
        }
    }

    public void Stop(long size) => Run("update logs set stopped_at = $size where origin = $origin", ("$size", size));

    /// <summary>What a witness cosigned last, and when; null when it never did.</summary>
    public (long Size, Instant At)? Seen(string witness) =>
        Ask("select size, at from witnesses where origin = $origin and name = $name", row => (row.GetInt64(0), Time(row.GetInt64(1))), ("$name", witness)) is [var seen] ? seen : null;

    public void Heard(string witness, long size, Instant at) => Run(
        "insert into witnesses (origin, name, size, at) values ($origin, $name, $size, $at) on conflict (origin, name) do update set size = excluded.size, at = excluded.at",
        ("$name", witness), ("$size", size), ("$at", Ticks(at)));

    /// <summary>Keeps the newest, and of older ones the last of each hour: they say since when something is confirmed.</summary>
    public void Confirm(SignedHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        Run(
            """
            insert into cosigned (origin, size, root, note, at) values ($origin, $size, $root, $note, $at)
                on conflict (origin, size) do update set root = excluded.root, note = excluded.note, at = excluded.at;
            delete from cosigned where origin = $origin and size < $size and at / 36000000000 = $at / 36000000000;
            """,
            Values(head));
    }

    public void Dispose() => _connection.Dispose();

    private static (string, object)[] Values(SignedHead head) => [("$size", head.Size), ("$root", head.Root.ToArray()), ("$note", head.Note), ("$at", Ticks(head.At))];

    private static SignedHead Head(SqliteDataReader row) =>
        new(row.GetInt64(0), Hash32.From(row.GetFieldValue<byte[]>(1)), row.GetFieldValue<byte[]>(2), Time(row.GetInt64(3)));

    private static long Ticks(Instant at) => at.ToUnixTimeTicks();

    private static Instant Time(long ticks) => Instant.FromUnixTimeTicks(ticks);

    private int Run(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        lock (_gate)
        {
            using var command = Command(sql, values);
            return command.ExecuteNonQuery();
        }
    }

    private List<TRow> Ask<TRow>(string sql, Func<SqliteDataReader, TRow> read, params ReadOnlySpan<(string Name, object Value)> values)
    {
        lock (_gate)
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            var rows = new List<TRow>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$origin", _origin);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
