namespace CaseCenterMonitor.Server.Telemetry.Questions;

/// <summary>What is made of the values that lie in one step.</summary>
public enum How
{
    /// <summary>There are no steps: of every group the row in which the first figure was written last, with the other figures of that same row.</summary>
    Latest,
    Last,
    Max,
    Min,
    Mean,
    Sum,
    Count,

    /// <summary>What a counter grew by from the last value of one step to the last value of the next. A counter that began anew says nothing about that step.</summary>
    PerSecond,
    PerMinute,
    PerTenMinutes,
}

/// <param name="Figure">As the catalogue has it.</param>
/// <param name="Name">What it is called in the answer.</param>
public sealed record Column(string Figure, string Name);

/// <summary>Something to ask a store, without the time it is asked about. The stores answer it alike: a test puts every one of <see cref="Panels"/> to both.</summary>
public sealed record Question
{
    /// <exception cref="InvalidOperationException">It asks for what the catalogue does not have.</exception>
    public Question(Measurement measurement, How how, IReadOnlyList<Column> columns, IReadOnlyList<string> by, IReadOnlyList<(string Tag, string Value)> where)
    {
        if (columns.Count == 0 || by.Concat(where.Select(one => one.Tag)).FirstOrDefault(tag => !measurement.Tags.Contains(tag)) is not null)
        {
            throw new InvalidOperationException($"{measurement.Name} is asked for figures, by its tags {string.Join(", ", measurement.Tags)}.");
        }

        foreach (var column in columns)
        {
            _ = measurement[column.Figure];
        }

        (Measurement, How, Columns, By, Where) = (measurement, how, columns, by, where);
    }

    public Measurement Measurement { get; }

    public How How { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Tags that tell the groups apart; what differs only in other tags is one group.</summary>
    public IReadOnlyList<string> By { get; }

    /// <summary>Tags that must have this value.</summary>
    public IReadOnlyList<(string Tag, string Value)> Where { get; }

    public bool HasSteps => How != How.Latest;

    /// <summary>For which seconds growth is given; null when it is no growth that is asked for.</summary>
    public int? PerSeconds => How switch
    {
        How.PerSecond => 1,
        How.PerMinute => 60,
        How.PerTenMinutes => 600,
        How.Latest or How.Last or How.Max or How.Min or How.Mean or How.Sum or How.Count => null,
        _ => throw new InvalidOperationException($"Nobody has said what {How} is."),
    };

    public Question OfCentre(string centre) => new(Measurement, How, Columns, By, [.. Where.Where(one => one.Tag != "centre"), ("centre", centre)]);
}
