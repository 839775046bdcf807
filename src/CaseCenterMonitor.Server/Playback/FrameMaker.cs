using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Server.Playback;

/// <summary>
/// Goes along the journal behind the running centre and puts frames down on the way: at the beginning of each stretch, and then every some thousand entries. Where it
/// stands lasts as long as this; after a restart it goes on from the last frame. A stretch that nobody can draw gets one empty frame, which says so to whoever asks for
/// that time, and is passed over. One caller at a time.
/// </summary>
/// <param name="journal">Opened for reading. Disposed with this, as is the file.</param>
/// <param name="today">See <see cref="PastCentre.Of"/>.</param>
internal sealed class FrameMaker(IJournal journal, FrameFile file, SiteFile today, string build) : IDisposable
{
    /// <summary>From frame to frame: folding so many takes a twentieth of a second.</summary>
    public const int EntriesInFrame = 4000;

    private readonly string _maker = SnapshotMaker.Of(build, "", [], typeof(Remembered).Assembly).Build;
    private Recollection? _head;
    private SiteBody? _site;
    private long _siteEntry;
    private long _last;
    private long _frame;

    /// <summary>Number of the last entry that it has been past.</summary>
    public long Last => _last;

    /// <summary>Goes on to the end of the journal, or until so many frames are made.</summary>
    /// <returns>Whether there is more.</returns>
    /// <exception cref="JournalDivergedException">The journal is not what its own arrivals give.</exception>
    public bool GoOn(int framesMax, CancellationToken cancel)
    {
        BeginWhereTheLastFrameStands();
        var made = 0;
        foreach (var entry in journal.Read(_last + 1))
        {
            cancel.ThrowIfCancellationRequested();
            Pass(entry, cancel);
            if (IsDue(entry) && _head is { IsSettled: true } head)
            {
                file.Write(new Frame(entry.Sequence, entry.RecordedAt, head.Past.Stretch.First, head.IsJudging, entry.Leaf.ToArray(), head.Write()));
                _frame = entry.Sequence;
                if (++made == framesMax)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public void Dispose()
    {
        journal.Dispose();
        file.Dispose();
    }

    // What was erased since must not be told by a frame, and a frame of another build cannot be read.
    private void BeginWhereTheLastFrameStands()
    {
        var erased = journal.LastErasure;
        if (file.About() is not { } about || about.Maker != _maker || about.Erased != erased || (_last == 0 && !StandsIn(file.Newest())))
        {
            file.Begin(_maker, erased);
            (_head, _site, _siteEntry, _last, _frame) = (null, null, 0, 0, 0);
        }
        else if (_last == 0 && file.Newest() is { } newest)
        {
            var stretch = file.StretchOf(newest.Stretch);
            _head = PastOf(stretch) is { } past ? Recollection.From(newest, past, erased) : null;
            (_site, _siteEntry, _last, _frame) = (stretch.Site, stretch.SiteEntry, newest.Sequence, newest.Sequence);
        }
    }

    // A journal that was restored from a backup goes on with other entries under the same numbers.
    private bool StandsIn(Frame? frame) =>
        frame is null || (frame.Sequence <= journal.LastSequence && journal.Read(frame.Sequence).First().Leaf.Span.SequenceEqual(frame.Leaf));

    private void Pass(JournalEntry entry, CancellationToken cancel)
    {
        switch (entry)
        {
            case { Kind: EntryKind.Site, IsErased: false }:
                (_site, _siteEntry) = (JournalJson.Read<SiteBody>(entry.Body.Span), entry.Sequence);
                break;
            case { Kind: EntryKind.Started, IsErased: false } when JournalJson.Read<StartedBody>(entry.Body.Span) is var started
                && _head?.Past.Stretch.GoesOn(started, _siteEntry) != true:
                Turn(entry, new Stretch(entry.Sequence, started.Centre, started.Settings, _siteEntry, _site), cancel);
                break;
        }

        _head?.Take(entry);
        _last = entry.Sequence;
    }

    // What was known so far goes over to the rooms and limits that are in force from here on, as it did when the centre started with them.
    private void Turn(JournalEntry start, Stretch stretch, CancellationToken cancel)
    {
        file.Write(stretch);
        if (PastOf(stretch) is not { } past)
        {
            _head = null;
            file.Write(new Frame(start.Sequence, start.RecordedAt, stretch.First, IsJudging: false, start.Leaf.ToArray(), []));
            _frame = start.Sequence;
            return;
        }

        _head = Recollection.FromTheFirst(past, journal.LastErasure);
        foreach (var before in journal.Read().TakeWhile(entry => entry.Sequence < stretch.First))
        {
            cancel.ThrowIfCancellationRequested();
            _head.Take(before);
        }
    }

    private PastCentre? PastOf(Stretch stretch)
    {
        try
        {
            return PastCentre.Of(stretch, today, build);
        }
        catch (PastUnreadableException)
        {
            // Told to whoever asks for that time.
            return null;
        }
    }

    private bool IsDue(JournalEntry entry) => entry.Sequence - _frame >= EntriesInFrame || _head?.Past.Stretch.First > _frame;
}
