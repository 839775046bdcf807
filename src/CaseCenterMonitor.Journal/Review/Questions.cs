using NodaTime;

namespace CaseCenterMonitor.Journal.Review;

/// <summary>Where a page ended: the next one goes on behind it.</summary>
/// <param name="At">Ticks since 1970.</param>
public readonly record struct Mark(long At, long Sequence)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{At}-{Sequence}");

    /// <returns>Null when the text is no mark of ours.</returns>
    public static Mark? Read(string? text)
    {
        var parts = text?.Split('-');
        return parts is [var at, var sequence] && long.TryParse(at, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var ticks)
            && long.TryParse(sequence, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new Mark(ticks, number)
            : null;
    }
}

/// <summary>How much of an answer is wanted, and in which order.</summary>
/// <param name="After">Where the page before ended; null for the first.</param>
public sealed record PageWanted(int Rows, bool NewestFirst, Mark? After)
{
    public const int RowsMax = 1000;
    public const int RowsDefault = 100;
}

/// <summary>Lines of the detention log. What is null is not asked for; everything that is asked for must hold.</summary>
/// <param name="Period">Half-open, by when it happened.</param>
/// <param name="Kind">The word of the lines.</param>
/// <param name="LedgerOnly">Only who came in and who went out.</param>
public sealed record LineQuestion(
    Interval? Period = null, string? Record = null, string? Wristband = null, string? Zone = null, string? Officer = null, string? Rule = null, string? Kind = null,
    bool LedgerOnly = false)
{
    /// <summary>Nothing but a period narrows it further: the lines are found by their kind, or not before all others have been looked at.</summary>
    internal bool IsOfKindAlone => Kind is not null && Record is null && Wristband is null && Zone is null && Officer is null && Rule is null && !LedgerOnly;
}

/// <summary>Lives of alarms, by when they were raised.</summary>
public sealed record AlarmQuestion(Interval? Period = null, string? Rule = null, string? Record = null, string? Zone = null, bool OpenOnly = false);

/// <summary>One page of an answer.</summary>
/// <param name="Next">Where the next page goes on; null when this is the last.</param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Rows, Mark? Next);
