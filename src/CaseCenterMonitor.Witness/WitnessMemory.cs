using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Proof.Witnessing;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CaseCenterMonitor.Witness;

/// <summary>
/// What a witness has seen, in one SQLite file. What was stored survives a power cut (synchronous=FULL); a size never goes down, and nothing is deleted,
/// also not by somebody who opens the file with another program and means well. For several threads and processes at once.
/// </summary>
public sealed class WitnessMemory : IDisposable
{
    /// <summary>So much is kept against one log. One who sends more has been convicted often enough, and the disk is the witness's.</summary>
    public const int EvidenceMax = 1000;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;

    private WitnessMemory(SqliteConnection connection) => _connection = connection;

    internal static void Make(string path)
    {
        using var connection = WitnessTables.Connect(path, SqliteOpenMode.ReadWriteCreate);
        WitnessTables.Make(connection);
    }

    /// <exception cref="WitnessException">It is gone, or of another build.</exception>
    internal static WitnessMemory Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new WitnessException(
                $"{path} is gone, and with it what this witness has seen. Under this key it must not go on: it would cosign a second history. Make a new folder with init, "
                + "hand out the new key, and tell every centre why.");
        }

        var connection = WitnessTables.Connect(path, SqliteOpenMode.ReadWrite);
        try
        {
            WitnessTables.Check(connection, path);
            return new WitnessMemory(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <returns>False when it was known already.</returns>
    public bool Add(string origin, VerifierKey key, Instant now) => Execute(
        "insert into logs (origin, vkey, added_at) values ($origin, $vkey, $at) on conflict do nothing",
        ("$origin", origin), ("$vkey", key.ToString()), ("$at", now.ToUnixTimeTicks())) > 0;

    /// <summary>A key that may sign no longer. What was seen of the log is not forgotten.</summary>
    /// <returns>False when it was not known.</returns>
    public bool Remove(VerifierKey key) => Execute("delete from logs where vkey = $vkey", ("$vkey", key.ToString())) > 0;

    public IReadOnlyList<VerifierKey> KeysOf(string origin) => Read(
        "select vkey from logs where origin = $origin order by added_at, vkey", row => VerifierKey.TryParse(row.GetString(0)).Value!, ("$origin", origin));

    /// <summary>What was cosigned last; null before the first time.</summary>
    public WitnessedCheckpoint? Last(string origin) => Read(
        "select size, root, note from checkpoints where origin = $origin",
        row => new WitnessedCheckpoint(origin, (ulong)row.GetInt64(0), Hash32.From(row.GetFieldValue<byte[]>(1)), row.GetFieldValue<byte[]>(2)),
        ("$origin", origin)).SingleOrDefault();

    /// <summary>The note that monitors ask for.</summary>
    /// <param name="path">As <see cref="WitnessedCheckpoint.PathOf"/> makes it.</param>
    public byte[]? NoteAt(string path) =>
        Read("select note from checkpoints where path = $path", row => row.GetFieldValue<byte[]>(0), ("$path", path)).SingleOrDefault();

    /// <summary>Puts a checkpoint over the one it was judged against. When this returns it is on disk.</summary>
    /// <param name="from">The size that was stored when it was judged; 0 if there was none.</param>
    /// <returns>False when another request was faster: nothing is stored, and the judgement holds no longer.</returns>
    public bool TryStore(WitnessedCheckpoint checkpoint, ulong from, Instant now)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return Execute(
            """
            insert into checkpoints (origin, path, size, root, note, cosigned_at) values ($origin, $path, $size, $root, $note, $at)
                on conflict (origin) do update set size = $size, root = $root, note = $note, cosigned_at = $at where checkpoints.size = $from
            """,
            ("$origin", checkpoint.Origin), ("$path", WitnessedCheckpoint.PathOf(checkpoint.Origin)), ("$size", checked((long)checkpoint.Size)),
            ("$root", checkpoint.Root.ToArray()), ("$note", checkpoint.Note.ToArray()), ("$at", now.ToUnixTimeTicks()), ("$from", checked((long)from))) > 0;
    }

    /// <summary>Keeps a request whole. The same bytes are kept once, however often they come.</summary>
    /// <returns>False when they were there already, or when enough is kept against this log.</returns>
    public bool Keep(EvidenceKept evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Execute(
            """
            insert into evidence (digest, at, origin, kind, answer, request, kept)
                select $digest, $at, $origin, $kind, $answer, $request, $kept where (select count(*) from evidence where origin = $origin) < $max
                on conflict (digest) do nothing
            """,
            ("$digest", TreeHash.Leaf(evidence.Request.Span).ToArray()), ("$at", evidence.At.ToUnixTimeTicks()), ("$origin", evidence.Origin),
            ("$kind", evidence.Kind.ToString()), ("$answer", evidence.Answer), ("$request", evidence.Request.ToArray()),
            ("$kept", evidence.Kept?.ToArray()), ("$max", EvidenceMax)) > 0;
    }

    public IReadOnlyList<EvidenceKept> Evidence() => Read(
        "select number, at, origin, kind, answer, request, kept from evidence order by number",
        row => new EvidenceKept(
            row.GetInt64(0), Instant.FromUnixTimeTicks(row.GetInt64(1)), row.GetString(2), Enum.Parse<Evidence>(row.GetString(3)), row.GetInt32(4),
            row.GetFieldValue<byte[]>(5), row.IsDBNull(6) ? null : row.GetFieldValue<byte[]>(6)));

    /// <summary>Every log that is known or was, in order of their origins.</summary>
    public IReadOnlyList<SeenLog> Logs()
    {
        var origins = Read("select origin from logs union select origin from checkpoints order by 1", row => row.GetString(0));
        return [.. origins.Select(origin => new SeenLog(origin, KeysOf(origin), LastOf(origin)))];
    }

    public void Dispose() => _connection.Dispose();

    private LastSeen? LastOf(string origin) => Read(
        "select size, root, cosigned_at from checkpoints where origin = $origin",
        row => new LastSeen((ulong)row.GetInt64(0), Hash32.From(row.GetFieldValue<byte[]>(1)), Instant.FromUnixTimeTicks(row.GetInt64(2))),
        ("$origin", origin)).SingleOrDefault();

    private int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (_gate)
        {
            using var command = WitnessTables.Command(_connection, sql, parameters);
            return command.ExecuteNonQuery();
        }
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (_gate)
        {
            using var command = WitnessTables.Command(_connection, sql, parameters);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(row(reader));
            }

            return rows;
        }
    }
}
