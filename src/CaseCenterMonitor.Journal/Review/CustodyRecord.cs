using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Journal.Review;

/// <summary>A look with how well it is corroborated.</summary>
/// <param name="Witness">Null when the entry was erased, or nobody knows any more by which plan of rooms it was made.</param>
public sealed record LookedAt(LineRow Line, EntryRow Entry, CheckWitness? Witness);

/// <summary>
/// Everything about one person in one place, as the law wants it kept: out of the log and the entries, whenever it is asked for.
/// </summary>
/// <param name="Person">As the core knows them after the last entry, for their clocks; null when what was written down first is erased.</param>
/// <param name="Policies">In force at their last entry; null when the person is.</param>
/// <param name="Places">Oldest first.</param>
/// <param name="Lines">Everything but what devices said, oldest first.</param>
/// <param name="Complete">False when there are more lines than <see cref="LinesMax"/>: the rest is in the log.</param>
public sealed record CustodyRecord(
    RecordRow Row, Detainee? Person, Policies? Policies, IReadOnlyList<StayRow> Places, IReadOnlyList<AlarmRow> Alarms, IReadOnlyList<LookedAt> Looks,
    IReadOnlyList<(Chapter Chapter, LineRow Line, EntryRow Entry)> Lines, bool Complete)
{
    /// <summary>Somebody looked at every quarter of an hour for four days has some hundreds.</summary>
    public const int LinesMax = 20_000;

    /// <summary>The policy that says how far from its stated time a look may have witnesses.</summary>
    private const string WindowKey = "WCK-4.window";

    /// <param name="complete">Adds what rules of today need and an older journal has no value for.</param>
    /// <returns>Null when there is no such record.</returns>
    public static CustodyRecord? Of(RecordReader reader, string record, Func<Policies, Policies> complete)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(complete);
        if (reader.Record(record) is not { } row)
        {
            return null;
        }

        var (all, whole) = LinesOf(reader, record);
        var lines = all.Select(line => (Chapter: Chapters.Of(line.Kind), Line: line)).Where(line => line.Chapter != Chapter.Devices).ToList();
        var entries = Entries(reader, lines.ConvertAll(line => line.Line.Sequence));
        var places = reader.Stays(WhoKind.Record, record);
        var centre = all.Count == 0 ? null : CentreAt(reader, all[^1].At, complete);
        var witnesses = centre?.Policies is { } policies ? new LookWitnesses(reader, centre, policies[WindowKey].Value) : null;
        var written = lines.Select(line => (line.Chapter, line.Line, Entry: entries[line.Line.Sequence])).ToList();
        return new CustodyRecord(
            row,
            centre is null ? null : PersonOf(centre, record, written.Select(line => line.Entry)),
            centre?.Policies,
            places,
            reader.Alarms(new AlarmQuestion(Record: record), new PageWanted(PageWanted.RowsMax, NewestFirst: false, null)).Rows,
            [.. written.Where(line => line.Line.Kind == Chapters.LookWord).Select(line => new LookedAt(line.Line, line.Entry, WitnessOf(line.Entry, places, witnesses)))],
            written,
            whole);
    }

    private static CheckWitness? WitnessOf(EntryRow entry, IReadOnlyList<StayRow> places, LookWitnesses? witnesses) =>
        entry.IsErased || witnesses is null ? null : witnesses.Of((Signal.WelfareChecked)JournalJson.Read<ArrivalBody>(entry.Body).Signal, places);

    private static (List<LineRow> Lines, bool Whole) LinesOf(RecordReader reader, string record)
    {
        var lines = new List<LineRow>();
        Mark? next = null;
        do
        {
            var page = reader.Lines(new LineQuestion(Record: record), new PageWanted(PageWanted.RowsMax, NewestFirst: false, next));
            lines.AddRange(page.Rows);
            next = page.Next;
        }
        while (next is not null && lines.Count < LinesMax);
        return (lines, next is null);
    }

    private static Dictionary<long, EntryRow> Entries(RecordReader reader, List<long> numbers) =>
        numbers.Chunk(PageWanted.RowsMax).SelectMany(chunk => reader.Entries(chunk)).ToDictionary(entry => entry.Sequence);

    // The start by whose rules the last of it was judged: its rooms, its law.
    private static Centre? CentreAt(RecordReader reader, long at, Func<Policies, Policies> complete)
    {
        var until = Instant.FromUnixTimeTicks(at) + Duration.FromTicks(1);
        var started = reader.Lines(new LineQuestion(new Interval(null, until), Kind: LogWords.Started), new PageWanted(1, NewestFirst: true, null)).Rows;
        return started is [var line] && reader.Entries([line.Sequence]) is [{ IsErased: false, Body: { } body }] ? JournalJson.Read<StartedBody>(body).Centre.ToCentre(complete) : null;
    }

    // What officers wrote down is all that moves a clock: an engine without rules folds it in the order of the journal.
    private static Detainee? PersonOf(Centre centre, string record, IEnumerable<EntryRow> entries)
    {
        var engine = new Engine(centre, [], EngineSettings.Default);
        var changes = new Changes();
        Detainee? person = null;
        foreach (var entry in entries.Where(entry => entry is { Kind: EntryKind.Arrival, IsErased: false }).OrderBy(entry => entry.Sequence))
        {
            engine.Step(Refold.ToArrival(entry.ToEntry()), changes);
            changes.Clear();
            person = engine.Situation.Find(Subject.Of(new RecordId(record))) as Detainee ?? person;
        }

        return person;
    }
}
