using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// Instants as one number inside the engine: nanoseconds since 1970, from the year 1678 to 2262. Half the memory of an <see cref="Instant"/>, a
/// third of an optional one, and compared in one step. Whatever leaves the engine is an <see cref="Instant"/> again.
/// </summary>
internal static class Nanos
{
    /// <summary>No instant, or none that was ever reached.</summary>
    public const long None = long.MinValue;

    /// <summary>Never: nothing falls due.</summary>
    public const long Never = long.MaxValue;

    private const int DaysThatFit = 106_751;

    /// <summary>Clamped to the years that fit: a device that says it is the year 1 means that it does not know.</summary>
    public static long Of(Instant at)
    {
        var since = at - NodaConstants.UnixEpoch;
        return since.Days switch
        {
            < -DaysThatFit => None + 1,
            > DaysThatFit => Never - 1,
            _ => since.ToInt64Nanoseconds(),
        };
    }

    public static long Of(Instant? at) => at is { } instant ? Of(instant) : None;

    /// <summary>An instant this much later; never beyond what fits.</summary>
    public static long After(long at, Duration wait) => After(at, wait.ToInt64Nanoseconds());

    public static long After(long at, long wait)
    {
        var sum = unchecked(at + wait);
        var fits = ((at ^ sum) & (wait ^ sum)) >= 0 && sum is not (None or Never);
        return fits ? sum : wait == 0 ? at : wait > 0 ? Never - 1 : None + 1;
    }

    public static Instant ToInstant(long at) => NodaConstants.UnixEpoch.PlusNanoseconds(at);

    public static Instant? ToInstantOrNull(long at) => at == None ? null : ToInstant(at);
}
