using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Hours of the day by the centre's own clock, half open: 22:00 to 06:00 holds 22:00 and no longer holds 06:00. Midnight may lie within.</summary>
/// <param name="FromMinute">Minutes after midnight, 0 to 1439.</param>
public readonly record struct DayHours(int FromMinute, int ToMinute)
{
    public bool Holds(LocalTime time)
    {
        var minute = (time.Hour * 60) + time.Minute;
        return FromMinute <= ToMinute ? minute >= FromMinute && minute < ToMinute : minute >= FromMinute || minute < ToMinute;
    }
}
