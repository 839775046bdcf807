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

/// <summary>What a rule says about one subject.</summary>
public readonly struct Verdict
{
    // Stands in the place of a rule that speaks for this one, which a verdict with a ladder never names.
    private const string IsOver = "";
    private readonly long _since;
    private readonly Rung[]? _ladder;
    private readonly string? _saidBy;

    // Met: no rung is reached before it. Over: none is reached after it.
    private readonly long _bound;

    private Verdict(long since, Rung[]? ladder, string? saidBy, long bound = Nanos.None) => (_since, _ladder, _saidBy, _bound) = (since, ladder, saidBy, bound);

    public static Verdict Fine => default;

    public VerdictKind Kind => _ladder is not null ? _saidBy is null ? VerdictKind.Met : VerdictKind.Over
        : _saidBy is null ? VerdictKind.NotMet : VerdictKind.CannotJudge;

    /// <summary>When the condition began; it may lie ahead, such as the beginning of the night.</summary>
    public Instant Since => Nanos.ToInstant(_since);

    /// <summary>The rule that raises the alarm when this one cannot judge.</summary>
    public string? SaidBy => _ladder is null ? _saidBy : null;

    internal long SinceNanos => _since;

    /// <summary>Priority ladder, earliest first; at least one rung when the condition is met.</summary>
    internal Rung[] Ladder => _ladder!;

    /// <summary>The last instant at which it was true, if it is over.</summary>
    internal long UntilNanos => _bound;

    /// <param name="ladder">Made once by the rule and shared by all its verdicts; at least one rung.</param>
    public static Verdict When(Instant since, Rung[] ladder) => new(Nanos.Of(since), ladder, null);

    /// <param name="ladder">Made once by the rule and shared by all its verdicts; at least one rung.</param>
    public static Verdict When(Moment since, Rung[] ladder) => new(Math.Max(since.Nanoseconds, Nanos.None + 1), ladder, null);

    /// <summary>It was true from one instant to another; the same instant twice is something that happened and that nobody can take back.</summary>
    /// <param name="ladder">Made once by the rule and shared by all its verdicts; at least one rung.</param>
    public static Verdict Was(Instant since, Instant until, Rung[] ladder) => new(Nanos.Of(since), ladder, IsOver, Nanos.Of(until));

    public static Verdict Unknown(string saidBy) => new(Nanos.None, null, saidBy);

    /// <summary>A limit that was set later than the condition began is not broken before it was set.</summary>
    /// <param name="set">Null for a limit that was there from the beginning.</param>
    public Verdict NotBefore(Instant? set) => new(_since, _ladder, _saidBy, Nanos.Of(set));

    /// <summary>How many rungs of the ladder are reached by an instant.</summary>
    internal int ReachedBy(long now)
    {
        var reached = 0;
        while (reached < _ladder!.Length && DueAt(reached) <= now)
        {
            reached++;
        }

        return reached;
    }

    /// <summary>When a rung is reached, if nothing changes.</summary>
    internal long DueAt(int rung) => Kind == VerdictKind.Met ? Math.Max(Nanos.After(_since, _ladder![rung].Nanoseconds), _bound) : Nanos.After(_since, _ladder![rung].Nanoseconds);
}
