namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>
/// Reads a journal past the marks that were set in it: each stretch must still be what it was. That is hashing only, and it is done at every
/// start; to judge it all again is <c>ccm replay</c>.
/// </summary>
public sealed class MarkedJournal(IReadOnlyList<JournalMark> marks, JournalDigest digest)
{
    private int _passed;

    /// <exception cref="JournalDivergedException">Something between the last mark that holds and this one was changed.</exception>
    public void Take(JournalEntry entry)
    {
        digest.Take(entry);
        if (_passed == marks.Count || marks[_passed].Sequence != entry.Sequence)
        {
            return;
        }

        if (!digest.Current.AsSpan().SequenceEqual(marks[_passed].Digest))
        {
            var first = _passed == 0 ? 1 : marks[_passed - 1].Sequence + 1;
            throw new JournalDivergedException(first, $"entries {first} to {entry.Sequence} are not what they were when they were written");
        }

        _passed++;
    }

    /// <exception cref="JournalDivergedException">The journal ends before a mark.</exception>
    public void End()
    {
        if (_passed < marks.Count)
        {
            throw new JournalDivergedException(digest.Last + 1, $"the journal went on to entry {marks[^1].Sequence} at least, and ends at {digest.Last}");
        }
    }
}
