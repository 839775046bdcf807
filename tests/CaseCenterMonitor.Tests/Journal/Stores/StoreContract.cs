using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Stores;

/// <summary>What every store must do. A store that passes can take the place of another.</summary>
public abstract partial class StoreContract
{
    /// <summary>Opens the same journal each time; the first time it is made.</summary>
    private protected abstract IStore OpenStore();

    [Fact]
    public void Numbers_entries_from_one_and_keeps_them_byte_for_byte_over_a_reopening()
    {
        var first = Ticks.At("10:00:00.0000001");
        using (var journal = Open())
        {
            Assert.Equal(0, journal.LastSequence);
            journal.Append(0, SmallCentre.At("10:00:01"), [first, Ticks.At("10:00:02")]);
            journal.Append(2, SmallCentre.At("10:00:02"), [Ticks.At("10:00:03")]);
            journal.Append(3, SmallCentre.At("10:00:03"), []);
        }

        using var again = Open();
        Assert.Equal(3, again.LastSequence);
        var entries = again.Read().ToList();
        Assert.Equal([1L, 2, 3], entries.Select(entry => entry.Sequence));
        Assert.Equal(first.Body.ToArray(), entries[0].Body.ToArray());
        Assert.Equal(first.OccurredAt, entries[0].OccurredAt);
        Assert.Equal(SmallCentre.At("10:00:02"), again.Read(3).Single().RecordedAt);
        Assert.All(entries, entry => Assert.Null(LeafCheck.WhatIsWrong(entry)));
    }

    [Fact]
    public void A_stale_writer_is_stopped_and_writes_nothing()
    {
        using var first = Open();
        using var second = Open();
        first.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:01")]);
        Assert.Throws<JournalFencedException>(() => second.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:02")]));
        Assert.Single(first.Read());
        first.Append(1, SmallCentre.Midnight, [Ticks.At("10:00:03")]);
        Assert.Equal(["10:00:01", "10:00:03"], first.Read().Select(Ticks.TimeOf));
    }

    [Fact]
    public void A_journal_whose_append_failed_must_be_opened_again()
    {
        using var first = Open();
        using var second = Open();
        first.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:01")]);
        Assert.Throws<JournalFencedException>(() => second.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:02")]));
        Assert.Throws<InvalidOperationException>(() => second.Append(1, SmallCentre.Midnight, [Ticks.At("10:00:02")]));
        using var third = Open();
        third.Append(1, SmallCentre.Midnight, [Ticks.At("10:00:02")]);
    }

    [Fact]
    public void Whoever_takes_over_catches_up_with_what_the_other_one_wrote_and_goes_on_from_there()
    {
        using var first = Open();
        using var second = Open();
        first.Append(0, SmallCentre.Midnight, [.. Enumerable.Range(0, 300).Select(_ => Ticks.At("10:00:00"))]);
        Assert.Equal(0, second.LastSequence);
        Assert.True(second.CatchUp());
        Assert.False(second.CatchUp());
        Assert.Equal((300, first.Head), (second.LastSequence, second.Head));
        second.Append(300, SmallCentre.Midnight, [Ticks.At("10:00:01")]);
        Assert.Equal((301, RootOf(second.Read())), (second.Head.Size, second.Head.Root));
        Assert.Throws<JournalFencedException>(() => first.Append(300, SmallCentre.Midnight, [Ticks.At("10:00:02")]));
    }

    /// <summary>Sizes around whole tiles, and a reopening at each: the root is that of the leaves, by another way of building it.</summary>
    [Fact]
    public void The_tree_goes_on_over_a_reopening_and_its_root_is_that_of_the_leaves()
    {
        var size = 0L;
        foreach (var more in new[] { 1, 2, 252, 1, 1, 255, 700 })
        {
            using var journal = Open();
            journal.Append(size, SmallCentre.Midnight, [.. Enumerable.Range(0, more).Select(_ => Ticks.At("10:00:00"))]);
            size += more;
            var head = journal.Head;
            Assert.Equal((size, RootOf(journal.Read())), (head.Size, head.Root));
        }

        using var store = OpenStore();
        Assert.Equal((256 * 32, 256 * 32), (store.Tile(0, 0)!.Length, store.Tile(0, 3)!.Length));
        Assert.Null(store.Tile(0, 4));
        foreach (var past in new[] { 1L, 255, 256, 257, 512, 1000, size })
        {
            Assert.Equal(RootOf(store.Read(1, past).Select(row => row.ToEntry())), TreeRoot.Of((ulong)past, new StoredTiles(store, past).Nodes));
        }
    }

    [Fact]
    public void What_is_open_in_the_log_is_found_again()
    {
        using (var journal = Open())
        {
            ToldDay.Write(journal);
        }

        using var store = OpenStore();
        var open = store.OpenLog();
        Assert.Equal(2, open.LastStarted);
        Assert.Equal(["CR-1"], open.Records.Select(row => row.Record));
        Assert.Equal([("wb-1", "CR-1")], open.Wearings.Select(row => (row.Wristband, row.Who)));
        Assert.Equal([("CR-1", "Waiting-1")], open.Stays.Where(row => row.Kind == WhoKind.Record).Select(row => (row.Who, row.Zone!)));
        Assert.Contains(("PRS-1", "CR-1"), open.Alarms.Select(row => (row.Rule, row.Subject)));
        Assert.Equal(store.Record("CR-1"), open.Records[0]);
        Assert.Equal("released", store.Record("CR-2")!.EndedAs);
        Assert.Null(store.Record("CR-3"));
    }

    [Fact]
    public void The_log_can_be_read_anew_out_of_the_entries_and_is_the_same()
    {
        using (var journal = Open())
        {
            ToldDay.Write(journal);
        }

        using var store = OpenStore();
        var before = WholeLog(store);
        Assert.True(before.Length > 1000, before);
        LogAnew.Read(store);
        Assert.Equal(before, WholeLog(store));
    }

    [Fact]
    public void The_record_of_a_person_is_found_with_places_alarms_and_lines()
    {
        using var reader = Told();
        Assert.Equal(("general", "female", "released"), (reader.Record("CR-2")!.Observation, reader.Record("CR-2")!.Sex, reader.Record("CR-2")!.EndedAs));
        Assert.Null(reader.Record("CR-3"));
        Assert.Equal(
            [("Waiting-2", "09:00:05", "10:40:00"), ("Search", "10:41:00", "10:50:00")],
            reader.Stays(WhoKind.Record, "CR-2").Select(stay => (stay.Zone!, Time(stay.From), Time(stay.To!.Value))));
        Assert.Equal(["PRS-1"], reader.Alarms(new AlarmQuestion(Record: "CR-1", Rule: "PRS-1"), All).Rows.Select(alarm => alarm.Rule).Distinct());
        Assert.Equal(
            ["booked-in", "wristband-assigned", "wristband-located", "welfare-checked", "wristband-assigned", "wristband-located", "released"],
            reader.Lines(new LineQuestion(Record: "CR-2"), All).Rows.Where(line => line.Kind != "alarm").Select(line => line.Kind));
    }

    [Fact]
    public void Looks_are_counted_by_day_and_each_that_was_late_or_did_not_come_is_named_with_its_reason()
    {
        ToldDay.Write(Open());
        using (var centre = ToldDay.Open(Open()))
        {
            ToldDay.Tell(centre, "11:31:00 19 looks at CR-1 talks");
            ToldDay.Tell(centre, "11:31:30 19 acknowledges WCK-2/CR-1");
            ToldDay.Tell(centre, "12:02:00 time passes");
            ToldDay.Tell(centre, "11:55:00 19 looks at CR-1 talks (heard 12:02:05)");
        }

        using var reader = OpenReading();
        var utc = DateTimeZone.Utc;
        var figures = CheckFigures.Of(reader, new Interval(At("09:00:00"), At("13:00:00")), utc);
        Assert.True(figures.Complete);
        Assert.Equal(
            [("CR-2", "10:05:00", CheckOutcome.Missed, null), ("CR-1", "10:30:00", CheckOutcome.Late, "11:31:00"), ("CR-1", "12:01:00", CheckOutcome.WrittenLate, "11:55:00")],
            figures.Late.Select(one => (one.Record, Time(one.DueAt.ToUnixTimeTicks()), one.Outcome, one.LookedAt is { } at ? Time(at.ToUnixTimeTicks()) : null)));
        Assert.Equal([(2, 1, 1, 1, 0)], figures.Days.Select(day => (day.OnTime, day.Late, day.Missed, day.WrittenLate, day.Open)));

        // A day ends at midnight of the centre's own clock, and what is due then belongs to the next.
        var there = DateTimeZone.ForOffset(Offset.FromHoursAndMinutes(13, 30));
        Assert.Equal([(1, 0, 1), (1, 1, 0)], CheckFigures.Of(reader, new Interval(At("09:00:00"), At("12:01:00")), there).Days.Select(day => (day.OnTime, day.Late, day.Missed)));
        Assert.Equal([false, true], CheckFigures.Of(reader, new Interval(At("00:00:00") - Duration.FromDays(1), At("12:00:00")), utc).Days.Select(day => day.IsKnown));
        Assert.Equal("12:01:00", Time(Assert.Single(CheckFigures.Of(reader, new Interval(At("12:01:00"), At("12:01:01")), utc).Late).DueAt.ToUnixTimeTicks()));
    }

    [Fact]
    public void Who_was_in_a_room_with_somebody_is_found()
    {
        using var reader = Told();
        var there = reader.Present("Interview-1", new Interval(At("10:04:00"), At("10:06:00")), RecordReader.LongestStay);
        Assert.Equal([("CR-1", "10:22:00"), ("19", "10:05:00")], there.Select(stay => (stay.Who, Time(stay.To!.Value))));
        Assert.Equal(["CR-1"], reader.Present("Interview-1", new Interval(At("10:05:00"), At("10:07:00")), RecordReader.LongestStay).Select(stay => stay.Who));
        Assert.Equal([("CR-2", WhoKind.Record)], reader.Wearers("wb-2").Select(worn => (worn.Who, worn.Kind)));
    }

    [Theory]
    [InlineData("wristband", "wb-3", "wristband-assigned wristband-located")]
    [InlineData("zone", "Search", "wristband-located")]
    [InlineData("officer", "19", "welfare-checked alarm-acknowledged alarm")]
    [InlineData("rule", "PRS-1", "alarm alarm-acknowledged")]
    [InlineData("kind", "door-changed", "door-changed door-changed")]
    [InlineData("ledger", "", "booked-in booked-in released visitor-admitted visitor-left")]
    public void Lines_are_found_by_what_they_name(string by, string value, string kinds)
    {
        using var reader = Told();
        var question = by switch
        {
            "wristband" => new LineQuestion(Wristband: value),
            "zone" => new LineQuestion(Zone: value),
            "officer" => new LineQuestion(Officer: value),
            "rule" => new LineQuestion(Rule: value),
            "kind" => new LineQuestion(Kind: value),
            _ => new LineQuestion(LedgerOnly: true),
        };
        var found = reader.Lines(question, All).Rows.Select(line => line.Kind).ToList();
        Assert.All(kinds.Split(' '), kind => Assert.Contains(kind, found));
        Assert.True(by is "officer" or "rule" or "zone" || found.Count == kinds.Split(' ').Length, string.Join(' ', found));
    }

    [Fact]
    public void Pages_go_on_where_the_one_before_ended_in_both_directions()
    {
        using var reader = Told();
        var whole = reader.Lines(new LineQuestion(), All).Rows.Select(line => line.Sequence).ToList();
        foreach (var newestFirst in new[] { false, true })
        {
            var (pages, next) = (new List<long>(), (Mark?)null);
            do
            {
                var page = reader.Lines(new LineQuestion(), new PageWanted(7, newestFirst, next));
                pages.AddRange(page.Rows.Select(line => line.Sequence));
                next = page.Next;
            }
            while (next is not null);
            Assert.Equal(newestFirst ? whole.AsEnumerable().Reverse() : whole, pages);
        }
    }

    [Theory]
    [InlineData("厕所", "rest-ended")]
    [InlineData("上厕所 要求", "rest-ended")]
    [InlineData("胰岛素", "medication-given medication-planned")]
    [InlineData("Lawyer of", "visitor-admitted")]
    [InlineData("of lawyer", "visitor-admitted")]
    [InlineData("所厕", "")]
    [InlineData("\" OR 1", "")]
    [InlineData("'", "")]
    public void Words_are_found_in_both_languages_and_the_newest_comes_first(string text, string kinds)
    {
        using var reader = Told();
        Assert.Equal(kinds, string.Join(' ', reader.Search(text, new LineQuestion(), All).Rows.Select(line => line.Kind)));
    }

    [Theory]
    [InlineData("lawyer", "wristband", "wb-visitor", "visitor-admitted")]
    [InlineData("lawyer", "wristband", "wb-1", "")]
    [InlineData("lawyer", "rule", "PRS-1", "")]
    [InlineData("lawyer", "kind", "visitor-admitted", "visitor-admitted")]
    [InlineData("lawyer", "ledger", "", "visitor-admitted")]
    [InlineData("胰岛素", "ledger", "", "")]
    public void Words_are_found_only_where_the_rest_of_the_question_holds(string words, string by, string value, string kinds)
    {
        using var reader = Told();
        var question = by switch
        {
            "wristband" => new LineQuestion(Wristband: value),
            "rule" => new LineQuestion(Rule: value),
            "kind" => new LineQuestion(Kind: value),
            _ => new LineQuestion(LedgerOnly: true),
        };
        Assert.Equal(kinds, string.Join(' ', reader.Search(words, question, All).Rows.Select(line => line.Kind)));
    }

    /// <summary>Where it is.</summary>
    private protected abstract JournalAddress Place { get; }

    /// <summary>Opened for questions, beside whoever writes.</summary>
    private protected abstract RecordReader OpenReading();

    /// <summary>Every row of every table of the log, as text.</summary>
    private protected abstract string WholeLog(IStore store);

    private static PageWanted All => new(PageWanted.RowsMax, NewestFirst: false, null);

    private RecordReader Told()
    {
        using (var journal = Open())
        {
            ToldDay.Write(journal);
        }

        return OpenReading();
    }

    private static Instant At(string time) => StoryLine.Read(time + " time passes").HeardAt;

    private static string Time(long ticks) => Instant.FromUnixTimeTicks(ticks).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private protected ProvenJournal Open() => ProvenJournal.Open(OpenStore());

    private static Hash32 RootOf(IEnumerable<JournalEntry> entries)
    {
        var edge = new TreeEdge();
        foreach (var entry in entries)
        {
            edge.Append(TreeHash.Leaf(entry.Leaf.Span));
        }

        return edge.Root();
    }
}
