using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-11: an officer calls for help, or lies without moving. Everybody comes.</summary>
public sealed class Duress(Centre centre) : Rule<OfficerState>(
    centre, new("PRS-11", nameof(Duress), AlarmPriority.Critical, Latching: true), Reads.Call)
{
    private readonly Limit _limit = centre.Policies["PRS-11.duress"];
    private readonly Rung[] _ladder = centre.Policies["PRS-11.duress"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, OfficerState row) => row.Duress is { } duress ? Verdict.When(duress.At, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, OfficerState row, Condition bare)
    {
        var duress = row.Duress!.Value;
        return bare.About(row, _limit, Fact.Of(duress.State ? "officer-down" : "duress-pressed", ("officer", row.Number.Value), At(duress.At)).By(duress.Entry));
    }
}
