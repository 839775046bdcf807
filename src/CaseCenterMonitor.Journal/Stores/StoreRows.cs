using System.Data.Common;
using CaseCenterMonitor.Journal.Log;
using NodaTime;

namespace CaseCenterMonitor.Journal.Stores;

/// <summary>How rows are read: the columns of each table in one place.</summary>
internal static class StoreRows
{
    public const string Entries = "select sequence, kind, occurred_at, recorded_at, leaf, secret, body from entries";
    public const string Lines = "select sequence, at, kind, record, wristband, zone, officer, rule, device, ledger from lines";
    public const string Stays = "select who_kind, who, entry, since, until, zone, wristband, presence, end_entry from stays";

    public const string Alarms = """
        select entry, rule, subject_kind, subject, record, zone, priority, state, raised_at, acknowledged_at, acknowledged_by, attended_at, attended_by, resolved_at,
               resolved_by, escalated_at, returned_at, ended_at, last_entry from alarms
        """;

    public const string Records =
        "select record, thread, entries, last_entry, arrived_at, booked_at, basis, sex, age_group, observation, wristband, ended_at, ended_as from records";

    public const string Wearings = "select wristband, entry, since, until, who_kind, who from wearings";

    public static EntryRow Entry(DbDataReader row) => new(
        row.GetInt64(0), (EntryKind)row.GetInt64(1), Instant.FromUnixTimeTicks(row.GetInt64(2)), Instant.FromUnixTimeTicks(row.GetInt64(3)),
        row.GetFieldValue<byte[]>(4), Bytes(row, 5), Bytes(row, 6));

    public static LineRow Line(DbDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetString(2), Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 7), Text(row, 8), row.GetInt64(9) == 1, null);

    public static StayRow Stay(DbDataReader row) => new(
        (WhoKind)row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), Number(row, 4), Text(row, 5), Text(row, 6), row.GetString(7), Number(row, 8));

    public static AlarmRow Alarm(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(row, 4), Text(row, 5), (int)row.GetInt64(6), row.GetString(7), row.GetInt64(8),
        Number(row, 9), Text(row, 10), Number(row, 11), Text(row, 12), Number(row, 13), Text(row, 14), Number(row, 15), Number(row, 16), Number(row, 17), row.GetInt64(18));

    public static RecordRow Record(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), Number(row, 4), Number(row, 5), Text(row, 6), Text(row, 7), Text(row, 8), Text(row, 9),
        Text(row, 10), Number(row, 11), Text(row, 12));

    public static WearingRow Wearing(DbDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.GetInt64(2), Number(row, 3), (WhoKind)row.GetInt64(4), row.GetString(5));

    /// <param name="values">For @p1, @p2 and so on.</param>
    public static IReadOnlyList<TRow> Read<TRow>(DbConnection connection, string sql, Func<DbDataReader, TRow> read, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<TRow>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public static DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < values.Length; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + (index + 1);
            parameter.Value = values[index] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static byte[]? Bytes(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
