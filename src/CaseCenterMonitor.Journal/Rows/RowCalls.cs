using System.Runtime.InteropServices;

namespace CaseCenterMonitor.Journal.Rows;

/// <summary>
/// The calls of SQLite that are made for every row, straight into the library that SQLitePCL has loaded: its own wrappers count references and change
/// the collector's mode for each column, which takes longer than SQLite itself takes for the row. Whoever calls keeps the statement alive.
/// </summary>
internal static partial class RowCalls
{
    private const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    // What follows only looks at the row that is there: no file, no lock, a few nanoseconds.
    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    public static partial long Number(nint statement, int column);

    public static bool IsNull(nint statement, int column) => Type(statement, column) == SQLitePCL.raw.SQLITE_NULL;

    /// <summary>SQLite's own memory, gone with the next step.</summary>
    public static unsafe ReadOnlySpan<byte> Bytes(nint statement, int column) => new(Blob(statement, column), Length(statement, column));

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
    private static unsafe partial void* Blob(nint statement, int column);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    private static partial int Type(nint statement, int column);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    private static partial int Length(nint statement, int column);
}
