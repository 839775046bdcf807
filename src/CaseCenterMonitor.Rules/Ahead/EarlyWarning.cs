using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules.Ahead;

/// <summary>A breach that has not happened yet.</summary>
/// <param name="Prevention">What can be done about it; null when nobody can do anything but be there.</param>
/// <param name="StartBy">The last instant at which that can be begun in time; null when there is nothing to begin.</param>
/// <param name="InterviewSince">The interview that must be paused first; null when none is in the way.</param>
public sealed record Foreseen(Coming Coming, Prevention? Prevention, Instant? StartBy, Instant? InterviewSince)
{
    /// <summary>There is time enough to prevent it.</summary>
    public bool CanBePrevented(Instant now) => StartBy >= now;
}

/// <summary>
/// What will be breached unless somebody does something, most pressing first. It foresees nothing that the rules do not know: the same instants
/// by which alarms are raised, read before they come.
/// </summary>
public static class EarlyWarning
{
    /// <summary>More than a shift ahead nobody acts on.</summary>
    public static readonly Duration HorizonMax = Duration.FromHours(12);

    /// <param name="horizon">Longer than zero, at most <see cref="HorizonMax"/>.</param>
    /// <returns>First what can still be prevented, by the time left to begin; then what cannot, by the time left until it comes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not in its range.</exception>
    public static IReadOnlyList<Foreseen> Of(Engine engine, Instant now, Duration horizon)
    {
        if (horizon <= Duration.Zero || horizon > HorizonMax)
        {
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon, $"More than nothing and at most {HorizonMax.TotalHours:0} hours.");
        }

        return
        [
            .. engine.Ahead(now, now + horizon)
                .Where(coming => coming.Condition.Cause is null) // A warning of a warning: what it warns of is in the list itself.
                .Select(coming => Of(engine.Situation, coming))
                .OrderByDescending(foreseen => foreseen.CanBePrevented(now))
                .ThenBy(foreseen => foreseen.CanBePrevented(now) ? foreseen.StartBy : foreseen.Coming.At)
                .ThenBy(foreseen => foreseen.Coming.Priority)
                .ThenBy(foreseen => foreseen.Coming.Key),
        ];
    }

    private static Foreseen Of(Situation situation, Coming coming)
    {
        if (Prevention.Of(coming.Key.Rule) is not { } prevention)
        {
            return new Foreseen(coming, null, null, null);
        }

        var interview = prevention.NeedsPerson && coming.Key.Subject.Kind == SubjectKind.Detainee
            && situation.Custody.Find(coming.Key.Subject.Record)?.Interviews.Current is { BreakSince: null } current ? current : null;
        var takes = prevention.Takes + (interview is null ? Duration.Zero : Prevention.InterviewPause);
        return new Foreseen(coming, prevention, coming.At - takes, interview?.BeganAt);
    }
}
