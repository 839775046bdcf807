using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-13: somebody whose detention is decided is not yet in a detention centre (CPL art 85: within 24 hours).</summary>
public sealed class TransferOverdue(Centre centre) : Rule<Detainee>(
    centre, new("DET-13", nameof(TransferOverdue), AlarmPriority.High, Latching: true), Reads.Clock)
{
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row) =>
        Clocks.FirstOwed(Clocks.Of(row, situation.Centre.Policies, Clocks.Transfer)) is { BreachedAt: { } breached } ? Verdict.When(breached, _atOnce) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        Clocks.Explain(Clocks.FirstOwed(Clocks.Of(row, situation.Centre.Policies, Clocks.Transfer))!, row, bare);
}
