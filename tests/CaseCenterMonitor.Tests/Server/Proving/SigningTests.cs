using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Server.Proving;
using CaseCenterMonitor.Tests.Journal;
using CaseCenterMonitor.Tests.Journal.Stores;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Proving;

/// <summary>What is signed is what is on disk, and only when it continues what was signed before.</summary>
public sealed class SigningTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 27, 12, 0);

    private readonly NoteSigner _signer = NoteSigner.ForLog("custody.example/small", new byte[NoteSigner.SeedBytes]);
    private readonly MemoryStore _store = new();

    public void Dispose() => _signer.Dispose();

    [Fact]
    public void A_record_without_entries_is_not_signed() => Assert.IsType<Signing.AsBefore>(Sign(null));

    [Fact]
    public void It_is_signed_as_it_grows_and_not_twice()
    {
        Write(300);
        var first = Grown(null);
        Assert.Equal(300, first.Size);
        Assert.IsType<Signing.AsBefore>(Sign(first));
        Write(70);
        var second = Grown(first);
        var note = new NoteKeys([_signer.Key]).Verify(SignedNote.TryParse(second.Note).Value!);
        Assert.Equal(new Checkpoint("custody.example/small", 370, second.Root), Checkpoint.TryParse(note.Value!.Note.Text).Value);
    }

    [Fact]
    public void What_ends_before_the_end_that_was_signed_is_disputed()
    {
        Write(300);
        var signed = Grown(null);
        _store.Entries.RemoveRange(250, 50);
        Assert.Equal(new Signing.Disputed(300, "it ends at entry 250"), Sign(signed));
        _store.Entries.Clear();
        Assert.Equal(new Signing.Disputed(300, "it is empty"), Sign(signed));
    }

    [Fact]
    public void What_was_cut_off_and_has_grown_again_is_disputed()
    {
        Write(100);
        var signed = Grown(null);
        _store.Entries.RemoveRange(90, 10);
        Write(40);
        Assert.Equal(new Signing.Disputed(100, "its first entries are others"), Sign(signed));
    }

    [Fact]
    public void A_leaf_that_was_changed_in_the_tile_that_is_not_full_is_disputed()
    {
        Write(100);
        var signed = Grown(null);
        _store.Entries[50] = _store.Entries[50] with { Leaf = "{}"u8.ToArray() };
        Assert.Equal(new Signing.Disputed(100, "its first entries are others"), Sign(signed));
    }

    [Fact]
    public void An_entry_that_is_gone_is_disputed()
    {
        Write(100);
        var signed = Grown(null);
        _store.Entries[50] = _store.Entries[50] with { Sequence = 1000 };
        Assert.Contains("what stood between is gone", Assert.IsType<Signing.Disputed>(Sign(signed)).What, StringComparison.Ordinal);
    }

    /// <summary>Behind the back of a reader that knows already how far the record goes.</summary>
    [Fact]
    public void Last_entries_that_are_gone_are_disputed()
    {
        Write(100);
        var signed = Grown(null);
        _store.Cut(90);
        Assert.Equal(
            new Signing.Disputed(100, "Entry 91: it is gone, and so is everything up to entry 100."), Sign(signed));
    }

    [Fact]
    public void A_tile_that_is_shorter_than_it_was_is_disputed()
    {
        Write(300);
        var signed = Grown(null);
        _store.Shorten(0, 0);
        Assert.Contains("tile 0 of level 0 of the tree has 8191 bytes", Assert.IsType<Signing.Disputed>(Sign(signed)).What, StringComparison.Ordinal);
    }

    private Signing Sign(SignedHead? last) => Signing.Of(_store, last, _signer, Now);

    private SignedHead Grown(SignedHead? last) => Assert.IsType<Signing.Grown>(Sign(last)).Head;

    // The tree of the journal is made anew each time, out of what the store has then.
    private void Write(int count)
    {
        var journal = ProvenJournal.Open(_store);
        journal.Append(_store.LastSequence, Now, [.. Enumerable.Range(0, count).Select(number => Ticks.At($"10:{number / 60:00}:{number % 60:00}"))]);
    }
}
