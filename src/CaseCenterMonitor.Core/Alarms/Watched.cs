using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// Somebody or something that rules judge: its row in the situation and, for each rule that judges its kind, the open alarm and the next due
/// instant. Held together, so that a signal finds all it can change without looking anything up by name.
/// </summary>
public abstract class Watched
{
    private protected Watched(Subject subject) => (Subject, Kind) = (subject, subject.Kind);

    public Subject Subject { get; }

    internal SubjectKind Kind { get; }

    /// <summary>Those that judge its kind; none until it is judged for the first time.</summary>
    internal Rule[] Rules { get; set; } = [];

    /// <summary>One for each of its rules.</summary>
    internal Slot[] Slots { get; set; } = [];

    /// <summary>What has changed and is not judged yet.</summary>
    internal Reads Touched { get; set; }

    /// <summary>How many urgent alarms about it nobody has come to yet.</summary>
    internal int Awaited { get; set; }

    /// <summary>The mark of the list of changes that names this row already.</summary>
    internal long ChangedIn { get; set; }

    /// <summary>No longer there (released): no rule is asked about it but those that say so, and what is open waits for people.</summary>
    internal bool IsGone { get; private protected set; }

    /// <summary>The row that has taken its place; itself when none has.</summary>
    internal virtual Watched Current => this;
}

/// <summary>What one rule has going about one subject.</summary>
internal struct Slot
{
    public Slot() => (RungAt, QueuedAt) = (Nanos.Never, Nanos.Never);

    /// <summary>Null while the alarm is Normal.</summary>
    public Alarm? Open;

    /// <summary>When the condition reaches its next rung, if nothing changes.</summary>
    public long RungAt;

    /// <summary>The instant under which the slot stands in the agenda; it may be earlier than what is really due.</summary>
    public long QueuedAt;

    public readonly long DueAt => Math.Min(RungAt, Open?.DueAt ?? Nanos.Never);
}
