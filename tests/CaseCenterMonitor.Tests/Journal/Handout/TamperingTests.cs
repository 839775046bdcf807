using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Sqlite;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Handout;

/// <summary>
/// What somebody can do to a journal who owns the machine, and what an outsider says of it. The cases of docs/proof.md; what a witness says is in the
/// system tests.
/// </summary>
public sealed class TamperingTests : IDisposable
{
    private readonly Outsider _outsider = new(copies: 12);

    public void Dispose() => _outsider.Dispose();

    [Fact]
    public void A_journal_that_nobody_touched_is_good()
    {
        var (code, output) = Verify(_outsider.Checkpoint(300), _outsider.Checkpoint());
        Assert.True(code == 0, output);
        Assert.Contains("quorum      yes", output, StringComparison.Ordinal);
        Assert.DoesNotContain("OPEN", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content changed", "update entries set body = cast(replace(cast(body as text), '胰岛素', '阿司匹林') as blob) where sequence = (select min(sequence) from entries where cast(body as text) like '%medication-given%')", "content is not what its leaf was made of")]
    [InlineData("time changed", "update entries set occurred_at = occurred_at - 6000000000 where sequence = 40", "Entry 40: its leaf is of another entry, or of another kind or time")]
    [InlineData("leaf changed", "update entries set leaf = cast(replace(cast(leaf as text), '\"v\":1', '\"v\":2') as blob) where sequence = 40", "Entry 40:")]
    [InlineData("entry removed", "delete from entries where sequence = 40", "Entry 40: it is not there")]
    [InlineData("entries reordered", "update entries set sequence = 4000 where sequence = 40; update entries set sequence = 40 where sequence = 41; update entries set sequence = 41 where sequence = 4000", "Entry 40:")]
    [InlineData("newest cut off", "delete from entries where sequence > 300", "the newest were cut off")]
    [InlineData("tile changed", "update tiles set hashes = zeroblob(8192) where level = 0 and number = 1", "Entry 257: its leaf is not the one that went into the tree")]
    [InlineData("tile removed", "delete from tiles where number = 1", "Entry 257: the tile of the tree that it belongs to is gone")]
    [InlineData("content erased without an entry", "update entries set body = null, secret = null where sequence = 40", "Entry 40: its content is gone, and no entry says that it was erased")]
    public void What_was_done_is_found_and_the_first_bad_entry_is_named(string what, string sql, string says)
    {
        var (early, late) = (_outsider.Checkpoint(300), _outsider.Checkpoint());
        _outsider.Tamper(sql);
        var (code, output) = Verify(early, late);
        Assert.True(code == 1 && output.Contains(says, StringComparison.Ordinal), $"{what}: {code}\n{output}");
    }

    [Fact]
    public void An_entry_inserted_in_the_past_with_everything_behind_it_made_anew_lies_between_two_checkpoints()
    {
        var (early, late) = (_outsider.Checkpoint(100), _outsider.Checkpoint(400));
        WriteAnew(behind: 200, rest => [Ticks.At("11:59:00"), .. rest]);
        var (code, output) = Verify(early, late);
        Assert.True(code == 1 && output.Contains("An entry between 101 and 400 is not the one that was signed", StringComparison.Ordinal), output);
        Assert.DoesNotContain("OPEN        Entry", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_histories_of_one_size_cannot_both_be_good()
    {
        var late = _outsider.Checkpoint();
        WriteAnew(behind: _outsider.Size - 1, _ => [Ticks.At("12:00:01")]);
        var (code, output) = Verify(late);
        Assert.True(code == 1 && output.Contains("is not the one that was signed", StringComparison.Ordinal), output);
    }

    private (int Code, string Output) Verify(params string[] checkpoints) => _outsider.Run(
        ["verify", _outsider.Journal, "--policy", _outsider.Policy, .. checkpoints.SelectMany(file => new[] { "--checkpoint", file })]);

    // With the tools of the journal itself, and from an entry on: every leaf fits its entry, and every tile its leaves.
    private void WriteAnew(long behind, Func<IEnumerable<NewEntry>, IEnumerable<NewEntry>> change)
    {
        List<NewEntry> rest;
        using (var before = SqliteJournal.OpenToRead(_outsider.Journal))
        {
            rest = [.. before.Read(behind + 1).Select(entry => new NewEntry(entry.Kind, entry.OccurredAt, entry.Body) { RecordedAt = entry.RecordedAt })];
        }

        _outsider.Tamper(System.FormattableString.Invariant(
            $"delete from entries where sequence > {behind}; delete from tiles where number >= {behind / 256}; delete from lines; delete from stays; delete from alarms; delete from records; delete from wearings; delete from texts"));
        using var forged = SqliteJournal.Open(_outsider.Journal);
        forged.Append(behind, Stores.ToldDay.End, [.. change(rest)]);
    }
}
