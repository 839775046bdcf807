using CaseCenterMonitor.Journal.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace CaseCenterMonitor.Journal.Rows;

/// <summary>Takes one entry. The body is SQLite's own memory and is gone when this returns.</summary>
public delegate void TakeRow(long sequence, EntryKind kind, Instant recordedAt, ReadOnlySpan<byte> body);

/// <summary>
/// The entries of a journal file as they lie there, without a copy of each body: reading a year through <see cref="SqliteJournal"/> takes longer
/// than judging it. For reading only; the running server is not disturbed.
/// </summary>
public sealed class JournalRows : IDisposable
{
    private readonly SqliteConnection _connection;

    private JournalRows(SqliteConnection connection, long last) => (_connection, LastSequence) = (connection, last);

    /// <summary>Number of the last entry when the file was opened; what is written later is not read.</summary>
    public long LastSequence { get; }

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="SqliteException">It is no journal.</exception>
    public static JournalRows Open(string path)
    {
        long last;
        using (var journal = SqliteJournal.OpenToRead(path))
        {
            last = journal.LastSequence;
        }

        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        return new JournalRows(connection, last);
    }

    /// <summary>Every entry up to <paramref name="last"/>, in order.</summary>
    /// <exception cref="JournalDivergedException">A number is missing: what stood there is gone.</exception>
    /// <exception cref="SqliteException">The file cannot be read on.</exception>
    public void Read(long last, TakeRow take, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(take);
        var database = _connection.Handle!;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(database, "select sequence, kind, recorded_at, body from entries where sequence <= ? order by sequence", out var rows), database);
        using (rows)
        {
            raw.sqlite3_bind_int64(rows, 1, last);
            var before = 0L;
            int answer;
            while ((answer = raw.sqlite3_step(rows)) == raw.SQLITE_ROW)
            {
                cancel.ThrowIfCancellationRequested();
                var sequence = raw.sqlite3_column_int64(rows, 0);
                if (sequence != before + 1)
                {
                    throw new JournalDivergedException(sequence, $"the entry before it is {before}: what stood between is gone");
                }

                before = sequence;
                take(
                    sequence, (EntryKind)raw.sqlite3_column_int(rows, 1), Instant.FromUnixTimeTicks(raw.sqlite3_column_int64(rows, 2)),
                    raw.sqlite3_column_blob(rows, 3));
            }

            if (answer != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(answer, database);
            }
        }
    }

    public void Dispose() => _connection.Dispose();
}
