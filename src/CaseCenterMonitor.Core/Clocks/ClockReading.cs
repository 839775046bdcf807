using NodaTime;

namespace CaseCenterMonitor.Core;

public enum ClockState
{
    /// <summary>What starts it has not happened.</summary>
    NotStarted,
    Running,

    /// <summary>Time does not count just now.</summary>
    Paused,

    /// <summary>The first warning is due.</summary>
    Near,

    /// <summary>The last legal minute is over.</summary>
    Exceeded,

    /// <summary>Stopped in time.</summary>
    Stopped,

    /// <summary>Stopped, and by then it was too late.</summary>
    StoppedLate,
}

/// <summary>What a clock shows at one instant.</summary>
/// <param name="Elapsed">Counted time: real elapsed time without what is excluded.</param>
/// <param name="Excluded">Time since the start that does not count.</param>
/// <param name="Limit">The limit in force; null for a clock that only measures.</param>
/// <param name="EndsAt">The last instant that is still within the limit; null without a limit, before the start and while paused.</param>
/// <param name="Remaining">Counted time left; negative when exceeded, null without a limit.</param>
public sealed record ClockReading(
    ClockCourse Course, Instant At, ClockState State, Duration Elapsed, Duration Excluded, Limit? Limit, Instant? EndsAt, Duration? Remaining)
{
    public ClockDefinition Clock => Course.Clock;
}
