using NodaTime;

namespace CaseCenterMonitor.Core;

public enum VerdictKind
{
    NotMet,
    Met,

    /// <summary>The inputs are missing. Nothing that was true is taken back, and the rule named in the verdict raises the alarm that says so.</summary>
    CannotJudge,
}

/// <summary>
/// Completes a condition that has become an alarm: where it is, which limit it broke, and why we believe so. Asked of the same situation as the
/// verdict, and only when it rings or worsens: rules are asked a thousand times for each alarm there is.
/// </summary>
/// <param name="bare">The condition with its beginning and its ladder.</param>
public delegate Condition Explanation(Situation situation, Subject subject, Condition bare);

/// <summary>What a rule says about one subject.</summary>
public readonly record struct Verdict
{
    public VerdictKind Kind { get; private init; }

    public Instant Since { get; private init; }

    /// <summary>Priority ladder, earliest first; at least one rung when the condition is met.</summary>
    public IReadOnlyList<Rung> Ladder { get; private init; }

    public Explanation? Why { get; private init; }

    /// <summary>The rule that raises the alarm when this one cannot judge.</summary>
    public string? SaidBy { get; private init; }

    public static Verdict Fine => default;

    public static Verdict When(Instant since, Explanation why, params Rung[] ladder) =>
        new() { Kind = VerdictKind.Met, Since = since, Why = why, Ladder = ladder };

    public static Verdict Unknown(string saidBy) => new() { Kind = VerdictKind.CannotJudge, SaidBy = saidBy };

    public Instant DueAt(int rung) => Since + Ladder[rung].After;
}
