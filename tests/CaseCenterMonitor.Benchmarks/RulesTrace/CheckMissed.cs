using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>RT-3: nobody has looked at a person for longer than 15 minutes, counted from booking in or the last look.</summary>
internal sealed class CheckMissed(Centre centre) : Rule<Detainee>(
    centre, new("RT-3", nameof(CheckMissed), AlarmPriority.Medium), Reads.Checks)
{
    private static readonly IReadOnlyList<Fact> NoCheckYet = [Fact.Of("no-check-yet")];
    private static readonly IReadOnlyList<Fact> LastCheck = [Fact.Of("last-check")];
    private readonly Limit _limit = centre.Policies["RT-3"];
    private readonly Rung[] _ladder = TraceLimits.LongerThan(centre.Policies["RT-3"]);

    public override Verdict Judge(Situation situation, Detainee row) => Verdict.When(row.LastCheck?.At ?? row.BookedAt, _ladder);

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare with
    {
        Limit = _limit,
        Arguments = Fact.Named(("record", row.Record.Value)),
        Facts = row.LastCheck is null ? NoCheckYet : LastCheck,
    };
}
