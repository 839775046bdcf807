using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Journal.Review;

/// <summary>What became of a look that was due and had not been written down.</summary>
public enum CheckOutcome
{
    /// <summary>Somebody looked after it was due.</summary>
    Late,

    /// <summary>The person left, and nobody had looked.</summary>
    Missed,

    /// <summary>Somebody had looked in time, and wrote it down when it was due.</summary>
    WrittenLate,

    /// <summary>Nobody has looked yet, and the person is still held.</summary>
    Open,
}

/// <summary>A look that was not written down when it was due, and the reason that was given.</summary>
/// <param name="Alarm">Number of the entry that rang.</param>
/// <param name="LookedAt">Null when nobody did.</param>
/// <param name="Note">What whoever looked wrote beside it; null when nothing.</param>
/// <param name="Cause">As which the alarm was resolved; null while it is not.</param>
/// <param name="CauseNote">What was written about that.</param>
public sealed record LateCheck(
    long Alarm, string Record, string? Zone, Instant DueAt, CheckOutcome Outcome, Instant? LookedAt, OfficerNumber? By, string? Note, ResolvedCause? Cause, string? CauseNote);

/// <summary>One day of the centre's own calendar, or the part of it that was asked about.</summary>
/// <param name="IsKnown">False when it ended before the record began: nothing was counted, which is not 0.</param>
/// <param name="OnTime">Looks that nobody had to be called for.</param>
public sealed record CheckDay(Instant From, Instant To, bool IsKnown, int OnTime, int Late, int Missed, int WrittenLate, int Open);

/// <summary>How the looks went: by day, and each that was late or did not come.</summary>
/// <param name="Late">By when they were due, oldest first.</param>
/// <param name="Complete">False when there are more looks or alarms than <see cref="RowsMax"/>: then the counts are of the oldest of them only.</param>
public sealed record CheckFigures(IReadOnlyList<CheckDay> Days, IReadOnlyList<LateCheck> Late, bool Complete)
{
    /// <summary>Two hundred people who are looked at every half hour, for four days.</summary>
    public const int RowsMax = 40_000;

    /// <summary>The rule that rings when a look is due and is not there.</summary>
    private const string Overdue = "WCK-2";

    private const string Resolved = "alarm-resolved";

    /// <summary>A look is written down at most so long after it took place.</summary>
    private static readonly Duration WrittenMax = Duration.FromDays(1);

    /// <param name="zone">Whose midnights divide the days.</param>
    public static CheckFigures Of(RecordReader reader, Interval period, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (steps, allSteps) = All(page => reader.Lines(new LineQuestion(period, Rule: Overdue, Kind: LogWords.Alarm), page));
        var late = Raised(reader, steps).Select(raised => One(reader, raised)).ToList();
        var (lines, allLooks) = All(page => reader.Lines(new LineQuestion(period, Kind: Chapters.LookWord), page));
        var answers = late.Where(one => one.Outcome == CheckOutcome.Late).Select(one => (one.Record, one.LookedAt)).ToHashSet();
        var looks = Looks(reader, lines).Where(look => look.Signal.Seen && !answers.Contains((look.Signal.Record.Value, look.Signal.OccurredAt))).Select(look => look.Signal.OccurredAt).ToList();
        var began = Began(reader);
        return new CheckFigures([.. DaysOf(period, zone).Select(day => Count(day, day.End > began, looks, late))], late, allSteps && allLooks);
    }

    // A record of which even the beginning is erased began before whatever is asked.
    private static Instant Began(RecordReader reader) =>
        reader.Lines(new LineQuestion(Kind: LogWords.Started), new PageWanted(1, NewestFirst: false, null)).Rows is [var first] ? Instant.FromUnixTimeTicks(first.At) : Instant.MinValue;

    private static CheckDay Count(Interval day, bool isKnown, List<Instant> looks, List<LateCheck> late)
    {
        var due = late.Where(one => day.Contains(one.DueAt)).ToLookup(one => one.Outcome);
        return new CheckDay(
            day.Start, day.End, isKnown, looks.Count(day.Contains), due[CheckOutcome.Late].Count(), due[CheckOutcome.Missed].Count(), due[CheckOutcome.WrittenLate].Count(), due[CheckOutcome.Open].Count());
    }

    // Each time it came true: one alarm may ring for several looks before it is over.
    private static IEnumerable<LineRow> Raised(RecordReader reader, IReadOnlyList<LineRow> steps)
    {
        var met = steps.Select(step => step.Sequence).Chunk(PageWanted.RowsMax).SelectMany(chunk => reader.Entries(chunk))
            .Where(entry => entry is { Kind: EntryKind.Transition, IsErased: false } && JournalJson.Read<AlarmTransition>(entry.Body).Input == AlarmInput.ConditionMet)
            .Select(entry => entry.Sequence).ToHashSet();
        return steps.Where(step => step.Record is not null && met.Contains(step.Sequence));
    }

    private static LateCheck One(RecordReader reader, LineRow raised)
    {
        var dueAt = Instant.FromUnixTimeTicks(raised.At);
        var (look, _) = Answering(reader, raised.Record!, dueAt, raised.Sequence);
        var resolution = Resolution(reader, raised, dueAt);
        var outcome = look is not null ? look.OccurredAt > dueAt ? CheckOutcome.Late : CheckOutcome.WrittenLate
            : reader.Record(raised.Record!)?.EndedAt is null ? CheckOutcome.Open
            : CheckOutcome.Missed;
        return new LateCheck(raised.Sequence, raised.Record!, raised.Zone, dueAt, outcome, look?.OccurredAt, look?.By, look?.Note, resolution?.Cause, resolution?.Note);
    }

    // The first that was written down after the alarm rang, whenever it took place.
    private static (Signal.WelfareChecked? Signal, long Entry) Answering(RecordReader reader, string record, Instant dueAt, long alarm)
    {
        var period = new Interval(dueAt - WrittenMax, dueAt + RecordReader.LongestStay);
        var lines = reader.Lines(new LineQuestion(period, record, Kind: Chapters.LookWord), Oldest(null)).Rows;
        return Looks(reader, [.. lines.Where(line => line.Sequence > alarm)]).Where(look => look.Signal.Seen).OrderBy(look => look.Entry).FirstOrDefault();
    }

    private static Signal.AlarmResolved? Resolution(RecordReader reader, LineRow raised, Instant dueAt)
    {
        var lines = reader.Lines(new LineQuestion(new Interval(dueAt, dueAt + RecordReader.LongestStay), raised.Record, Kind: Resolved), Oldest(null)).Rows;
        return Read<Signal.AlarmResolved>(reader, [.. lines.Where(line => line.Sequence > raised.Sequence)]).Select(one => one.Signal).FirstOrDefault(resolved => resolved.Alarm.Rule == Overdue);
    }

    private static IEnumerable<(Signal.WelfareChecked Signal, long Entry)> Looks(RecordReader reader, IReadOnlyList<LineRow> lines) => Read<Signal.WelfareChecked>(reader, lines);

    // What is erased says nothing any more, and is counted nowhere.
    private static IEnumerable<(TSignal Signal, long Entry)> Read<TSignal>(RecordReader reader, IReadOnlyList<LineRow> lines)
        where TSignal : Signal =>
        from chunk in lines.Select(line => line.Sequence).Chunk(PageWanted.RowsMax)
        from entry in reader.Entries(chunk)
        where entry is { Kind: EntryKind.Arrival, IsErased: false }
        let signal = JournalJson.Read<ArrivalBody>(entry.Body).Signal as TSignal
        where signal is not null
        select (signal, entry.Sequence);

    private static IEnumerable<Interval> DaysOf(Interval period, DateTimeZone zone)
    {
        for (var from = period.Start; from < period.End;)
        {
            var next = zone.AtStartOfDay(from.InZone(zone).Date.PlusDays(1)).ToInstant();
            var to = next < period.End ? next : period.End;
            yield return new Interval(from, to);
            from = to;
        }
    }

    private static (List<TRow> Rows, bool Whole) All<TRow>(Func<PageWanted, Page<TRow>> read)
    {
        var rows = new List<TRow>();
        Mark? next = null;
        do
        {
            var page = read(Oldest(next));
            rows.AddRange(page.Rows);
            next = page.Next;
        }
        while (next is not null && rows.Count < RowsMax);
        return (rows, next is null);
    }

    private static PageWanted Oldest(Mark? after) => new(PageWanted.RowsMax, NewestFirst: false, after);
}
