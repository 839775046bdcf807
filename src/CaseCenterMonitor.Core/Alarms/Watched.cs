using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// Somebody or something that rules judge: its row in the situation and, for each rule that judges it, the open alarm and the next due instant.
/// Held together, so that a signal finds all it can change without looking anything up by name.
/// </summary>
public abstract class Watched
{
    private static readonly Slot[] None = [];
    private readonly string _id;

    private protected Watched(Subject subject) => (_id, Kind) = (subject.Id, subject.Kind);

    public Subject Subject => new(Kind, _id);

    internal string SubjectId => _id;

    internal SubjectKind Kind { get; }

    /// <summary>The rules that judge it; null until something about it changes for the first time.</summary>
    internal RuleGroup? JudgedBy { get; set; }

    /// <summary>One for each of its rules; none until one of them has something going.</summary>
    internal Slot[] Slots { get; set; } = None;

    /// <summary>What has changed and is not judged yet.</summary>
    internal Reads Touched { get; set; }

    /// <summary>Its place in the list of changes that named it last.</summary>
    internal int ChangedIn { get; set; }

    /// <summary>How many urgent alarms about it nobody has come to yet: no more than it has rules.</summary>
    internal short Awaited { get; set; }

    /// <summary>No longer there (released): no rule is asked about it but those that say so, and what is open waits for people.</summary>
    internal bool IsGone { get; private protected set; }

    /// <summary>The row that has taken its place; itself when none has.</summary>
    internal virtual Watched Current => this;

    internal ref Slot SlotOf(int place)
    {
        if (Slots.Length == 0)
        {
            Slots = new Slot[JudgedBy!.Rules.Length];
            Array.Fill(Slots, new Slot());
        }

        return ref Slots[place];
    }

    /// <summary>The open alarm of one of its rules; null when there is none.</summary>
    internal Alarm? OpenOf(int place) => Slots.Length == 0 ? null : Slots[place].Open;
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

    public readonly long DueAt => Open is { } alarm ? Math.Min(RungAt, alarm.DueAt) : RungAt;
}
