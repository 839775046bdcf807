using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Server.Live;
using NodaTime;

namespace CaseCenterMonitor.Server.Review;

/// <param name="Lines">Oldest first.</param>
public sealed record ChapterView(Chapter Chapter, IReadOnlyList<LineView> Lines);

/// <summary>A look at the person, and what witnesses it has. A grade raises a question and makes no look: docs/observation.md.</summary>
/// <param name="Grade">A to D; null when nobody can say any more.</param>
/// <param name="DwellSeconds">How long the officer's band was in the room; null when that cannot be said.</param>
public sealed record LookView(LineView Line, CheckGrade? Grade, Testimony? Band, Testimony? Door, Testimony? Camera, double? DwellSeconds)
{
    internal static LookView Of(LookedAt look) => new(
        LineView.Of(look.Line, look.Entry), look.Witness?.Grade, look.Witness?.Band, look.Witness?.Door, look.Witness?.Camera, look.Witness?.Dwell?.TotalSeconds);
}

/// <summary>One life of an alarm with every step of it and every word about it.</summary>
public sealed record AlarmStoryView(AlarmLifeView Alarm, IReadOnlyList<LineView> Steps);

/// <summary>The whole custody record of one person.</summary>
/// <param name="Clocks">As they stood when the stay ended, or stand now; null when what they rest on is erased.</param>
/// <param name="Places">Half-open intervals, oldest first; who else was there is told by /company.</param>
/// <param name="Chapters">Those that have lines, in the order of the record.</param>
/// <param name="Complete">False when there are more lines than one answer holds: the rest is in the log.</param>
public sealed record CustodyView(
    StayInCentreView Stay, PersonClocksView? Clocks, IReadOnlyList<PlaceView> Places, IReadOnlyList<LookView> Looks, IReadOnlyList<AlarmStoryView> Alarms,
    IReadOnlyList<ChapterView> Chapters, bool Complete)
{
    internal static CustodyView Of(CustodyRecord record, Func<Core.Policies, ClockPages> clocks, Instant now)
    {
        var lines = record.Lines.Select(line => (line.Chapter, line.Line, View: LineView.Of(line.Line, line.Entry))).ToList();
        return new CustodyView(
            StayInCentreView.Of(record.Row),
            record.Person is { } person ? clocks(record.Policies!).Of(person, LineView.Time(record.Row.EndedAt) ?? now) : null,
            [.. record.Places.Select(PlaceView.Of)],
            [.. record.Looks.Select(LookView.Of)],
            [.. record.Alarms.Select(alarm => new AlarmStoryView(
                AlarmLifeView.Of(alarm),
                [.. lines.Where(line => line.Chapter == Chapter.Alarms && line.Line.Rule == alarm.Rule && line.Line.Sequence >= alarm.Entry && line.Line.Sequence <= alarm.LastEntry)
                    .Select(line => line.View)]))],
            [.. lines.Where(line => line.Chapter != Chapter.Alarms).GroupBy(line => line.Chapter).OrderBy(chapter => chapter.Key)
                .Select(chapter => new ChapterView(chapter.Key, [.. chapter.Select(line => line.View)]))],
            record.Complete);
    }
}
