using CaseCenterMonitor.Journal.Review;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Journal.Sqlite;

/// <summary>Opens a journal file for questions, beside whoever writes it.</summary>
public static class SqliteReading
{
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static RecordReader Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no journal at {path}.", path);
        }

        // Pooled: a question takes less time than opening a file.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), Mode = SqliteOpenMode.ReadOnly }.ConnectionString);
        connection.Open();
        return new RecordReader(connection, new Fts5());
    }

    private sealed class Fts5 : ISearch
    {
        public string Sequence => "texts.rowid";

        public long LookedThroughFirst => 0;

        public string AnsweredFirst => "";

        // Nothing is looked through first here.
        public string OneByOne(string match) => match;

        public (string Prefix, int Column) Explain => ("explain query plan ", 3);

        // Words hold letters and digits only: nothing in them ends the quotation.
        public string Match(IReadOnlyList<string> phrases, Func<object?, string> value) =>
            $"texts match {value(string.Join(" AND ", phrases.Select(phrase => $"\"{phrase}\"")))}";
    }
}
