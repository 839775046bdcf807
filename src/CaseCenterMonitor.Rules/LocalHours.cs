using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>Hours of night and day by the clock on the centre's wall. Everything else in this project is elapsed time.</summary>
internal static class LocalHours
{
    /// <summary>The first instant from <paramref name="at"/> on that lies within the hours; itself when it does.</summary>
    public static Instant FirstWithin(this DayHours hours, Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone);
        if (hours.Holds(local.TimeOfDay))
        {
            return at;
        }

        var begins = new LocalTime(hours.FromMinute / 60, hours.FromMinute % 60);
        var day = local.TimeOfDay < begins ? local.Date : local.Date.PlusDays(1);

        // An hour that the clocks skip begins when they have skipped it.
        return zone.AtLeniently(day + begins).ToInstant();
    }
}
