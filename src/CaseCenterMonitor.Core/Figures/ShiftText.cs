using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Core;

/// <summary>Reads times of the day at which shifts change: 00:00,08:00,16:00.</summary>
public static class ShiftText
{
    public const string HowTo = "Give 1 to 12 times of the day at which shifts change, each once, such as 00:00,08:00,16:00.";

    /// <returns>The shifts of <see cref="Shifts.DefaultChanges"/> for no text at all; null when it cannot be read, see <see cref="HowTo"/>.</returns>
    public static Shifts? TryRead(string? text, DateTimeZone zone)
    {
        if (text is null)
        {
            return Shifts.Of(zone, Shifts.DefaultChanges);
        }

        var pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        var times = text.Split(',', StringSplitOptions.TrimEntries).Select(pattern.Parse).ToList();
        return times.Count <= Shifts.ChangesMax && times.TrueForAll(time => time.Success) && times.DistinctBy(time => time.Value).Count() == times.Count
            ? Shifts.Of(zone, [.. times.Select(time => time.Value)])
            : null;
    }
}
