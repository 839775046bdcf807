using NodaTime;

namespace CaseCenterMonitor.Core;

public sealed record Contributor(string Name, int Count, double Share);

public enum WaitKind { Acknowledge, Attend }

/// <param name="P95">By nearest rank: the smallest that at least 95 % of them do not exceed.</param>
public sealed record WaitFigure(WaitKind Kind, AlarmPriority Priority, int Count, Duration Median, Duration P95, Duration Longest);

public sealed record CauseFigure(ResolvedCause Cause, int Count);

public sealed record AlarmSince(AlarmKey Alarm, Instant Since);

/// <summary>
/// How the alarms of one stretch of time did: a shift, or the whole period. A function of the record alone; the order of the steps of different alarms
/// changes nothing.
/// </summary>
/// <param name="NotKnown">When set, every value is null and every list is empty.</param>
/// <param name="Unrecorded">How long no server was up in it.</param>
public sealed record AlarmFigures(
    Interval Stretch, NotKnownBecause? NotKnown, Duration Unrecorded, IReadOnlyList<AlarmFigure> Figures, IReadOnlyList<Contributor> TopAlarms,
    IReadOnlyList<Contributor> TopRules, IReadOnlyList<WaitFigure> Waits, IReadOnlyList<CauseFigure> Causes, IReadOnlyList<Contributor> FalseByRule,
    IReadOnlyList<Interval> Floods, IReadOnlyList<AlarmKey> Chattering, IReadOnlyList<AlarmSince> Stale, IReadOnlyList<AlarmKey> Unattended)
{
    public AlarmFigure this[FigureKind kind] => Figures.First(figure => figure.Kind == kind);

    /// <param name="stretch">Not empty.</param>
    public static AlarmFigures Of(AlarmRecord record, Interval stretch)
    {
        var unrecorded = record.Unrecorded(stretch);
        if (record.WhyNot(stretch) is { } why)
        {
            return new AlarmFigures(
                stretch, why, unrecorded, [.. Enum.GetValues<FigureKind>().Select(kind => AlarmFigure.Of(kind, null))], [], [], [], [], [], [], [], [], []);
        }

        return new AlarmCount(AlarmCourses.Until(record.Steps, stretch.End), stretch).Figures(unrecorded);
    }

    public static IReadOnlyList<AlarmFigures> ByShift(AlarmRecord record, Interval period, Shifts shifts) =>
        [.. shifts.Within(period).Select(shift => Of(record, shift))];
}

/// <summary>The course of every alarm.</summary>
internal static class AlarmCourses
{
    /// <summary>All steps before an instant. Each alarm's own steps are taken in their order and never run backwards; the alarms come in the order of their keys.</summary>
    public static IReadOnlyDictionary<AlarmKey, AlarmCourse> Until(IEnumerable<AlarmTransition> steps, Instant end)
    {
        var courses = new SortedDictionary<AlarmKey, AlarmCourse>();
        foreach (var alarm in steps.GroupBy(step => step.Key))
        {
            var course = new AlarmCourse(alarm.Key);
            var last = Instant.MinValue;
            foreach (var step in alarm)
            {
                last = Instant.Max(last, step.At);
                if (last >= end)
                {
                    break;
                }

                course.Take(step);
            }

            courses.Add(alarm.Key, course);
        }

        return courses;
    }
}
