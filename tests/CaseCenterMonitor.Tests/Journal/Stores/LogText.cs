using System.Data.Common;
using System.Globalization;
using System.Text;

namespace CaseCenterMonitor.Tests.Journal.Stores;

/// <summary>A whole log as text, table after table, in the order of the keys.</summary>
internal static class LogText
{
    private static readonly (string Table, string Key)[] Tables =
        [("lines", "sequence"), ("stays", "who_kind, who, entry"), ("alarms", "entry"), ("records", "record"), ("wearings", "wristband, entry")];

    public static string Of(DbConnection connection)
    {
        var text = new StringBuilder();
        foreach (var (table, key) in Tables)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"[{table}]");
            using var command = connection.CreateCommand();
            command.CommandText = $"select * from {table} order by {key}";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                text.AppendLine(string.Join(" | ", values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))));
            }
        }

        return text.ToString();
    }
}
