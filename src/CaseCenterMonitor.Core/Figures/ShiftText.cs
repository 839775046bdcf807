using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Core;

/// <summary>Reads times of the day at which shifts change: 00:00,08:00,16:00.</summary>
public static class ShiftText
{
    public const string HowTo = "Give 1 to 12 times of the day at which shifts change, each once, such as 00:00,08:00,16:00.";

    /// <returns>The shifts of <see cref="Shifts.DefaultChanges"/> for no text at all; null when it cannot be read, see <see cref="HowTo"/>.</returns>
    public static Shifts? TryRead(string? text, DateTimeZone zone) => TryRead(text) is { } changes ? Shifts.Of(zone, changes) : null;

    /// <summary>The same before anybody knows the time zone.</summary>
    public static IReadOnlyList<LocalTime>? TryRead(string? text)
    {
        if (text is null)
        {
            return Shifts.DefaultChanges;
        }

        var pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        var times = text.Split(',', StringSplitOptions.TrimEntries).Select(pattern.Parse).ToList();
        return times.Count <= Shifts.ChangesMax && times.TrueForAll(time => time.Success) && times.DistinctBy(time => time.Value).Count() == times.Count
            ? [.. times.Select(time => time.Value)]
            : null;
    }
}
