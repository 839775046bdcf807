using System.Text.Json.Nodes;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Extracts;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Tests.Proof.Disclosures;
using CaseCenterMonitor.Tests.Proof.Notes;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Extracts;

public sealed class ExtractCheckTests
{
    private const string Thread = "dGhyZWFk";
    private static readonly Instant Seen = Some.Noon.Plus(Duration.FromMinutes(1));
    private readonly Handout _log = new();

    /// <summary>Entries 0 to 5: numbers 1 to 3 of a record at 1, 2 and 4, an erasure of a field of 2 at 5, and nobody's at 0 and 3.</summary>
    public ExtractCheckTests()
    {
        _log.Add(Some.Noon, []);
        _log.Add(Some.Noon, [Entries.Name], Of(1, null));
        _log.Add(Some.Noon, [Entries.Name, Entries.Note], Of(2, 1));
        _log.Add(Some.Noon, []);
        _log.Add(Some.Noon, [Entries.Name], [.. Of(3, 2), ("last", 3)]);
        _log.Add(Some.Noon, [], ("erased", new JsonObject { ["i"] = 2, ["digests"] = Entries.List(Entries.Note.Digest) }));
    }

    [Fact]
    public void A_whole_record_is_good_and_its_fields_are_shown_or_withheld()
    {
        var verdict = Check(Claim.WholeRecord, Entry(1, Entries.Name), Entry(2, Entries.Note), Entry(4));
        Assert.True(verdict.IsGood);
        var thread = Assert.Single(verdict.Threads);
        Assert.Equal((Thread, 3UL), (thread.Thread, thread.Last!.Value));
        Assert.Equal([1, 2, 3], thread.Numbers);
        Assert.Empty(thread.Gaps);
        Assert.Equal([FieldFate.Shown], verdict.Entries[0].Fields.Select(field => field.Fate));
        Assert.Equal([FieldFate.Shown, FieldFate.Withheld], verdict.Entries[1].Fields.Select(field => field.Fate).Order());
        Assert.Equal("note", Assert.Single(verdict.Entries[1].Fields, field => field.Disclosure is not null).Disclosure!.Name);
        Assert.Equal([FieldFate.Withheld], verdict.Entries[2].Fields.Select(field => field.Fate));
        Assert.All(verdict.Entries, entry => Assert.Equal(Seen, entry.Receipt.NewestCosignature));
    }

    [Fact]
    public void An_erased_field_is_known_by_the_entry_that_erased_it()
    {
        var verdict = Check(Claim.TheseEntries, Entry(2, Entries.Name), Entry(5));
        Assert.True(verdict.IsGood);
        Assert.Equal(5UL, Assert.Single(verdict.Entries[0].Fields, field => field.Fate is FieldFate.Erased).ErasedBy);
    }

    [Fact]
    public void What_is_shown_although_it_was_erased_was_not_erased() =>
        Assert.Equal(["Field note is shown although entry 5 says that it was erased."], Check(Claim.TheseEntries, Entry(2, Entries.Note), Entry(5)).Entries[0].Open);

    [Fact]
    public void An_erasure_that_comes_before_the_entry_erases_nothing()
    {
        _log.Add(Some.Noon, [], ("erased", new JsonObject { ["i"] = 7, ["digests"] = Entries.List(Entries.Name.Digest) }));
        _log.Add(Some.Noon, [Entries.Name]);
        Assert.Equal(FieldFate.Withheld, Check(Claim.TheseEntries, Entry(6), Entry(7)).Entries[1].Fields[0].Fate);
    }

    [Fact]
    public void A_gap_is_said_and_is_open_when_all_was_claimed()
    {
        var some = Check(Claim.TheseEntries, Entry(1), Entry(4));
        Assert.True(some.IsGood);
        Assert.Equal([new Gap(2, 2)], some.Threads[0].Gaps);
        Assert.Equal(["Number 2 is missing."], Check(Claim.WholeRecord, Entry(1), Entry(4)).Threads[0].Open);
        Assert.Equal(["Numbers 1 to 2 are missing."], Check(Claim.WholeRecord, Entry(4)).Threads[0].Open);
    }

    [Fact]
    public void A_record_that_is_not_closed_is_not_whole()
    {
        var verdict = Check(Claim.WholeRecord, Entry(1), Entry(2));
        Assert.Equal(["The record is not closed: nothing shows that no entry follows number 2."], verdict.Threads[0].Open);
        Assert.True(Check(Claim.TheseEntries, Entry(1), Entry(2)).IsGood);
    }

    [Fact]
    public void Entries_under_several_checkpoints_are_no_whole_record()
    {
        ExtractEntry[] entries = [Entry(1), Entry(2), _log.Entry(4, 5, Seen)];
        Assert.Contains("several", Assert.Single(Check(Claim.WholeRecord, entries).Open), StringComparison.Ordinal);
        Assert.True(Check(Claim.TheseEntries, entries).IsGood);
    }

    [Fact]
    public void Entries_of_nobody_and_of_two_records_are_no_whole_record()
    {
        Assert.Contains("of 0", Assert.Single(Check(Claim.WholeRecord, Entry(0)).Open), StringComparison.Ordinal);
        _log.Add(Some.Noon, [], ("thread", "b3RoZXI"), ("n", 1), ("last", 1));
        Assert.Contains("of 2", Assert.Single(Check(Claim.WholeRecord, Entry(1), Entry(2), Entry(4), Entry(6)).Open), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_not_good()
    {
        Assert.False(Check(Claim.TheseEntries).IsGood);
        Assert.False(Check(Claim.WholeRecord).IsGood);
    }

    [Theory]
    [InlineData(2, 4, "Two entries have number 2: 2 and 6")]
    [InlineData(3, 4, "Two entries have number 3: 4 and 6")]
    [InlineData(4, 2, "Number 4 does not follow entry 4")]
    [InlineData(5, null, "Number 5 does not name the entry before it")]
    [InlineData(1, 4, "Number 1 does not name the entry before it")]
    [InlineData(5, 6, "Number 5 does not name the entry before it")]
    public void Numbers_that_do_not_fit_are_open(int number, int? previous, string says)
    {
        _log.Add(Some.Noon, [], Of((ulong)number, (ulong?)previous));
        var open = Check(Claim.TheseEntries, Entry(1), Entry(2), Entry(4), Entry(6)).Threads[0].Open;
        Assert.Contains(open, sentence => sentence.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_stands_before_a_lower_one_is_open()
    {
        _log.Add(Some.Noon, [], Of(2, 1));
        Assert.Contains("Number 3 stands before number 2 in the log.", Check(Claim.TheseEntries, Entry(4), Entry(6)).Threads[0].Open);
    }

    [Fact]
    public void One_value_that_does_not_fit_refuses_the_whole_extract()
    {
        var wrong = Disclosure.Of("c2FsdC1vbmU", "officer", "\"PC-42\""u8);
        var verdict = Check(Claim.TheseEntries, Entry(1, Entries.Name), Entry(2, wrong));
        Assert.StartsWith("No value is shown.", Assert.Single(verdict.Open), StringComparison.Ordinal);
        Assert.All(verdict.Entries, entry => Assert.Empty(entry.Fields));
    }

    [Fact]
    public void Of_an_entry_whose_receipt_is_not_good_nothing_is_shown()
    {
        var good = Entry(1, Entries.Name);
        var verdict = Check(Claim.TheseEntries, good with { Leaf = Entry(2).Leaf }, good);
        Assert.False(verdict.IsGood);
        Assert.Equal((false, null, 0), (verdict.Entries[0].IsGood, verdict.Entries[0].Leaf, verdict.Entries[0].Fields.Count));
        Assert.True(verdict.Entries[1].IsGood);
        Assert.Single(verdict.Threads[0].Numbers);
    }

    [Fact]
    public void An_entry_that_says_another_index_was_moved()
    {
        _log.Put(Entries.Leaf(9, Some.Noon, []));
        Assert.Equal(["The entry says that it is number 9."], Check(Claim.TheseEntries, Entry(6)).Entries[0].Open);
    }

    [Fact]
    public void An_entry_of_a_form_that_is_not_known_is_open()
    {
        _log.Put("hello"u8.ToArray());
        Assert.Single(Check(Claim.TheseEntries, Entry(6)).Entries[0].Open);
    }

    [Theory, InlineData(300, true), InlineData(301, false)]
    public void An_entry_dated_after_witnesses_had_seen_it_is_open(int seconds, bool good)
    {
        _log.Add(Seen.Plus(Duration.FromSeconds(seconds)), []);
        Assert.Equal(good, Check(Claim.TheseEntries, Entry(6)).IsGood);
    }

    [Theory, InlineData(300, true), InlineData(301, false)]
    public void An_entry_dated_long_before_a_log_without_it_was_seen_was_recorded_late(int seconds, bool good)
    {
        _log.Add(Seen.Minus(Duration.FromSeconds(seconds)), []);
        Assert.Equal(good, Check(Claim.TheseEntries, _log.Entry(1, 6, Seen), _log.Entry(6, 7, Seen.Plus(Duration.FromMinutes(1)))).IsGood);
    }

    [Fact]
    public void Two_roots_of_one_size_are_two_histories()
    {
        var other = new Handout();
        for (var i = 0; i < 6; i++)
        {
            other.Add(Some.Noon, []);
        }

        var verdict = Check(Claim.TheseEntries, Entry(1), other.Entry(3, 6, Seen));
        Assert.Contains("two histories", Assert.Single(verdict.Open), StringComparison.Ordinal);
    }

    private ExtractEntry Entry(ulong index, params IEnumerable<Disclosure> shown) => _log.Entry(index, _log.Count, Seen, shown);

    private ExtractVerdict Check(Claim claim, params ExtractEntry[] entries) => ExtractCheck.Of(entries, claim, _log.Policy, Seen.Plus(Duration.FromHours(1)));

    private static (string, JsonNode?)[] Of(ulong number, ulong? previous) =>
        previous is null ? [("thread", Thread), ("n", number)] : [("thread", Thread), ("n", number), ("prev", previous)];
}
