using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Server.Live;
using NodaTime;

namespace CaseCenterMonitor.Server.Playback;

/// <summary>
/// The fold of the journal up to some entry of the past, with the brush that the live picture is painted with: what it shows at an entry is what the page showed then.
/// </summary>
internal sealed class Recollection
{
    private readonly PastCentre _past;
    private readonly Remembered _remembered;
    private readonly Refold _refold;
    private readonly Painter _painter;
    private readonly Changes _changes = new();
    private long _painted;

    private Recollection(PastCentre past, Remembered remembered, Refold refold, long last)
    {
        (_past, _remembered, _refold, Last, _painted) = (past, remembered, refold, last, last);
        _painter = new Painter(past.Site, remembered.Engine);
        foreach (var (key, step) in remembered.LastSteps)
        {
            _painter.Note(key, step);
        }
    }

    public PastCentre Past => _past;

    /// <summary>Number of the last entry taken.</summary>
    public long Last { get; private set; }

    public bool HasChanged => !_changes.IsEmpty;

    /// <summary>A frame may be made: no step is still to come of what was taken.</summary>
    public bool IsSettled => _refold.Missing.Count == 0;

    /// <summary>See <see cref="Refold.IsJudging"/>.</summary>
    public bool IsJudging => _refold.IsJudging;

    /// <param name="erased">Number of the last entry that erased something.</param>
    public static Recollection FromTheFirst(PastCentre past, long erased) =>
        new(past, new Remembered(past.Fresh, []), new Refold(past.Fresh, past.Judges, erased), last: 0);

    /// <exception cref="SnapshotRefusedException">The frame is not one of this build.</exception>
    public static Recollection From(Frame frame, PastCentre past, long erased)
    {
        var remembered = GraphReader.Read<Remembered>(frame.Body, past.Outside);
        return new Recollection(past, remembered, Refold.After(frame.Sequence, remembered.Engine, past.Judges, erased, frame.IsJudging), frame.Sequence);
    }

    /// <exception cref="JournalDivergedException">The entry does not follow from those before it.</exception>
    public void Take(JournalEntry entry)
    {
        if (_refold.Take(entry, _changes) is EntryContent.Stepped { Step: var step })
        {
            _remembered.LastSteps[step.Key] = entry.Sequence;
            _painter.Note(step.Key, entry.Sequence);
        }

        Last = entry.Sequence;
    }

    public Picture Whole(Instant at)
    {
        _changes.Clear();
        _painted = Last;
        return _painter.Whole(Last, at);
    }

    /// <summary>What changed since it was painted last.</summary>
    public Update Changed(Instant at)
    {
        var update = _painter.Changed(_changes, _painted, Last, at);
        _changes.Clear();
        _painted = Last;
        return update;
    }

    /// <summary>For a frame. What changed is forgotten.</summary>
    public byte[] Write()
    {
        _changes.Clear();
        _remembered.Tidy();
        return GraphWriter.Write(_remembered, _past.Outside, HashOrder.AsItStands);
    }
}
