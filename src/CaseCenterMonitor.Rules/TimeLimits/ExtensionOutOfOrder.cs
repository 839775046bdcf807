using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-3: an extension was approved that does not count: out of order (never 12 to 48 hours), too late, or by too low a rank.</summary>
public sealed class ExtensionOutOfOrder(Centre centre) : Rule<Detainee>(
    centre, new("DET-3", nameof(ExtensionOutOfOrder), AlarmPriority.High, Latching: true), Reads.Clock)
{
    private readonly Limit _limit = centre.Policies["DET-3.out-of-order"];
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row) =>
        Dispute(situation, row) is { } dispute ? Verdict.When(dispute.Approval.At, _atOnce) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var dispute = Dispute(situation, row)!;
        return bare.About(
            row, _limit, Fact.Of(Word(dispute.Fault), ("extension", dispute.Approval.Detail ?? ""), At(dispute.Approval.At)).By(dispute.Approval.Entry));
    }

    private static ClockDispute? Dispute(Situation situation, Detainee person) =>
        LegalClocks.Of(person, situation.Centre.Policies).SelectMany(course => course.Disputes).MinBy(dispute => (dispute.Approval.At, dispute.Approval.Entry));

    private static string Word(ExtensionFault fault) => fault switch
    {
        ExtensionFault.OutOfOrder => "extension-out-of-order",
        ExtensionFault.AfterExpiry => "extension-after-expiry",
        ExtensionFault.RankTooLow => "extension-rank-too-low",
        ExtensionFault.VulnerableGroup => "extension-vulnerable-group",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No word for this fault."),
    };
}
