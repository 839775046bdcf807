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

    /// <summary>
    /// How many of the newest entries are looked through one by one before the index of words is asked, where that index does not give the newest first; 0
    /// where it does. What stands in many entries is found among these, and of what is rarer the index has few.
    /// </summary>
    long LookedThroughFirst { get; }

    /// <summary>
    /// The same term in a form for which the store does not take its index of words. Which of the two ways is shorter it cannot know: it takes words that stand beside
    /// each other for rarer than they are.
    /// </summary>
    /// <param name="match">By <see cref="Match"/>.</param>
    string OneByOne(string match);

    /// <summary>What stands behind a question within a question to have it answered by itself, by the index of words or by number; empty where nothing is needed.</summary>
    string AnsweredFirst { get; }

    /// <summary>What stands before a question to hear how it would be answered, and the column of the answer that says it.</summary>
    (string Prefix, int Column) Explain { get; }
}
