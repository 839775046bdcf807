using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Wording;
using CaseCenterMonitor.Server.Notify;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Live;

/// <param name="Source">What the line rests on; null when it is plain arithmetic.</param>
public sealed record SheetLineView(LocalName Text, LocalName? Source, Confidence? Confidence);

/// <param name="Warnings">When it warns before its end.</param>
/// <param name="BreachedAt">The end of the last legal minute; null while nobody can say.</param>
public sealed record LegalClockView(
    string Key, LocalName Name, ClockState State, Instant? StartedAt, double ElapsedSeconds, double ExcludedSeconds, LimitView? Limit, Instant? EndsAt,
    double? RemainingSeconds, Instant? BreachedAt, IReadOnlyList<Instant> Warnings, IReadOnlyList<SheetLineView> Sheet);

public sealed record PersonClocksView(RecordId Record, Instant At, IReadOnlyList<LegalClockView> Clocks);

/// <summary>Every legal clock of one person with its calculation, in both languages.</summary>
internal sealed class ClockPages(SiteFile site, Core.Policies policies)
{
    private readonly SiteNames _names = new(site, DateTimeZoneProviders.Tzdb[site.TimeZone]);

    public PersonClocksView Of(Detainee person, Instant now) =>
        new(person.Record, now, [.. LegalClocks.Of(person, policies, now).Select(Row)]);

    private LegalClockView Row(ClockReading reading) => new(
        reading.Clock.Key, new LocalName(reading.Clock.NameZh, reading.Clock.NameEn), reading.State, reading.Course.Started?.At,
        reading.Elapsed.TotalSeconds, reading.Excluded.TotalSeconds, reading.Limit is { } limit ? LimitView.Of(limit) : null,
        reading.EndsAt, reading.Remaining?.TotalSeconds, reading.Course.BreachedAt, [.. reading.Course.Warnings.Select(warning => warning.At)],
        [.. ClockSheet.Of(reading, policies).Select(Line)]);

    private SheetLineView Line(SheetLine line) => new(
        new LocalName(ClockWording.Fill(Language.Zh, line, _names), ClockWording.Fill(Language.En, line, _names)),
        line.Source is null ? null : new LocalName(line.SourceZh ?? line.Source, line.Source), line.Confidence);
}
