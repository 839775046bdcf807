using System.Globalization;
using CaseCenterMonitor.Journal.Backups;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Cli.Commands.Restoring;

/// <summary>What the server remembers of having signed, and of what witnesses have seen: whether a restored journal goes as far.</summary>
internal static class SignedSoFar
{
    /// <param name="data">Where the server keeps its memory of that; null: nobody knows where.</param>
    /// <param name="entries">That the restored journal has.</param>
    public static IEnumerable<string> Lines(string? data, long entries)
    {
        if (data is null || !File.Exists(Path.Combine(data, ServerFiles.Proof)))
        {
            yield return $"There is no {ServerFiles.Proof}: ask the witnesses for their newest checkpoint before the server starts (docs/operations/backup.md).";
            yield break;
        }

        foreach (var (origin, signed, seen) in Read(Path.Combine(data, ServerFiles.Proof)))
        {
            var size = Math.Max(signed, seen);
            yield return size > entries
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"LOST: the log {origin} has signed {signed} entries and witnesses have seen {seen}, and the backup ends at {entries}. Nothing more can be signed under that name, and the server will say so; docs/operations/backup.md says what to do before it starts.")
                : string.Create(CultureInfo.InvariantCulture, $"The log {origin} has signed {signed} entries and witnesses have seen {seen}: all of them are there.");
        }
    }

    private static List<(string Origin, long Signed, long Seen)> Read(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        connection.Open();
        using var select = connection.CreateCommand();
        select.CommandText = "select origin, size, coalesce((select max(size) from witnesses where witnesses.origin = logs.origin), 0) from logs where size > 0 order by begun_at";
        using var reader = select.ExecuteReader();
        var logs = new List<(string, long, long)>();
        while (reader.Read())
        {
            logs.Add((reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2)));
        }

        return logs;
    }
}
