using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Journal;

/// <summary>
/// The fold of a journal: restart, review and verification are the same thing. It begins at the first entry, or after a snapshot. Stretches that
/// this engine's rules and limits have judged are judged again, and must give the journaled transitions byte for byte; stretches judged by others
/// are adopted as they were.
/// </summary>
/// <param name="engine">A fresh engine, unless it goes on <see cref="After"/> a snapshot.</param>
/// <param name="erased">Number of the last entry that erased something: nothing before it is judged, for some of what it was judged by is gone.</param>
/// <param name="judges">The hash under which this engine judges, see <see cref="StartedBody.Judges"/>.</param>
public sealed class Refold(Engine engine, string judges, long erased = 0)
{
    private readonly Queue<AlarmTransition> _expected = new();
    private readonly Changes _changes = new();
    private bool _ours;
    private long _last;

    /// <summary>Transitions that follow from the arrivals but are not in the journal: a crash came between the two appends.</summary>
    public IReadOnlyCollection<AlarmTransition> Missing => _expected;

    public long Verified { get; private set; }

    /// <summary>Is what comes now judged again, or adopted?</summary>
    public bool IsJudging => _ours;

    /// <summary>Goes on where a snapshot stands.</summary>
    /// <param name="engine">As it was when it had taken everything up to <paramref name="sequence"/>, judging by <paramref name="judges"/>.</param>
    /// <param name="judging">False when what follows that entry was judged by others, up to the next start.</param>
    public static Refold After(long sequence, Engine engine, string judges, long erased = 0, bool judging = true) =>
        new(engine, judges, erased) { _last = sequence, _ours = judging };

    /// <returns>What the entry says, so that nobody need decode it again.</returns>
    /// <exception cref="JournalDivergedException">The entry does not follow from those before it.</exception>
    public EntryContent Take(JournalEntry entry)
    {
        var content = Take(entry, _changes);
        _changes.Clear();
        return content;
    }

    /// <param name="changes">Whose rows it changed, beside those that are in there already.</param>
    /// <inheritdoc cref="Take(JournalEntry)"/>
    public EntryContent Take(JournalEntry entry, Changes changes)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Sequence != _last + 1)
        {
            throw new JournalDivergedException(entry.Sequence, $"the entry before it is {_last}: what stood between is gone");
        }

        _last = entry.Sequence;

        // A step that must follow is known before it is read: its bytes are compared, and not decoded.
        var content = _ours && entry is { Kind: EntryKind.Transition, IsErased: false } ? new EntryContent.Stepped(Verify(entry)) : EntryContent.Of(entry);
        Fold(entry, content, changes);
        return content;
    }

    public static Arrival ToArrival(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return ToArrival(entry, JournalJson.Read<ArrivalBody>(entry.Body.Span));
    }

    private static Arrival ToArrival(JournalEntry entry, ArrivalBody body) => new(entry.Sequence, body.ReceivedAt, entry.RecordedAt, body.Signal);

    private void Fold(JournalEntry entry, EntryContent content, Changes changes)
    {
        switch (content)
        {
            case EntryContent.Started started:
                Start(entry.Sequence, started.Body, changes);
                break;
            case EntryContent.Arrived arrived when _ours:
                Expect(engine.Step(ToArrival(entry, arrived.Body), changes));
                break;
            case EntryContent.Arrived arrived:
                engine.Adopt(ToArrival(entry, arrived.Body), changes);
                break;
            case EntryContent.Stepped when _ours:
                break;
            case EntryContent.Stepped stepped:
                engine.Adopt(stepped.Step, changes);
                break;
            case EntryContent.Rejected or EntryContent.Viewed or EntryContent.Site or EntryContent.Erased:
                break;
            case EntryContent.Gone:
                Forget();
                break;
            default:
                throw new InvalidOperationException($"No fold for {content.GetType().Name}.");
        }
    }

    // What is gone cannot be judged again: what stands between it and the next start is taken as it was written.
    private void Forget()
    {
        _ours = false;
        _expected.Clear();
    }

    private void Start(long sequence, StartedBody started, Changes changes)
    {
        // Whoever starts writes down what a crash left out. Only a build that judges otherwise cannot know what that was.
        var same = _ours && started.Judges == judges;
        if (same && _expected.TryPeek(out var lost))
        {
            throw new JournalDivergedException(sequence, $"before it, a transition of {Named(lost)} is missing");
        }

        _expected.Clear();
        _ours = started.Judges == judges && sequence > erased;
        if (_ours)
        {
            Expect(engine.JudgeAll(changes, started.TakenUpAt));
        }
    }

    private void Expect(IReadOnlyList<AlarmTransition> transitions)
    {
        foreach (var transition in transitions)
        {
            _expected.Enqueue(transition);
        }
    }

    // Without its subject, which is a person more often than not: these words get into logs. The number of the entry leads to it.
    private static string Named(AlarmTransition step) => $"{step.Key.Rule} {step.From} -> {step.To} at {step.At}";

    private AlarmTransition Verify(JournalEntry entry)
    {
        if (!_expected.TryDequeue(out var expected))
        {
            throw new JournalDivergedException(entry.Sequence, "the journal holds a transition that does not follow from its arrivals");
        }

        if (!entry.Body.Span.SequenceEqual(JournalJson.Write(expected)))
        {
            throw new JournalDivergedException(entry.Sequence, $"the journaled transition is not the one that follows from the arrivals ({Named(expected)})");
        }

        Verified++;
        return expected;
    }
}

/// <summary>A journal whose transitions do not follow from its arrivals: altered, or judged by something else than it says.</summary>
public sealed class JournalDivergedException(long sequence, string why) : Exception($"Entry {sequence}: {why}.")
{
    public long Sequence { get; } = sequence;
}
