using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-1: the time allowed by law is nearly over, while something can still be done about it.</summary>
public sealed class CustodyLimitNear(Centre centre) : Rule<Detainee>(
    centre, new("DET-1", nameof(CustodyLimitNear), AlarmPriority.Medium), Reads.Clock)
{
    private readonly LimitLadders _ladders = new(centre.Policies, limit =>
        [new Rung(Duration.Max(Duration.Zero, limit.Value - centre.Policies["DET-1.lead"].Value), AlarmPriority.Medium)]);

    public override Verdict Judge(Situation situation, Detainee row) => Verdict.When(row.ArrivedAt, _ladders[row.LimitKey]);

    // Once the limit itself is exceeded, that alarm explains this one.
    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        CustodyLimitExceeded.Explain(situation.Centre.Policies[row.LimitKey], row, bare) with { Cause = new AlarmKey("DET-2", row.Subject) };
}
