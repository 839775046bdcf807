namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>A store fixes the type of a field with the first value it gets and refuses the other from then on, so each figure has one for good.</summary>
public enum FigureType { Whole, Decimal }

public sealed record Figure(string Name, FigureType Type, string Meaning);

/// <summary>A table of the store: what tells its rows apart (tags) and what is counted or measured (figures).</summary>
/// <param name="IsDetail">About single people, if only by their wristband or their room: it leaves the building only when an installer says so.</param>
public sealed record Measurement(string Name, IReadOnlyList<string> Tags, IReadOnlyList<Figure> Figures, bool IsDetail = false)
{
    public Figure this[string figure] => Figures.FirstOrDefault(one => one.Name == figure)
        ?? throw new InvalidOperationException($"The catalogue has no figure '{figure}' in {Name}.");

    /// <param name="tags">In the order of <see cref="Tags"/>.</param>
    /// <param name="values">A value that is not known is null and is not written: a store must not show an old or invented one.</param>
    public Point At(NodaTime.Instant at, IReadOnlyList<string> tags, params IEnumerable<(string Figure, double? Value)> values)
    {
        if (tags.Count != Tags.Count)
        {
            throw new InvalidOperationException($"{Name} has the tags {string.Join(", ", Tags)}; {tags.Count} values were given.");
        }

        return new Point(this, at, tags, [.. values.Where(value => value.Value is { } known && double.IsFinite(known)).Select(value => (this[value.Figure], value.Value!.Value))]);
    }
}

/// <summary>One row. Values are numbers only: there is no place for a name or a number of a person.</summary>
public sealed record Point(Measurement Measurement, NodaTime.Instant At, IReadOnlyList<string> Tags, IReadOnlyList<(Figure Figure, double Value)> Values);
