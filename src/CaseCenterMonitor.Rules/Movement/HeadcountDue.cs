using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-12: everybody was counted and the number is not that of the book, or nobody has counted for longer than they may.</summary>
public sealed class HeadcountDue(Centre centre) : Rule<Suite>(
    centre, new("MOV-12", nameof(HeadcountDue), AlarmPriority.High), Reads.Movement | Reads.Company)
{
    private readonly Limit _limit = centre.Policies["MOV-12.count"];
    private readonly Rung[] _ladder = centre.Policies["MOV-12.count"].Then(AlarmPriority.High);
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Suite row) =>
        row.Headcount is { } count && count.Counted != count.Held ? Verdict.When(count.At, _atOnce)
        : CountedSince(row) is { } since ? Verdict.When(since, _ladder)
        : Verdict.Fine;

    /// <summary>From when the wait for the next count runs; null while nobody is held.</summary>
    public static Instant? CountedSince(Suite suite) =>
        suite.OccupiedSince is not { } occupied ? null : suite.Headcount is { } last ? Instant.Max(last.At, occupied) : occupied;

    public override Condition Explain(Situation situation, Suite row, Condition bare) => row.Headcount is { } count
        ? bare.About(_limit, Fact.Of("headcount", ("counted", Text(count.Counted)), ("held", Text(count.Held)), ("officer", count.By.Value), At(count.At)).By(count.Entry))
        : bare.About(_limit, Fact.Of("no-headcount", At(bare.Since)));
}
