using CaseCenterMonitor.Journal.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace CaseCenterMonitor.Journal.Rows;

/// <summary>
/// The entries of a journal file as they lie there, without a copy of each body: reading a year through <see cref="SqliteJournal"/> takes longer
/// than judging it. For reading only; the running server is not disturbed. One caller at a time.
/// </summary>
public sealed class JournalRows : IJournalRows
{
    private const int AskToStopEvery = 1024;

    private readonly sqlite3 _database;

    private JournalRows(sqlite3 database, long last) => (_database, LastSequence) = (database, last);

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

        return new JournalRows(Connect(path), last);
    }

    /// <summary>One thread reads, so that SQLite need not lock for every column.</summary>
    internal static sqlite3 Connect(string path)
    {
        var answer = raw.sqlite3_open_v2(Path.GetFullPath(path), out var database, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null);
        SqliteException.ThrowExceptionForRC(answer, database);
        return database;
    }

    public void Read(long last, TakeRow take, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(take);
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(_database, "select sequence, kind, recorded_at, body from entries where sequence <= ? order by sequence", out var statement), _database);
        using (statement)
        {
            raw.sqlite3_bind_int64(statement, 1, last);
            var answer = Read(statement.DangerousGetHandle(), take, cancel);
            if (answer != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(answer, _database);
            }
        }
    }

    private static int Read(nint rows, TakeRow take, CancellationToken cancel)
    {
        var before = 0L;
        int answer;
        while ((answer = RowCalls.Step(rows)) == raw.SQLITE_ROW)
        {
            if (before % AskToStopEvery == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            var sequence = RowCalls.Number(rows, 0);
            if (sequence != before + 1)
            {
                throw new JournalDivergedException(sequence, $"the entry before it is {before}: what stood between is gone");
            }

            before = sequence;
            take(sequence, (EntryKind)RowCalls.Number(rows, 1), Instant.FromUnixTimeTicks(RowCalls.Number(rows, 2)), RowCalls.Bytes(rows, 3));
        }

        return answer;
    }

    public void Dispose() => _database.Dispose();
}
