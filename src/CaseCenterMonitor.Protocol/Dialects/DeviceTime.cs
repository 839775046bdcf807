namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>A time as a device states it, and the step of its clock: a controller that counts whole seconds cannot order what happens within one.</summary>
public readonly record struct DeviceTime(DateTimeOffset Value, TimeSpan Resolution)
{
    /// <summary>From here on a number counts milliseconds: as seconds it would be the year 5138.</summary>
    private const double MillisecondsFrom = 1e11;

    private static readonly double EarliestMilliseconds = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly double LatestMilliseconds = DateTimeOffset.MaxValue.AddSeconds(-1).ToUnixTimeMilliseconds();

    /// <summary>It came without a zone and was taken for the site's local time. In the hour that a change of clocks repeats it may be off by that hour.</summary>
    public bool IsAssumedLocal { get; init; }

    /// <summary>The device says that it tells of the past: history, however near it looks.</summary>
    public bool IsBackfilled { get; init; }

    /// <summary>A time without a zone, as the clocks on the walls of the site show it. A time that the change of clocks skips is taken as if it had not been skipped.</summary>
    public static DeviceTime FromLocal(DateTime wall, TimeZoneInfo site, TimeSpan resolution)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (wall.Year is <= 1 or >= 9999)
        {
            return Unreadable; // An offset would lead out of the calendar.
        }

        var unspecified = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        return new DeviceTime(new DateTimeOffset(unspecified, site.GetUtcOffset(unspecified)), resolution) { IsAssumedLocal = true };
    }

    /// <summary>What a time that cannot be read counts as: outside every window, so that the clock is graded as never set.</summary>
    public static DeviceTime Unreadable { get; } = new(DateTimeOffset.MinValue, TimeSpan.Zero);

    /// <summary>An epoch time, in seconds or milliseconds by its size. A fraction means that the clock is finer than a second.</summary>
    public static DeviceTime FromEpoch(double number)
    {
        var isMilliseconds = Math.Abs(number) >= MillisecondsFrom;
        var milliseconds = Math.Round(isMilliseconds ? number : number * 1000);
        if (!double.IsFinite(milliseconds) || milliseconds < EarliestMilliseconds || milliseconds > LatestMilliseconds)
        {
            return Unreadable;
        }

        var isWholeSeconds = !isMilliseconds && Math.Truncate(number) == number;
        return new DeviceTime(
            DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds),
            isWholeSeconds ? TimeSpan.FromSeconds(1) : TimeSpan.FromMilliseconds(1));
    }
}
