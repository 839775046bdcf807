using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Journal;

/// <summary>
/// The fold of a journal: restart, review and verification are the same thing. It begins at the first entry, or after a snapshot. Stretches that
/// this engine's rules and limits have judged are judged again, and must give the journaled transitions byte for byte; stretches judged by others
/// are adopted as they were.
/// </summary>
/// <param name="engine">A fresh engine, unless it goes on <see cref="After"/> a snapshot.</param>
/// <param name="judges">The hash under which this engine judges, see <see cref="StartedBody.Judges"/>.</param>
public sealed class Refold(Engine engine, string judges)
{
    private readonly Queue<AlarmTransition> _expected = new();
    private readonly Changes _changes = new();
    private bool _ours;
    private long _last;

    /// <summary>Transitions that follow from the arrivals but are not in the journal: a crash came between the two appends.</summary>
    public IReadOnlyCollection<AlarmTransition> Missing => _expected;

    public long Verified { get; private set; }

    /// <summary>Goes on where a snapshot stands.</summary>
    /// <param name="engine">As it was when it had taken everything up to <paramref name="sequence"/>, judging by <paramref name="judges"/>.</param>
    public static Refold After(long sequence, Engine engine, string judges) => new(engine, judges) { _last = sequence, _ours = true };

    public void Take(JournalEntry entry)
    {
        if (entry.Sequence != _last + 1)
        {
            throw new JournalDivergedException(entry.Sequence, $"the entry before it is {_last}: what stood between is gone");
        }

        _last = entry.Sequence;
        switch (entry.Kind)
        {
            case EntryKind.Started:
                Start(entry.Sequence, JournalJson.Read<StartedBody>(entry.Body.Span));
                break;
            case EntryKind.Arrival when _ours:
                Expect(engine.Step(ToArrival(entry), _changes));
                break;
            case EntryKind.Arrival:
                engine.Adopt(ToArrival(entry), _changes);
                break;
            case EntryKind.Transition when _ours:
                Verify(entry);
                break;
            case EntryKind.Transition:
                engine.Adopt(JournalJson.Read<AlarmTransition>(entry.Body.Span));
                break;
            case EntryKind.Rejected:
                break;
            default:
                throw new JournalDivergedException(entry.Sequence, $"entries of kind {entry.Kind} are not known to this build");
        }

        _changes.Clear();
    }

    public static Arrival ToArrival(JournalEntry entry)
    {
        var body = JournalJson.Read<ArrivalBody>(entry.Body.Span);
        return new Arrival(entry.Sequence, body.ReceivedAt, entry.RecordedAt, body.Signal);
    }

    private void Start(long sequence, StartedBody started)
    {
        // Whoever starts writes down what a crash left out. Only a build that judges otherwise cannot know what that was.
        var same = _ours && started.Judges == judges;
        if (same && _expected.TryPeek(out var lost))
        {
            throw new JournalDivergedException(sequence, $"before it, the transition {lost.Key} {lost.From} -> {lost.To} at {lost.At} is missing");
        }

        _expected.Clear();
        _ours = started.Judges == judges;
        if (_ours)
        {
            Expect(engine.JudgeAll(_changes));
        }
    }

    private void Expect(IReadOnlyList<AlarmTransition> transitions)
    {
        foreach (var transition in transitions)
        {
            _expected.Enqueue(transition);
        }
    }

    private void Verify(JournalEntry entry)
    {
        if (!_expected.TryDequeue(out var expected))
        {
            throw new JournalDivergedException(entry.Sequence, "the journal holds a transition that does not follow from its arrivals");
        }

        if (!entry.Body.Span.SequenceEqual(JournalJson.Write(expected)))
        {
            throw new JournalDivergedException(entry.Sequence, $"the journaled transition is not the one that follows from the arrivals ({expected.Key} {expected.From} -> {expected.To} at {expected.At})");
        }

        Verified++;
    }
}

/// <summary>A journal whose transitions do not follow from its arrivals: altered, or judged by something else than it says.</summary>
public sealed class JournalDivergedException(long sequence, string why) : Exception($"Entry {sequence}: {why}.")
{
    public long Sequence { get; } = sequence;
}
