using CaseCenterMonitor.Journal.Stores;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace CaseCenterMonitor.Journal.Rows;

/// <summary>All entries of a journal file as they lie there, whole: for whoever verifies them. One view of the file, whatever is written meanwhile.</summary>
internal static class JournalWalk
{
    /// <exception cref="SqliteException">It cannot be read on.</exception>
    public static void Through(string path, TakeEntry take)
    {
        using var database = JournalRows.Connect(path);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, StoreRows.Entries + " order by sequence", out var statement), database);
        using (statement)
        {
            var answer = Through(statement.DangerousGetHandle(), take);
            if (answer != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(answer, database);
            }
        }
    }

    private static int Through(nint row, TakeEntry take)
    {
        int answer;
        while ((answer = RowCalls.Step(row)) == raw.SQLITE_ROW)
        {
            take(new StoredEntry(
                RowCalls.Number(row, 0), (EntryKind)RowCalls.Number(row, 1), Instant.FromUnixTimeTicks(RowCalls.Number(row, 2)),
                Instant.FromUnixTimeTicks(RowCalls.Number(row, 3)), RowCalls.Bytes(row, 4), RowCalls.Bytes(row, 5), RowCalls.Bytes(row, 6), RowCalls.IsNull(row, 6)));
        }

        return answer;
    }
}
