namespace CaseCenterMonitor.Journal.Review;

/// <summary>How a store finds words in its table of texts: the one thing in which the two differ for a reader.</summary>
public interface ISearch
{
    /// <summary>The column of the table of texts that has the number of the entry.</summary>
    string Sequence { get; }

    /// <summary>A term that holds where every phrase stands.</summary>
    /// <param name="phrases">Words as <see cref="Stores.SearchText"/> makes them, at least one in each.</param>
    /// <param name="value">Names a value in the text of the question.</param>
    string Match(IReadOnlyList<string> phrases, Func<object?, string> value);

    /// <summary>What stands before a question to hear how it would be answered, and the column of the answer that says it.</summary>
    (string Prefix, int Column) Explain { get; }
}
