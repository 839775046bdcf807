using System.Data.Common;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Journal.Review;

/// <summary>
/// Answers what people ask of the record, out of the log and the entries, beside the running centre. Each question is one walk along an index, from where
/// the page before ended; <c>docs/record.md</c> shows the plans. Free of side effects; one caller at a time.
/// </summary>
/// <param name="connection">For reading only. Disposed with this.</param>
/// <param name="search">How this store finds words.</param>
public sealed class RecordReader(DbConnection connection, ISearch search) : IDisposable
{
    /// <summary>Somebody whose stays are more than these has been here for very long; the rest is on later pages of the lines.</summary>
    public const int StaysMax = 2000;

    /// <summary>No stay in one room is looked for that began longer before the period that is asked about: the longest detention of any pack is four days.</summary>
    public static readonly Duration LongestStay = Duration.FromDays(4);

    /// <summary>Told of every question that is put to the store, with its values: whoever looks at plans asks the store how it would answer.</summary>
    public Action<string, IReadOnlyList<object?>>? Heard { get; set; }

    public RecordRow? Record(string record) => Read(StoreRows.Records + " where record = @p1", StoreRows.Record, record).SingleOrDefault();

    /// <summary>The rows of the detention log: who is held, and who was, by when they were booked in.</summary>
    public Page<RecordRow> Records(Interval? period, bool heldOnly, PageWanted page)
    {
        // A mark of this list has the place of the record in its second number's stead: records booked at one instant are told apart by their last entry.
        var where = new Where().Within("booked_at", period).Behind("booked_at", "last_entry", page).Holds("booked_at is not null");
        where = heldOnly ? where.Holds("ended_at is null") : where;
        return Ask(StoreRows.Records, StoreRows.Record, where, "booked_at", "last_entry", page, row => new Mark(row.BookedAt!.Value, row.LastEntry));
    }

    public Page<LineRow> Lines(LineQuestion question, PageWanted page)
    {
        ArgumentNullException.ThrowIfNull(question);
        var where = Narrow(new Where(), question).Within("at", question.Period).Behind("at", "sequence", page);
        return Ask(StoreRows.Lines, StoreRows.Line, where, "at", "sequence", page, row => new Mark(row.At, row.Sequence));
    }

    /// <summary>Lines in which every word was written, the one written down last first.</summary>
    /// <param name="text">Words apart from each other; in Chinese no spaces are needed.</param>
    public Page<LineRow> Search(string text, LineQuestion question, PageWanted page)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = Words(text);
        if (words.Count == 0)
        {
            return new Page<LineRow>([], null);
        }

        var newest = search.LookedThroughFirst == 0 ? 0 : page.After?.Sequence ?? Read("select coalesce(max(sequence), 0) from texts", row => row.GetInt64(0))[0];
        if (newest > search.LookedThroughFirst && Found(words, question, page, newest - search.LookedThroughFirst) is { Next: not null } found)
        {
            return found;
        }

        return Found(words, question, page, behind: null);
    }

    /// <param name="behind">Only what was written down after this entry; null for everything, by the index of words.</param>
    private Page<LineRow> Found(List<string> words, LineQuestion question, PageWanted page, long? behind)
    {
        var texts = new Where();
        var match = search.Match(words, texts.Next);
        texts.Holds(behind is null ? match : search.OneByOne(match));
        texts = behind is { } entry ? texts.Holds($"{search.Sequence} > {texts.Next(entry)}") : texts;
        texts = page.After is { } mark ? texts.Holds($"{search.Sequence} < {texts.Next(mark.Sequence)}") : texts;
        var first = behind is null ? search.AnsweredFirst : "";
        var lines = Narrow(first.Length > 0 ? new Where(texts.Values) : texts, question).Within("at", question.Period);
        var from = first.Length > 0 ? EachOf(texts.Text, first) : $"texts join lines on lines.sequence = {search.Sequence}";
        var sql = $"select {LineColumns} from {from}{lines.Text} order by {search.Sequence} desc limit {page.Rows + 1}";
        return Cut(Read(sql, StoreRows.Line, [.. lines.Values]), page, row => new Mark(row.At, row.Sequence));
    }

    // Every text that the index gives, the newest first, and the line of each by its number. A store that thinks them many would rather walk through all lines beside them.
    private string EachOf(string where, string first) =>
        $"(select {search.Sequence} from texts{where} order by {search.Sequence} desc{first}) as texts cross join lateral ({StoreRows.Lines} where lines.sequence = {search.Sequence}{first}) as lines";

    public Page<AlarmRow> Alarms(AlarmQuestion question, PageWanted page)
    {
        ArgumentNullException.ThrowIfNull(question);
        var where = new Where().Is("rule", question.Rule).Is("record", question.Record).Is("zone", question.Zone).Within("raised_at", question.Period)
            .Behind("raised_at", "entry", page);
        where = question.OpenOnly ? where.Holds("ended_at is null") : where;
        return Ask(StoreRows.Alarms, StoreRows.Alarm, where, "raised_at", "entry", page, row => new Mark(row.RaisedAt, row.Entry));
    }

    /// <summary>Where somebody was, oldest first.</summary>
    public IReadOnlyList<StayRow> Stays(WhoKind kind, string who) => Read($"{StoreRows.Stays} where who_kind = @p1 and who = @p2 order by since, entry limit {StaysMax}", StoreRows.Stay, (long)kind, who);

    /// <summary>Where somebody was in a period, both ends of which belong to it, oldest first, each with the whole of their stay.</summary>
    public IReadOnlyList<StayRow> Stays(WhoKind kind, string who, Interval period) => Read(
        $"{StoreRows.Stays} where who_kind = @p1 and who = @p2 and since >= @p3 and since <= @p4 and (until is null or until >= @p5) order by since, entry limit {StaysMax}",
        StoreRows.Stay, (long)kind, who, (period.Start - LongestStay).ToUnixTimeTicks(), period.End.ToUnixTimeTicks(), period.Start.ToUnixTimeTicks());

    /// <summary>Who was in a room in a period, each with the whole of their stay.</summary>
    /// <param name="longest">No stay is longer than this: how far back one may have begun that reaches into the period.</param>
    public IReadOnlyList<StayRow> Present(string zone, Interval period, Duration longest) => Read(
        $"{StoreRows.Stays} where zone = @p1 and since >= @p2 and since < @p3 and (until is null or until > @p4) order by since, entry limit {StaysMax}",
        StoreRows.Stay, zone, (period.Start - longest).ToUnixTimeTicks(), period.End.ToUnixTimeTicks(), period.Start.ToUnixTimeTicks());

    public IReadOnlyList<WearingRow> Wearers(string wristband) => Read($"{StoreRows.Wearings} where wristband = @p1 order by entry limit {StaysMax}", StoreRows.Wearing, wristband);

    /// <summary>
    /// The numbers of all entries about a record, the last first: each leaf names the one before it, so that what the log leaves out, such as a band that is
    /// heard again where it was, is found as well.
    /// </summary>
    /// <exception cref="JournalDivergedException">A leaf does not name the one before it.</exception>
    public IEnumerable<long> Thread(RecordRow record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var entry = record.LastEntry;
        for (var left = record.Entries; left > 0; left--)
        {
            yield return entry;
            var leaf = Read("select leaf from entries where sequence = @p1", row => row.GetFieldValue<byte[]>(0), entry).SingleOrDefault();
            if (LeafText.ThreadOf(leaf) is not { } place || place.Thread != record.Thread || place.Number != left)
            {
                throw new JournalDivergedException(entry, $"it should be number {left} of the thread of a record, and is not");
            }

            entry = place.Previous;
        }
    }

    /// <summary>The first line of what happened from then on; null when nothing did.</summary>
    public LineRow? FirstAfter(long ticks) =>
        Read(StoreRows.Lines + " where at >= @p1 order by at, sequence limit 1", StoreRows.Line, ticks) is [var line] ? line : null;

    /// <summary>Records of people who left before then, the first to leave first.</summary>
    internal IReadOnlyList<RecordRow> EndedBefore(long ticks, int rows) => Read($"{StoreRows.Records} where ended_at < @p1 order by ended_at limit {rows}", StoreRows.Record, ticks);

    /// <summary>Numbers of the entries that erased something, the last first.</summary>
    internal IReadOnlyList<long> Erasures() =>
        Read("select sequence from lines where kind = 'erased' order by at desc, sequence desc", row => row.GetInt64(0));

    /// <summary>
    /// The last that each device and each band said before then, of each kind: what is known now rests on it, however long ago it was said.
    /// </summary>
    internal IReadOnlySet<long> NewestOfEach(long ticks) => Read(
        "select max(sequence) from lines where at < @p1 and record is null and officer is null group by kind, coalesce(wristband, device, zone)",
        row => row.GetInt64(0), ticks).ToHashSet();

    /// <summary>The entries themselves, in the order of their numbers; those that there are not are left out.</summary>
    public IReadOnlyList<EntryRow> Entries(IReadOnlyCollection<long> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Count == 0
            ? []
            : Read($"{StoreRows.Entries} where sequence in ({string.Join(',', numbers)}) order by sequence", StoreRows.Entry);
    }

    /// <summary>How the store would answer a question that was heard, step by step.</summary>
    public IReadOnlyList<string> Plan(string sql, params ReadOnlySpan<object?> values) =>
        StoreRows.Read(connection, search.Explain.Prefix + sql, row => row.GetString(search.Explain.Column), values);

    public void Dispose() => connection.Dispose();

    // Everything that is asked for must hold, whatever finds the lines.
    private static Where Narrow(Where where, LineQuestion question)
    {
        where.Is("record", question.Record).Is("wristband", question.Wristband).Is("zone", question.Zone).Is("officer", question.Officer)
            .Is("rule", question.Rule).Is("kind", question.Kind);
        where = question is { IsOfKindAlone: true, Kind: { } kind } && LogSchema.IsRare(kind) ? where.Holds(LogSchema.RareKind) : where;
        return question.LedgerOnly ? where.Holds("ledger = 1") : where;
    }

    private IReadOnlyList<TRow> Read<TRow>(string sql, Func<DbDataReader, TRow> read, params ReadOnlySpan<object?> values)
    {
        Heard?.Invoke(sql, values.ToArray());
        return StoreRows.Read(connection, sql, read, values);
    }

    private const string LineColumns =
        "lines.sequence, lines.at, lines.kind, lines.record, lines.wristband, lines.zone, lines.officer, lines.rule, lines.device, lines.ledger";

    private static List<string> Words(string text) => [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Words).Where(words => words.Length > 0)];

    private Page<TRow> Ask<TRow>(string select, Func<DbDataReader, TRow> read, Where where, string at, string sequence, PageWanted page, Func<TRow, Mark> mark)
    {
        var direction = page.NewestFirst ? " desc" : "";
        var sql = $"{select}{where.Text} order by {at}{direction}, {sequence}{direction} limit {page.Rows + 1}";
        return Cut(Read(sql, read, [.. where.Values]), page, mark);
    }

    // One more row than is wanted says whether there is a next page.
    private static Page<TRow> Cut<TRow>(IReadOnlyList<TRow> rows, PageWanted page, Func<TRow, Mark> mark) =>
        rows.Count > page.Rows ? new Page<TRow>([.. rows.Take(page.Rows)], mark(rows[page.Rows - 1])) : new Page<TRow>(rows, null);
}
