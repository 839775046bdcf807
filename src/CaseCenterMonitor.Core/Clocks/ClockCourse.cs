using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// One clock of one person as far as their events tell: when it counts from, what it is limited to and when it falls due. It knows no present:
/// a rule takes the due instants, a screen asks for the reading at an instant.
/// </summary>
public sealed record ClockCourse
{
    /// <summary>"Within" includes the last minute (Continued-Questioning Rules 2004 art 41): exactly 12 h 00 is still legal.</summary>
    public static readonly Duration LastMinute = Duration.FromMinutes(1);

    public required ClockDefinition Clock { get; init; }

    /// <summary>The event that started it; null while nothing has.</summary>
    public CustodyEvent? Started { get; init; }

    /// <summary>From when it counts: the start, or the last review.</summary>
    public Instant From { get; init; }

    public CustodyEvent? Stopped { get; init; }

    /// <summary>Every limit it has had, in order; empty for a clock that only measures.</summary>
    public IReadOnlyList<ClockStep> Steps { get; init; } = [];

    /// <summary>Approvals that were written down and do not count.</summary>
    public IReadOnlyList<ClockDispute> Disputes { get; init; } = [];

    public IReadOnlyList<ClockReview> Reviews { get; init; } = [];

    /// <summary>The last postponement of the review that is due now; it moves no due instant.</summary>
    public CustodyEvent? Postponed { get; init; }

    /// <summary>The group the limit was shortened for; none when it was not.</summary>
    public Vulnerability ShortenedFor { get; init; }

    public UncountedTime Uncounted { get; init; } = UncountedTime.None;

    /// <summary>In the order in which they fall due; a warning before the start of the count is due at once.</summary>
    public IReadOnlyList<ClockWarning> Warnings { get; init; } = [];

    public Limit? Limit => Steps.Count == 0 ? null : Steps[^1].Limit;

    /// <summary>The last instant within the limit; null without a limit, before the start, and while uncounted time has no end.</summary>
    public Instant? EndsAt => Started is not null && Limit is { } limit ? Uncounted.Due(From, limit.Value) : null;

    /// <summary>The end of the last legal minute. Null as for <see cref="EndsAt"/>, and when it was stopped before that.</summary>
    public Instant? BreachedAt =>
        Started is not null && Limit is { } limit && Uncounted.Due(From, limit.Value + LastMinute) is { } due && !(Stopped?.At < due) ? due : null;

    /// <summary>Since when time is not counted, while that has no end; null otherwise and once it is stopped.</summary>
    public Instant? PausedSince => Stopped is null && Uncounted.Stretches is [.., { Ended: null } last] ? last.From : null;

    /// <summary>Counted time at an instant; zero before the start, no more after the stop.</summary>
    public Duration ElapsedAt(Instant now) => Gross(now) - ExcludedAt(now);

    public Duration ExcludedAt(Instant now) => Started is null ? Duration.Zero : Uncounted.Within(From, Until(now));

    public ClockReading At(Instant now)
    {
        var elapsed = ElapsedAt(now);
        return new ClockReading(
            this, now, StateAt(now, elapsed), elapsed, ExcludedAt(now), Limit, EndsAt, Started is null ? Limit?.Value : Limit?.Value - elapsed);
    }

    private ClockState StateAt(Instant now, Duration elapsed)
    {
        if (Started is null || Started.At > now)
        {
            return ClockState.NotStarted;
        }

        var exceeded = Limit is { } limit && elapsed >= limit.Value + LastMinute;
        if (Stopped is { } stopped && stopped.At <= now)
        {
            return exceeded ? ClockState.StoppedLate : ClockState.Stopped;
        }

        return exceeded ? ClockState.Exceeded
            : Uncounted.LastsAt(now) ? ClockState.Paused
            : Warnings.Count > 0 && Warnings[0].At <= now ? ClockState.Near
            : ClockState.Running;
    }

    private Instant Until(Instant now) => Stopped is { } stopped && stopped.At < now ? stopped.At : now;

    private Duration Gross(Instant now) => Started is null ? Duration.Zero : Duration.Max(Duration.Zero, Until(now) - From);
}
