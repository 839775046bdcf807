using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// When shifts change, by the centre's own clock. A shift is half open: what happens at the change belongs to the shift that begins. On the days on
/// which clocks change a shift is an hour shorter or longer, and rates count the time that really passed.
/// </summary>
public sealed class Shifts
{
    /// <summary>More changes in a day than this are a mistake.</summary>
    public const int ChangesMax = 12;

    private Shifts(DateTimeZone zone, IReadOnlyList<LocalTime> changes)
    {
        Zone = zone;
        Changes = changes;
    }

    /// <summary>
    /// 00:00, 08:00 and 16:00: three shifts of eight hours, the length for which a P3 may be shelved (docs/alarms.md). No law and no site file sets these
    /// hours: they are our proposal, and whoever asks for figures may give others.
    /// </summary>
    public static IReadOnlyList<LocalTime> DefaultChanges { get; } = [new LocalTime(0, 0), new LocalTime(8, 0), new LocalTime(16, 0)];

    public DateTimeZone Zone { get; }

    /// <summary>In the order of the day, each once.</summary>
    public IReadOnlyList<LocalTime> Changes { get; }

    /// <param name="changes">1 to <see cref="ChangesMax"/> times, in any order, none twice.</param>
    /// <exception cref="ArgumentException">None, too many, or one twice.</exception>
    public static Shifts Of(DateTimeZone zone, IReadOnlyList<LocalTime> changes)
    {
        var ordered = changes.Order().ToList();
        return ordered.Count is 0 or > ChangesMax || ordered.Distinct().Count() != ordered.Count
            ? throw new ArgumentException($"Give 1 to {ChangesMax} times at which shifts change, each once, such as 00:00,08:00,16:00.", nameof(changes))
            : new Shifts(zone, ordered);
    }

    /// <summary>Every shift of which at least an instant lies in the stretch, whole, in order.</summary>
    public IEnumerable<Interval> Within(Interval stretch)
    {
        var first = stretch.Start.InZone(Zone).Date.PlusDays(-1);
        var last = stretch.End.InZone(Zone).Date.PlusDays(1);
        var starts = new List<Instant>();
        for (var day = first; day <= last.PlusDays(1); day = day.PlusDays(1))
        {
            // A change that the clocks skip happens when they have been put forward; one that they show twice happens the first time.
            starts.AddRange(Changes.Select(change => (day + change).InZoneLeniently(Zone).ToInstant()));
        }

        for (var index = 0; index + 1 < starts.Count; index++)
        {
            if (starts[index] < stretch.End && starts[index + 1] > stretch.Start && starts[index] < starts[index + 1])
            {
                yield return new Interval(starts[index], starts[index + 1]);
            }
        }
    }
}
