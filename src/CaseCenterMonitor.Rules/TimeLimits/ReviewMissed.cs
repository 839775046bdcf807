using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-4: a review of detention is due soon, or was missed (PACE s.40: 6, 9 and 9 hours from authorisation).</summary>
public sealed class ReviewMissed(Centre centre) : Rule<Detainee>(
    centre, new("DET-4", nameof(ReviewMissed), AlarmPriority.Medium, Latching: true) { LatchesFrom = AlarmPriority.High }, Reads.Clock)
{
    private readonly Duration _lead = centre.Policies["DET-4.lead"].Value;

    public override Verdict Judge(Situation situation, Detainee row) => Clocks.FirstDue(Clocks.Of(row, situation.Centre.Policies, Clocks.Review)) is { BreachedAt: { } missed }
        ? Verdict.When(missed - _lead, [new Rung(Duration.Zero, AlarmPriority.Medium), new Rung(_lead, AlarmPriority.High)])
        : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        Clocks.Explain(Clocks.FirstDue(Clocks.Of(row, situation.Centre.Policies, Clocks.Review))!, row, bare);
}
