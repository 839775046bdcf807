using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Journal.Review;

/// <summary>The where of a question, put together from what is asked. Values go beside the text, never into it.</summary>
/// <param name="before">Values that the text has before this where.</param>
internal sealed class Where(IReadOnlyList<object?> before)
{
    private readonly List<string> _terms = [];
    private readonly List<object?> _values = [.. before];

    public Where()
        : this([])
    {
    }

    public IReadOnlyList<object?> Values => _values;

    public string Text => _terms.Count == 0 ? "" : " where " + string.Join(" and ", _terms);

    public Where Is(string column, string? value) => value is null ? this : Add($"{column} = {Next(StoredText.Of(value))}");

    public Where Holds(string term) => Add(term);

    /// <summary>A half-open period of a column of ticks.</summary>
    public Where Within(string column, Interval? period)
    {
        if (period is { HasStart: true, Start: var start })
        {
            Add($"{column} >= {Next(start.ToUnixTimeTicks())}");
        }

        return period is { HasEnd: true, End: var end } ? Add($"{column} < {Next(end.ToUnixTimeTicks())}") : this;
    }

    /// <summary>Behind a mark, in the order of the page.</summary>
    public Where Behind(string at, string sequence, PageWanted page) =>
        page.After is { } mark ? Add($"({at}, {sequence}) {(page.NewestFirst ? "<" : ">")} ({Next(mark.At)}, {Next(mark.Sequence)})") : this;

    /// <summary>Names a value in the text.</summary>
    public string Next(object? value)
    {
        _values.Add(value);
        return "@p" + _values.Count;
    }

    private Where Add(string term)
    {
        _terms.Add(term);
        return this;
    }
}
