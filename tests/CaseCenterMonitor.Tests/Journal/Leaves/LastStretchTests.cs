using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Tests.Journal.Stores;
using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Leaves;

/// <summary>Before anything is written behind it, the end of a journal is what was written there.</summary>
public sealed class LastStretchTests : IDisposable
{
    private readonly MemoryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public void A_journal_that_nobody_touched_holds_whatever_its_length(int size)
    {
        Write(size);
        LastStretch.MustHold(_store);
    }

    [Fact]
    public void An_entry_that_says_something_else_than_its_leaf_is_named()
    {
        Write(600);
        _store.Entries[580] = _store.Entries[580] with { Body = Ticks.At("11:11:11").Body };
        Assert.Equal(581, Assert.Throws<JournalDivergedException>(() => LastStretch.MustHold(_store)).Sequence);
        Assert.Throws<JournalDivergedException>(() => ProvenJournal.Open(_store));
    }

    [Fact]
    public void An_entry_whose_leaf_was_made_anew_is_named_by_the_last_whole_tile()
    {
        Write(600);
        _store.Entries[300] = Forged.RecordedAt(_store.Entries[300], SmallCentre.At("11:11:11"));
        var diverged = Assert.Throws<JournalDivergedException>(() => LastStretch.MustHold(_store));
        Assert.Equal(301, diverged.Sequence);
        Assert.Contains("not the one that the tree was made of", diverged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_is_gone_is_named()
    {
        Write(600);
        _store.Entries.RemoveAt(590);
        var diverged = Assert.Throws<JournalDivergedException>(() => LastStretch.MustHold(_store));
        Assert.Equal(591, diverged.Sequence);
        Assert.Contains("gone", diverged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_before_is_for_whoever_reads_the_journal_whole()
    {
        Write(600);
        _store.Entries[100] = _store.Entries[100] with { Body = Ticks.At("11:11:11").Body };
        LastStretch.MustHold(_store);
    }

    private void Write(int size)
    {
        using var journal = ProvenJournal.Open(_store);
        journal.Append(0, SmallCentre.Midnight, [.. Enumerable.Range(0, size).Select(_ => Ticks.At("10:00:00"))]);
    }
}
