using System.Runtime.CompilerServices;
using NodaTime;

namespace CaseCenterMonitor.Core;

public enum VerdictKind
{
    NotMet,
    Met,

    /// <summary>It was true for a while, or happened at one instant, and is over. Each time it is told once: raised when it fell due, and over at once.</summary>
    Over,

    /// <summary>The inputs are missing. Nothing that was true is taken back, and the rule named in the verdict raises the alarm that says so.</summary>
    CannotJudge,
}

/// <summary>What a rule says about one subject. Two words, so that the many verdicts that nothing follows from are handed back in registers.</summary>
public readonly struct Verdict
{
    private readonly long _since;

    // A ladder: met. A bounded one: met, or over. The name of a rule: that one speaks, this one cannot. Null: all is well.
    private readonly object? _says;

    private Verdict(long since, object? says) => (_since, _says) = (since, says);

    public static Verdict Fine => default;

    public VerdictKind Kind => _says switch
    {
        null => VerdictKind.NotMet,
        Rung[] => VerdictKind.Met,
        Bounded bounded => bounded.IsOver ? VerdictKind.Over : VerdictKind.Met,
        _ => VerdictKind.CannotJudge,
    };

    /// <summary>When the condition began; it may lie ahead, such as the beginning of the night.</summary>
    public Instant Since => Nanos.ToInstant(_since);

    /// <summary>The rule that raises the alarm when this one cannot judge.</summary>
    public string? SaidBy => _says as string;

    internal bool IsFine => _says is null;

    internal long SinceNanos => _since;

    /// <summary>Priority ladder, earliest first; at least one rung when the condition is met.</summary>
    internal Rung[] Ladder => _says is Bounded bounded ? bounded.Ladder : Unsafe.As<Rung[]>(_says!);

    /// <summary>The last instant at which it was true, if it is over.</summary>
    internal long UntilNanos => _says is Bounded { IsOver: true } over ? over.Bound : Nanos.None;

    /// <param name="ladder">Made once by the rule and shared by all its verdicts; at least one rung.</param>
    public static Verdict When(Instant since, Rung[] ladder) => new(Nanos.Of(since), ladder);

    /// <param name="ladder">Made once by the rule and shared by all its verdicts; at least one rung.</param>
    public static Verdict When(Moment since, Rung[] ladder) => new(Math.Max(since.Nanoseconds, Nanos.None + 1), ladder);

    /// <summary>It was true from one instant to another; the same instant twice is something that happened and that nobody can take back.</summary>
    /// <param name="ladder">Made once by the rule and shared by all its verdicts; at least one rung.</param>
    public static Verdict Was(Instant since, Instant until, Rung[] ladder) => new(Nanos.Of(since), new Bounded(ladder, Nanos.Of(until), IsOver: true));

    public static Verdict Unknown(string saidBy) => new(Nanos.None, saidBy);

    /// <summary>A limit that was set later than the condition began is not broken before it was set.</summary>
    /// <param name="set">Null for a limit that was there from the beginning.</param>
    public Verdict NotBefore(Instant? set) => set is { } at && _says is Rung[] ladder ? new Verdict(_since, new Bounded(ladder, Nanos.Of(at), IsOver: false)) : this;

    /// <summary>How many rungs of the ladder are reached by an instant.</summary>
    internal int ReachedBy(long now)
    {
        var (ladder, reached) = (Ladder, 0);
        while (reached < ladder.Length && DueAt(reached) <= now)
        {
            reached++;
        }

        return reached;
    }

    /// <summary>When a rung is reached, if nothing changes.</summary>
    internal long DueAt(int rung) => _says is Bounded bounded ? bounded.DueAt(_since, rung) : Nanos.After(_since, Unsafe.As<Rung[]>(_says!)[rung].Nanoseconds);

    /// <summary>A ladder with an end, or one that cannot be climbed too early: few conditions need either.</summary>
    /// <param name="Bound">Met: no rung is reached before it. Over: none is reached after it.</param>
    private sealed record Bounded(Rung[] Ladder, long Bound, bool IsOver)
    {
        public long DueAt(long since, int rung)
        {
            var due = Nanos.After(since, Ladder[rung].Nanoseconds);
            return IsOver ? due : Math.Max(due, Bound);
        }
    }
}
