using CaseCenterMonitor.Journal.Review;
using Npgsql;

namespace CaseCenterMonitor.Journal.Postgres;

/// <summary>Sessions for questions: lent and used again, for a question takes less time than opening one. None of them can write.</summary>
internal static class PostgresReading
{
    /// <summary>As many as questions are answered at once, and some to spare.</summary>
    private const int SessionsMax = 8;

    /// <summary>About what a few milliseconds allow.</summary>
    private const long LookedThroughFirst = 200_000;

    /// <param name="lookedThroughFirst">See <see cref="ISearch.LookedThroughFirst"/>.</param>
    /// <exception cref="JournalUnreachableException">There is no such server, or it lets nobody in.</exception>
    public static RecordReader Open(PostgresAddress address, long lookedThroughFirst = LookedThroughFirst)
    {
        var lent = new NpgsqlConnectionStringBuilder(address.ConnectionString)
        {
            Pooling = true, MaxPoolSize = SessionsMax, SearchPath = PostgresSchema.Quoted(address.Centre ?? OnlyCentre(address)), Options = "-c default_transaction_read_only=on",
        };
        try
        {
            return new RecordReader(Lend(lent.ConnectionString), new Words(lookedThroughFirst));
        }
        catch (NpgsqlException failure)
        {
            throw new JournalUnreachableException($"PostgreSQL at {address} cannot be asked: {failure.Message}", failure);
        }
    }

    // After a restart of the server those that lie here are dead, and only asking one of them shows it: then all are given up, and a fresh one is opened.
    private static NpgsqlConnection Lend(string connectionString)
    {
        var lent = Opened(connectionString);
        try
        {
            PostgresSession.Execute(lent, "select 1");
            return lent;
        }
        catch (NpgsqlException)
        {
            NpgsqlConnection.ClearPool(lent);
            lent.Dispose();
            return Opened(connectionString);
        }
    }

    private static NpgsqlConnection Opened(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string OnlyCentre(PostgresAddress address)
    {
        using var session = PostgresSession.OpenToRead(address);
        return PostgresSchema.OnlyCentre(session, address);
    }

    private sealed class Words(long lookedThroughFirst) : ISearch
    {
        public string Sequence => "texts.sequence";

        public long LookedThroughFirst => lookedThroughFirst;

        public string AnsweredFirst => " offset 0";

        // An index answers an operator, and not whether what it says is true.
        public string OneByOne(string match) => $"({match}) is true";

        public (string Prefix, int Column) Explain => ("explain (costs off) ", 0);

        public string Match(IReadOnlyList<string> phrases, Func<object?, string> value) =>
            $"texts.words @@ ({string.Join(" && ", phrases.Select(phrase => $"phraseto_tsquery('simple', {value(phrase)})"))})";
    }
}
