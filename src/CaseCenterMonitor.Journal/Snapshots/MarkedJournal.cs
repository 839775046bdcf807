using CaseCenterMonitor.Journal.Leaves;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>
/// Reads a journal past the marks that were set in it: each stretch must still be what it was, and so must the tree that is kept beside it. That is hashing
/// only; to judge it all again is <c>ccm replay</c>. One caller at a time.
/// </summary>
public sealed class MarkedJournal
{
    private readonly JournalDigest _digest = new();
    private readonly IReadOnlyList<JournalMark> _marks;
    private int _passed;

    /// <param name="marks">In the order of their entries.</param>
    public MarkedJournal(IReadOnlyList<JournalMark> marks) => _marks = marks;

    /// <summary>The last entry that was read.</summary>
    public long Last => _digest.Last;

    /// <summary>Hash of the journal up to it.</summary>
    public byte[] Digest => _digest.Current;

    /// <exception cref="JournalDivergedException">The journal ends before one of its marks.</exception>
    public void CheckEnd(long last)
    {
        if (_marks.Count > 0 && _marks[^1].Sequence is var marked && marked > last)
        {
            throw new JournalDivergedException(last + 1, $"the journal went on to entry {marked} at least, and ends at {last}");
        }
    }

    /// <summary>Reads on to the last entry that the journal had when it was opened.</summary>
    /// <exception cref="JournalDivergedException">A stretch is not what it was, or the last of its marks is not reached.</exception>
    public void ReadToEnd(IJournal journal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ReadTo(Math.Max(journal.LastSequence, _marks.Count > 0 ? _marks[^1].Sequence : 0), journal, cancel);
    }

    /// <summary>Reads on as far as an entry, which has been written.</summary>
    /// <exception cref="JournalDivergedException">A stretch is not what it was.</exception>
    public void ReadTo(long sequence, IJournal journal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        if (Last >= sequence)
        {
            return;
        }

        foreach (var entry in journal.Read(Last + 1))
        {
            cancel.ThrowIfCancellationRequested();
            Take(entry, journal.Tiles);
            if (Last == sequence)
            {
                return;
            }
        }

        throw new JournalDivergedException(Last + 1, $"the journal went on to entry {sequence} at least, and ends at {Last}");
    }

    /// <param name="tiles">The tree of the journal it comes from; null where none is kept.</param>
    /// <exception cref="JournalDivergedException">Something between the last mark that holds and this one was changed, or the tree beside it.</exception>
    public void Take(JournalEntry entry, IKeptTiles? tiles)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _digest.Take(entry, tiles);
        if (_passed == _marks.Count || _marks[_passed].Sequence != entry.Sequence)
        {
            return;
        }

        if (!_digest.Current.AsSpan().SequenceEqual(_marks[_passed].Digest))
        {
            var first = _passed == 0 ? 1 : _marks[_passed - 1].Sequence + 1;
            throw new JournalDivergedException(first, $"entries {first} to {entry.Sequence} are not what they were when they were written");
        }

        _passed++;
    }
}
