namespace CaseCenterMonitor.Server.Centres;

/// <summary>
/// When a snapshot is taken: after so many entries, in the first quiet moment, and without one when none comes. Nobody waits for it, and a
/// centre under load does without rather than being late.
/// </summary>
/// <param name="every">Entries from one to the next; 0 is never.</param>
/// <param name="last">The entry that the last one stands for.</param>
internal sealed class SnapshotPace(int every, long last)
{
    /// <summary>A moment is quiet when nothing has come for this long.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>So many times the usual number of entries without a quiet moment, and it is taken at once.</summary>
    private const int Patience = 4;

    private long _last = last;

    /// <returns>How long to wait for quiet; null when none is due.</returns>
    public TimeSpan? Wait(long sequence) =>
        every == 0 || sequence - _last < every ? null : sequence - _last < (long)every * Patience ? Quiet : TimeSpan.Zero;

    /// <summary>Whether it worked or not: what failed is tried again when the next one is due.</summary>
    public void Taken(long sequence) => _last = sequence;
}
