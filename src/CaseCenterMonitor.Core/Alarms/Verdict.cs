using NodaTime;

namespace CaseCenterMonitor.Core;

public enum VerdictKind
{
    NotMet,
    Met,

    /// <summary>The inputs are missing. Nothing that was true is taken back, and the rule named in the verdict raises the alarm that says so.</summary>
    CannotJudge,
}

/// <summary>What a rule says about one subject.</summary>
public readonly record struct Verdict
{
    public VerdictKind Kind { get; private init; }

    /// <summary>When the condition began; it may lie ahead, such as the beginning of the night.</summary>
    public Instant Since { get; private init; }

    /// <summary>Priority ladder, earliest first; at least one rung when the condition is met.</summary>
    internal Rung[] Ladder { get; private init; }

    /// <summary>The rule that raises the alarm when this one cannot judge.</summary>
    public string? SaidBy { get; private init; }

    public static Verdict Fine => default;

    /// <param name="ladder">Made once by the rule and shared by all its verdicts.</param>
    public static Verdict When(Instant since, Rung[] ladder) => new() { Kind = VerdictKind.Met, Since = since, Ladder = ladder };

    public static Verdict Unknown(string saidBy) => new() { Kind = VerdictKind.CannotJudge, SaidBy = saidBy };
}
