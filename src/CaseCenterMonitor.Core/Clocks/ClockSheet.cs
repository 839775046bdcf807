using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Core;

/// <summary>One line of a calculation. The key names a sentence of the wording files, the arguments fill it.</summary>
/// <param name="Arguments">Instants in ISO 8601 UTC, lengths of time in whole seconds, words of events and groups as packs write them.</param>
/// <param name="Source">What the line rests on, in English; null when it is plain arithmetic.</param>
public sealed record SheetLine(
    string Key, IReadOnlyDictionary<string, string> Arguments, string? Source = null, string? SourceZh = null, Confidence? Confidence = null);

/// <summary>The calculation behind a reading, line by line and each with its source: what a lawyer or a court may ask for.</summary>
public static class ClockSheet
{
    private static readonly IReadOnlyDictionary<string, string> None = new SortedDictionary<string, string>(StringComparer.Ordinal);

    public static IReadOnlyList<SheetLine> Of(ClockReading reading, Policies policies)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(policies);
        var course = reading.Course;
        return course.Started is null
            ? [Title(course), Line("waits", ("events", string.Join(' ', course.Clock.Starts)))]
            : [Title(course), Starts(course), .. Limits(course, policies), .. Reviews(course), .. Uncounted(course, reading.At), Counted(reading), .. End(reading, policies)];
    }

    private static SheetLine Title(ClockCourse course) => Line("title", ("nameZh", course.Clock.NameZh), ("nameEn", course.Clock.NameEn));

    private static SheetLine Starts(ClockCourse course) =>
        Line("starts", ("event", course.Started!.Kind.ToString()), ("at", Text(course.Started.At)), ("entry", Text(course.Started.Entry))) with
        {
            Source = Given(course.Clock.Source), SourceZh = Given(course.Clock.SourceZh), Confidence = course.Clock.Source.Length > 0 ? course.Clock.Confidence : null,
        };

    private static IEnumerable<SheetLine> Limits(ClockCourse course, Policies policies)
    {
        foreach (var step in course.Steps)
        {
            yield return Sourced(
                step.Approval is { } approval ? Extended(step, approval, policies)
                : course.ShortenedFor != Vulnerability.None ? Line("limit-vulnerable", ("limit", Text(step.Limit.Value)), ("groups", Words(course.ShortenedFor)))
                : Line("limit", ("limit", Text(step.Limit.Value))),
                step.Limit);
            if (step.Limit.OverriddenBy is { } by)
            {
                yield return Line("overridden", ("by", by), ("why", step.Limit.OverriddenWhy ?? ""));
            }
        }

        foreach (var dispute in course.Disputes)
        {
            var line = Line("dispute-" + dispute.Fault.ToString(), ("at", Text(dispute.Approval.At)), ("entry", Text(dispute.Approval.Entry)), ("limit", Text(policies[dispute.Approval.Detail!].Value)));
            yield return Sourced(line, dispute.Fault == ExtensionFault.VulnerableGroup ? course.Limit! : policies[dispute.Approval.Detail!]);
        }
    }

    private static SheetLine Extended(ClockStep step, CustodyEvent approval, Policies policies)
    {
        var rank = policies.Ranks.FirstOrDefault(known => known.Key == approval.Rank);
        return Line(
            rank is null ? "extended-rank-missing" : "extended", ("at", Text(approval.At)), ("entry", Text(approval.Entry)), ("limit", Text(step.Limit.Value)),
            ("whenZh", step.Extension!.NameZh), ("whenEn", step.Extension.NameEn), ("rankZh", rank?.NameZh ?? ""), ("rankEn", rank?.NameEn ?? ""));
    }

    private static IEnumerable<SheetLine> Reviews(ClockCourse course)
    {
        foreach (var review in course.Reviews)
        {
            yield return Sourced(
                Line(review.WasLate ? "review-late" : "review", ("at", Text(review.Done.At)), ("due", Text(review.Due)), ("entry", Text(review.Done.Entry))), review.Limit);
        }

        if (course.Postponed is { } postponed)
        {
            yield return Line("postponed", ("at", Text(postponed.At)), ("reason", postponed.Detail ?? ""), ("entry", Text(postponed.Entry)));
        }
    }

    private static IEnumerable<SheetLine> Uncounted(ClockCourse course, Instant now) =>
        from stretch in course.Uncounted.Stretches
        where stretch.From <= now && !(stretch.To <= course.From)
        let until = Instant.Min(stretch.To ?? now, now)
        select Line(
            stretch.To is null || stretch.To > now ? "uncounted-lasts" : "uncounted", ("from", Text(stretch.From)), ("to", Text(until)),
            ("length", Text(until - Instant.Max(stretch.From, course.From))), ("entry", Text(stretch.Begun.Entry)));

    private static SheetLine Counted(ClockReading reading)
    {
        var course = reading.Course;
        var until = course.Stopped is { } stopped && stopped.At < reading.At ? stopped.At : reading.At;
        return Line(
            reading.Excluded == Duration.Zero ? "counted-plain" : "counted", ("from", Text(course.From)), ("until", Text(until)),
            ("gross", Text(reading.Elapsed + reading.Excluded)), ("excluded", Text(reading.Excluded)), ("elapsed", Text(reading.Elapsed)));
    }

    private static IEnumerable<SheetLine> End(ClockReading reading, Policies policies)
    {
        var course = reading.Course;
        if (course.Limit is not null)
        {
            yield return reading.EndsAt is { } end ? Line("ends", ("at", Text(end))) : Line("ends-unknown");
            if (policies.FindFigure("time.inclusive") is { } inclusive)
            {
                yield return new SheetLine("clock.last-minute", None, inclusive.Source, inclusive.SourceZh, inclusive.Confidence);
            }
        }

        if (reading.State is ClockState.Stopped or ClockState.StoppedLate)
        {
            yield return Line("stops", ("event", course.Stopped!.Kind.ToString()), ("at", Text(course.Stopped.At)), ("entry", Text(course.Stopped.Entry)));
        }

        if (reading.Remaining is { } left)
        {
            yield return left >= Duration.Zero ? Line("left", ("left", Text(left))) : Line("over", ("over", Text(-left)));
        }
    }

    private static SheetLine Sourced(SheetLine line, Limit limit) =>
        line with { Source = limit.Source, SourceZh = limit.SourceZh ?? limit.Source, Confidence = limit.Confidence };

    private static SheetLine Line(string key, params (string Name, string Value)[] arguments) => new(
        "clock." + key, new SortedDictionary<string, string>(arguments.ToDictionary(one => one.Name, one => one.Value), StringComparer.Ordinal));

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private static string Words(Vulnerability groups) =>
        string.Join(' ', Enum.GetValues<Vulnerability>().Where(group => group != Vulnerability.None && groups.HasFlag(group)));

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);

    private static string Text(Duration length) => ((long)length.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
