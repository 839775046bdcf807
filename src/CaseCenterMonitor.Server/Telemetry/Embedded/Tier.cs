using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry.Embedded;

/// <summary>How finely figures are kept, and for how long. The older they are, the coarser.</summary>
internal sealed class Tier
{
    /// <summary>Every value as it was written: with the usual interval, one in ten seconds.</summary>
    public static readonly Tier Raw = new("raw", Duration.FromMilliseconds(1), Duration.FromDays(2), "as they were written");

    public static readonly Tier Minute = new("minute", Duration.FromMinutes(1), Duration.FromDays(30), "by the minute");

    public static readonly Tier Hour = new("hour", Duration.FromHours(1), Duration.FromDays(730), "by the hour");

    private readonly long _kept;

    private Tier(string table, Duration length, Duration kept, string how)
    {
        (Table, Milliseconds, Kept, How) = (table, (long)length.TotalMilliseconds, kept, how);
        _kept = (long)kept.TotalMilliseconds;
    }

    /// <summary>Finest first.</summary>
    public static IReadOnlyList<Tier> All { get; } = [Raw, Minute, Hour];

    public string Table { get; }

    /// <summary>Length of one row.</summary>
    public long Milliseconds { get; }

    public Duration Kept { get; }

    public string How { get; }

    /// <summary>From when on everything is there. Whole hours, so that a row of a coarser tier is always made of all it is to be made of.</summary>
    public long KeptFrom(long now) => Start(now - _kept, Hour.Milliseconds);

    public long StartOf(long at) => Start(at, Milliseconds);

    private static long Start(long at, long length) => at - (((at % length) + length) % length);
}
