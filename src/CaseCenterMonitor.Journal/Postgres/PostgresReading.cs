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
        var connection = new NpgsqlConnection(lent.ConnectionString);
        try
        {
            connection.Open();
        }
        catch (NpgsqlException failure)
        {
            connection.Dispose();
            throw new JournalUnreachableException($"PostgreSQL at {address} cannot be asked: {failure.Message}", failure);
        }

        return new RecordReader(connection, new Words(lookedThroughFirst));
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

        public (string Prefix, int Column) Explain => ("explain (costs off) ", 0);

        public string Match(IReadOnlyList<string> phrases, Func<object?, string> value) =>
            $"texts.words @@ ({string.Join(" && ", phrases.Select(phrase => $"phraseto_tsquery('simple', {value(phrase)})"))})";
    }
}
