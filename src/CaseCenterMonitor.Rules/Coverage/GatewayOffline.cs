using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-8: a gateway is cut off. One alarm for all that lies behind it; what it hides is shown below it as its consequence.</summary>
public sealed class GatewayOffline(Centre centre) : Rule<GatewayLink>(
    centre, new("COV-8", nameof(GatewayOffline), AlarmPriority.High, Unknown: true), Reads.Link)
{
    private readonly Limit _limit = centre.Policies["COV-8.silent"];
    private readonly Rung[] _ladder = centre.Policies["COV-8.silent"].Then(AlarmPriority.High);

    // Never heard yet: the server says "offline" for it when its first wait is over.
    public override Verdict Judge(Situation situation, GatewayLink row) =>
        row.Online == false ? Verdict.When(row.Since!.Value, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, GatewayLink row, Condition bare) => bare with
    {
        Limit = _limit,
        Arguments = Fact.Named(("gateway", row.Id.Value)),
        Facts = [Fact.Of("gateway-last-heard", At(row.LastHeard ?? bare.Since))],
    };
}
