using System.Globalization;
using System.IO.Compression;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Telemetry;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CaseCenterMonitor.Server.Playback;

/// <summary>
/// The frames of a centre's past, in a file of their own: they come of the journal, so the file may be deleted at any time. Written by one, read by others beside it.
/// </summary>
/// <param name="IsMade">False when there is no file yet.</param>
internal sealed class FrameFile : IDisposable
{
    private const string Schema = """
        create table if not exists about (one integer primary key check (one = 1), maker text not null, erased integer not null);
        create table if not exists stretches (first integer primary key, body blob not null);
        create table if not exists frames (
            sequence integer primary key, recorded_at integer not null, stretch integer not null, judging integer not null, leaf blob not null, body blob not null);
        create index if not exists frames_recorded_at on frames (recorded_at);
        """;

    private const string Probe = "select maker, erased from about; select first, body from stretches limit 0; select sequence, recorded_at, stretch, judging, leaf, body from frames limit 0";

    private readonly SqliteConnection _file;

    private FrameFile(SqliteConnection file) => _file = file;

    /// <param name="onDamaged">Told where a file went that cannot be read, and why.</param>
    /// <exception cref="SqliteException">It can neither be opened nor made.</exception>
    public static FrameFile Open(string path, Action<string> onDamaged) => new(FiguresFile.Open(path, Schema, Probe, onDamaged));

    /// <returns>Null when there is none yet.</returns>
    public static FrameFile? OpenToRead(string path) => File.Exists(path) ? new FrameFile(FiguresFile.OpenToRead(path)) : null;

    /// <summary>Who made the frames, and what had been erased from the journal by then; null when there are none.</summary>
    public (string Maker, long Erased)? About()
    {
        using var rows = Ask("select maker, erased from about").ExecuteReader();
        return rows.Read() ? (rows.GetString(0), rows.GetInt64(1)) : null;
    }

    public Frame? Newest() => Read("select sequence, recorded_at, stretch, judging, leaf, body from frames order by sequence desc limit 1");

    /// <summary>The last one that was recorded by then.</summary>
    public Frame? By(Instant at) => Read(
        "select sequence, recorded_at, stretch, judging, leaf, body from frames where recorded_at <= @at order by recorded_at desc, sequence desc limit 1",
        ("@at", at.ToUnixTimeTicks()));

    public Frame? First() => Read("select sequence, recorded_at, stretch, judging, leaf, body from frames order by sequence limit 1");

    public Stretch StretchOf(long first)
    {
        using var ask = Ask("select body from stretches where first = @first", ("@first", first));
        return ask.ExecuteScalar() is byte[] body
            ? JournalJson.Read<Stretch>(body)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"There is a frame of a stretch {first} that nobody wrote down."));
    }

    /// <summary>Throws everything away, to begin anew by another maker.</summary>
    public void Begin(string maker, long erased)
    {
        using var all = _file.BeginTransaction();
        foreach (var table in new[] { "frames", "stretches", "about" })
        {
            FiguresFile.Run(_file, $"delete from {table}");
        }

        using var write = Ask("insert into about (one, maker, erased) values (1, @maker, @erased)", ("@maker", maker), ("@erased", erased));
        write.ExecuteNonQuery();
        all.Commit();
    }

    public void Write(Stretch stretch)
    {
        using var write = Ask("insert or replace into stretches (first, body) values (@first, @body)", ("@first", stretch.First), ("@body", JournalJson.Write(stretch)));
        write.ExecuteNonQuery();
    }

    public void Write(Frame frame)
    {
        using var write = Ask(
            "insert or replace into frames (sequence, recorded_at, stretch, judging, leaf, body) values (@sequence, @at, @stretch, @judging, @leaf, @body)",
            ("@sequence", frame.Sequence), ("@at", frame.RecordedAt.ToUnixTimeTicks()), ("@stretch", frame.Stretch), ("@judging", frame.IsJudging ? 1 : 0),
            ("@leaf", frame.Leaf), ("@body", Packed(frame.Body)));
        write.ExecuteNonQuery();
    }

    public void Dispose() => _file.Dispose();

    private Frame? Read(string question, params (string Name, object Value)[] parameters)
    {
        using var ask = Ask(question, parameters);
        using var rows = ask.ExecuteReader();
        return rows.Read()
            ? new Frame(
                rows.GetInt64(0), Instant.FromUnixTimeTicks(rows.GetInt64(1)), rows.GetInt64(2), rows.GetInt64(3) == 1, rows.GetFieldValue<byte[]>(4),
                Unpacked(rows.GetFieldValue<byte[]>(5)))
            : null;
    }

    private SqliteCommand Ask(string question, params (string Name, object Value)[] parameters) => FiguresFile.Command(_file, question, parameters);

    private static byte[] Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var packing = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            packing.Write(body);
        }

        return packed.ToArray();
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var body = new MemoryStream();
        using var unpacking = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        unpacking.CopyTo(body);
        return body.ToArray();
    }
}
