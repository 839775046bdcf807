using System.Data.Common;

namespace CaseCenterMonitor.Journal.Stores;

/// <summary>One prepared statement that takes row after row. Its parameters are @1, @2 and so on, in the order of the columns.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly DbCommand _command;
    private readonly DbParameter[] _parameters;

    private RowWriter(DbConnection connection, string sql, int columns)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        _parameters = new DbParameter[columns];
        for (var column = 0; column < columns; column++)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = "@p" + (column + 1);
            _command.Parameters.Add(parameter);
            _parameters[column] = parameter;
        }
    }

    /// <summary>Adds rows.</summary>
    public static RowWriter Insert(DbConnection connection, string table, params IReadOnlyList<string> columns) => new(connection, Insertion(table, columns), columns.Count);

    /// <summary>Adds rows, or puts them in the place of those that have the same key.</summary>
    /// <param name="keys">How many of the columns, from the first, are the key.</param>
    public static RowWriter Replace(DbConnection connection, string table, int keys, params IReadOnlyList<string> columns) => new(
        connection,
        $"{Insertion(table, columns)} on conflict ({string.Join(", ", columns.Take(keys))}) do update set {string.Join(", ", columns.Skip(keys).Select(column => $"{column} = excluded.{column}"))}",
        columns.Count);

    public void Write(DbTransaction transaction, params ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (var column = 0; column < _parameters.Length; column++)
        {
            _parameters[column].Value = values[column] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private static string Insertion(string table, IReadOnlyList<string> columns) =>
        $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", Enumerable.Range(1, columns.Count).Select(number => "@p" + number))})";
}
