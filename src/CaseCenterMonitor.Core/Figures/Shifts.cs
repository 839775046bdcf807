using System.Globalization;
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

    // Asked for one instant after another, it is nearly always the same one. Two askers at once at worst look it up twice.
    private Shift? _latest;

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

    /// <summary>The names of the shifts of a day, from the first.</summary>
    public IReadOnlyList<string> Names => [.. Changes.Select((_, number) => NameOf(number))];

    /// <summary>The shift in which an instant lies.</summary>
    public Shift At(Instant at) => _latest is { } latest && at >= latest.From && at < latest.To
        ? latest
        : _latest = Around(at, at).First(shift => at >= shift.From && at < shift.To);

    /// <summary>Every shift of which at least an instant lies in the stretch, whole, in order.</summary>
    public IEnumerable<Interval> Within(Interval stretch) => Around(stretch.Start, stretch.End)
        .Where(shift => shift.From < stretch.End && shift.To > stretch.Start)
        .Select(shift => new Interval(shift.From, shift.To));

    // From the day before to the day after, for a shift can begin on the one and end on the other.
    private IEnumerable<Shift> Around(Instant from, Instant to)
    {
        var first = from.InZone(Zone).Date.PlusDays(-1);
        var last = to.InZone(Zone).Date.PlusDays(1);
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            for (var number = 0; number < Changes.Count; number++)
            {
                var isLast = number + 1 == Changes.Count;
                var end = Begin(isLast ? day.PlusDays(1) : day, Changes[isLast ? 0 : number + 1]);
                var shift = new Shift(Begin(day, Changes[number]), end, day, NameOf(number));
                if (shift.From < shift.To)
                {
                    yield return shift;
                }
            }
        }
    }

    // A change that the clocks skip happens when they have been put forward; one that they show twice happens the first time.
    private Instant Begin(LocalDate day, LocalTime change) => (day + change).InZoneLeniently(Zone).ToInstant();

    private string NameOf(int number)
    {
        var end = Changes[(number + 1) % Changes.Count];
        return $"{Text(Changes[number])}–{(end == LocalTime.Midnight ? "24" : Text(end))}";
    }

    private static string Text(LocalTime time) => time.ToString(time.Minute == 0 ? "HH" : "HH:mm", CultureInfo.InvariantCulture);
}
