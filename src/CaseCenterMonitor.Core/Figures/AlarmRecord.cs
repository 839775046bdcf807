using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Why nothing is said about a stretch.</summary>
public enum NotKnownBecause
{
    /// <summary>It goes on beyond what has been recorded.</summary>
    NotOver,

    /// <summary>It begins before the record does.</summary>
    BeforeTheRecord,

    /// <summary>For more than a tenth of it the server was down.</summary>
    NotRecorded,
}

/// <summary>Alarm steps as they were written down, and when anything was.</summary>
/// <param name="Kept">From the first entry to the last instant of which is known that all is in it; half open.</param>
/// <param name="Gaps">Stretches in which no server was up, in order.</param>
/// <param name="Steps">All that fell due before the end of what is asked, from the beginning of the record: what stands when a stretch begins has begun before it.</param>
public sealed record AlarmRecord(Interval Kept, IReadOnlyList<Interval> Gaps, IReadOnlyList<AlarmTransition> Steps)
{
    public Duration Unrecorded(Interval stretch) => Gaps.Aggregate(Duration.Zero, (sum, gap) => sum + Stretch.Overlap(stretch, gap));

    /// <returns>Null when figures can be given.</returns>
    public NotKnownBecause? WhyNot(Interval stretch) =>
        stretch.End > Kept.End ? NotKnownBecause.NotOver
        : stretch.Start < Kept.Start ? NotKnownBecause.BeforeTheRecord
        : Unrecorded(stretch) / stretch.Duration > FigureSettings.UnrecordedShareMax ? NotKnownBecause.NotRecorded
        : null;
}

/// <summary>Half-open stretches of time. One without an end goes on.</summary>
internal static class Stretch
{
    public static Duration Overlap(Interval one, Interval other)
    {
        var from = Instant.Max(one.Start, other.Start);
        var to = Instant.Min(EndOf(one), EndOf(other));
        return to > from ? to - from : Duration.Zero;
    }

    public static Instant EndOf(Interval stretch) => stretch.HasEnd ? stretch.End : Instant.MaxValue;
}
