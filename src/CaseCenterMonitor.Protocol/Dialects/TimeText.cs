using System.Globalization;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>Times as text, with a zone or without.</summary>
internal static class TimeText
{
    private static readonly string[] WithoutZone = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];
    private static readonly string[] WithZone = ["yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz"];

    /// <summary>A time without a zone is the site's; one that cannot be read is outside every window, so that the clock is graded as never set.</summary>
    public static DeviceTime Read(string text, TimeZoneInfo site)
    {
        var resolution = text.Contains('.', StringComparison.Ordinal) ? TimeSpan.FromMilliseconds(1) : TimeSpan.FromSeconds(1);
        if (DateTime.TryParseExact(text, WithoutZone, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            return DeviceTime.FromLocal(wall, site, resolution);
        }

        return DateTimeOffset.TryParseExact(text, WithZone, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DeviceTime(time, resolution)
            : DeviceTime.Unreadable;
    }
}
