using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Tests.Journal.Stores;
using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Snapshots;

/// <summary>The entries may all be there and right, and the tree beside them spoilt: then no proof leads anywhere, and whoever reads the journal says so.</summary>
public sealed class MarkedJournalTests : IDisposable
{
    /// <summary>As few as make a tile of the second level whole.</summary>
    private const int TwoLevels = JournalTree.TileWidth * JournalTree.TileWidth;

    private readonly MemoryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_journal_that_nobody_touched_is_read_to_its_end()
    {
        Write(600);
        Assert.Equal(600, Read().Last);
    }

    [Theory, InlineData(600, 0, 1, 257), InlineData(TwoLevels + 300, 0, 17, (17 * 256) + 1), InlineData(TwoLevels + 300, 1, 0, 1)]
    public void A_tile_that_is_not_what_the_leaves_make_of_it_is_named(int entries, int level, long number, long first)
    {
        Write(entries);
        _store.Tiles[(level, number)] = [.. _store.Tiles[(level, number)].Reverse()];
        var diverged = Assert.Throws<JournalDivergedException>(Read);
        Assert.Equal(first, diverged.Sequence);
        Assert.Contains($"tile {number} of level {level}", diverged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_a_tile_that_is_gone()
    {
        Write(600);
        _store.Tiles.Remove((0, 0));
        Assert.Equal(1, Assert.Throws<JournalDivergedException>(Read).Sequence);
    }

    [Fact]
    public void Where_no_tree_is_kept_the_entries_alone_are_read()
    {
        Write(600);
        var marked = new MarkedJournal([]);
        foreach (var row in _store.Read(1))
        {
            marked.Take(row.ToEntry(), tiles: null);
        }

        Assert.Equal(600, marked.Last);
    }

    private MarkedJournal Read()
    {
        var marked = new MarkedJournal([]);
        marked.ReadToEnd(new StoredJournal(_store), CancellationToken.None);
        return marked;
    }

    private void Write(int size)
    {
        using var journal = ProvenJournal.Open(_store);
        journal.Append(0, SmallCentre.Midnight, [.. Enumerable.Repeat(Ticks.At("10:00:00"), size)]);
    }
}
