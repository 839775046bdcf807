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
public readonly struct Verdict
{
    private readonly long _since;
    private readonly Rung[]? _ladder;

    private Verdict(long since, Rung[]? ladder, string? saidBy) => (_since, _ladder, SaidBy) = (since, ladder, saidBy);

    public static Verdict Fine => default;

    public VerdictKind Kind => _ladder is not null ? VerdictKind.Met : SaidBy is null ? VerdictKind.NotMet : VerdictKind.CannotJudge;

    /// <summary>When the condition began; it may lie ahead, such as the beginning of the night.</summary>
    public Instant Since => Nanos.ToInstant(_since);

    /// <summary>The rule that raises the alarm when this one cannot judge.</summary>
    public string? SaidBy { get; }

    internal long SinceNanos => _since;

    /// <summary>Priority ladder, earliest first; at least one rung when the condition is met.</summary>
    internal Rung[] Ladder => _ladder!;

    /// <param name="ladder">Made once by the rule and shared by all its verdicts; at least one rung.</param>
    public static Verdict When(Instant since, Rung[] ladder) => new(Nanos.Of(since), ladder, null);

    /// <param name="ladder">Made once by the rule and shared by all its verdicts; at least one rung.</param>
    public static Verdict When(Moment since, Rung[] ladder) => new(Math.Max(since.Nanoseconds, Nanos.None + 1), ladder, null);

    public static Verdict Unknown(string saidBy) => new(Nanos.None, null, saidBy);
}
