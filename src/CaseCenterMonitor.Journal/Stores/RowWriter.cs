using System.Data;
using System.Data.Common;
using System.Globalization;

namespace CaseCenterMonitor.Journal.Stores;

/// <summary>One prepared statement that takes row after row. Its parameters are @1, @2 and so on, in the order of the columns.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly DbCommand _command;
    private readonly DbParameter[] _parameters;
    private readonly bool _isOfLog;

    private RowWriter(DbConnection connection, string table, string sql, int columns)
    {
        _isOfLog = LogSchema.Names.Contains(table);
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
    public static RowWriter Insert(DbConnection connection, string table, params IReadOnlyList<string> columns) => new(connection, table, Insertion(table, columns), columns.Count);

    /// <summary>Adds rows, or puts them in the place of those that have the same key.</summary>
    /// <param name="keys">How many of the columns, from the first, are the key.</param>
    public static RowWriter Replace(DbConnection connection, string table, int keys, params IReadOnlyList<string> columns) => new(
        connection,
        table,
        $"{Insertion(table, columns)} on conflict ({string.Join(", ", columns.Take(keys))}) do update set {string.Join(", ", columns.Skip(keys).Select(column => $"{column} = excluded.{column}"))}",
        columns.Count);

    public void Write(DbTransaction transaction, params ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (var column = 0; column < _parameters.Length; column++)
        {
            Set(_parameters[column], values[column]);
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    // A column keeps the type that it was first seen with, so that it is the same statement when there is nothing in it.
    private void Set(DbParameter parameter, object? value)
    {
        switch (value)
        {
            case null:
                parameter.Value = DBNull.Value;
                return;
            case string word:
                (parameter.DbType, parameter.Value) = (DbType.String, _isOfLog ? StoredText.Of(word) : word);
                return;
            case long or int:
                (parameter.DbType, parameter.Value) = (DbType.Int64, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                return;
            case byte[]:
                (parameter.DbType, parameter.Value) = (DbType.Binary, value);
                return;
            default:
                throw new InvalidOperationException($"No column takes a {value.GetType().Name}.");
        }
    }

    private static string Insertion(string table, IReadOnlyList<string> columns) =>
        $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", Enumerable.Range(1, columns.Count).Select(number => "@p" + number))})";
}
