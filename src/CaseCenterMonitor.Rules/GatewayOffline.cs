using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-8: a gateway is cut off. One alarm for all that lies behind it; what it hides is shown below it as its consequence.</summary>
public sealed class GatewayOffline : IRule
{
    public AlarmDefinition Alarm { get; } = new("COV-8", nameof(GatewayOffline), AlarmPriority.High, Unknown: true);

    public SubjectKind Judges => SubjectKind.Gateway;

    public Verdict Judge(Situation situation, string subject)
    {
        var link = situation.Links[new GatewayId(subject)];
        if (link.Online != false)
        {
            return Verdict.Fine; // Never heard yet: the server says "offline" for it when its first wait is over.
        }

        var limit = situation.Centre.Policies["COV-8.silent"];
        return Verdict.When(new Condition
        {
            Since = link.Since!.Value,
            Ladder = [new Rung(limit.Value, AlarmPriority.High)],
            Limit = limit,
            Arguments = Fact.Named(("gateway", subject)),
            Facts = [Fact.Of("gateway-last-heard", At(link.LastHeard ?? link.Since!.Value))],
        });
    }
}
