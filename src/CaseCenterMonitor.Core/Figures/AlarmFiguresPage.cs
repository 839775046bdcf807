using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One figure as it is sent and printed. Bounds that are exclusive say so: less than, not up to.</summary>
public sealed record FigureRow(
    FigureKind Kind, double? Value, AlarmVerdict Verdict, double? Acceptable, double? Manageable, double? Budget, bool Exclusive, string? Source);

public sealed record WaitRow(WaitKind Kind, AlarmPriority Priority, int Count, double MedianSeconds, double P95Seconds, double LongestSeconds);

/// <param name="To">Null while it lasts.</param>
public sealed record FloodRow(Instant From, Instant? To);

public sealed record AlarmSinceRow(string Alarm, Instant Since);

/// <summary>The figures of one stretch with plain values: keys as text, lengths of time in seconds.</summary>
public sealed record AlarmFiguresPage(
    Instant From, Instant To, NotKnownBecause? NotKnown, double UnrecordedSeconds, IReadOnlyList<FigureRow> Figures, IReadOnlyList<Contributor> TopAlarms,
    IReadOnlyList<Contributor> TopRules, IReadOnlyList<WaitRow> Waits, IReadOnlyList<CauseFigure> Causes, IReadOnlyList<Contributor> FalseByRule,
    IReadOnlyList<FloodRow> Floods, IReadOnlyList<string> Chattering, IReadOnlyList<AlarmSinceRow> Stale, IReadOnlyList<string> Unattended)
{
    public static AlarmFiguresPage Of(AlarmFigures figures) => new(
        figures.Stretch.Start, figures.Stretch.End, figures.NotKnown, figures.Unrecorded.TotalSeconds,
        [.. figures.Figures.Select(Row)], figures.TopAlarms, figures.TopRules,
        [.. figures.Waits.Select(wait => new WaitRow(
            wait.Kind, wait.Priority, wait.Count, wait.Median.TotalSeconds, wait.P95.TotalSeconds, wait.Longest.TotalSeconds))],
        figures.Causes, figures.FalseByRule,
        [.. figures.Floods.Select(flood => new FloodRow(flood.Start, flood.HasEnd ? flood.End : null))],
        [.. figures.Chattering.Select(key => key.ToString())],
        Rows(figures.Stale),
        [.. figures.Unattended.Select(key => key.ToString())]);

    public static IReadOnlyList<AlarmSinceRow> Rows(IEnumerable<AlarmSince> alarms) =>
        [.. alarms.Select(alarm => new AlarmSinceRow(alarm.Alarm.ToString(), alarm.Since))];

    private static FigureRow Row(AlarmFigure figure) => new(
        figure.Kind, figure.Value, figure.Verdict, figure.Limits?.Acceptable?.Value, figure.Limits?.Manageable?.Value, figure.Limits?.Budget?.Value,
        (figure.Limits?.Acceptable ?? figure.Limits?.Manageable)?.Exclusive ?? false, figure.Limits?.Source);
}

/// <param name="Shifts">Every shift that lies in the period with at least an instant, each counted whole.</param>
public sealed record AlarmFiguresAnswer(string TimeZone, IReadOnlyList<string> ShiftChanges, AlarmFiguresPage Whole, IReadOnlyList<AlarmFiguresPage> Shifts)
{
    public static AlarmFiguresAnswer Of(AlarmRecord record, Interval period, Shifts shifts) => new(
        shifts.Zone.Id,
        [.. shifts.Changes.Select(change => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(change))],
        AlarmFiguresPage.Of(AlarmFigures.Of(record, period)),
        [.. AlarmFigures.ByShift(record, period, shifts).Select(AlarmFiguresPage.Of)]);
}
