using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-8: a gateway is cut off. One alarm for all that lies behind it; what it hides is shown below it as its consequence.</summary>
public sealed class GatewayOffline : IRule
{
    public AlarmDefinition Alarm { get; } = new("COV-8", nameof(GatewayOffline), AlarmPriority.High, Unknown: true);

    public SubjectKind Judges => SubjectKind.Gateway;

    public Verdict Judge(Situation situation, Subject subject)
    {
        var link = situation.Links[subject.Gateway];
        if (link.Online != false)
        {
            return Verdict.Fine; // Never heard yet: the server says "offline" for it when its first wait is over.
        }

        return Verdict.When(link.Since!.Value, Explain, new Rung(situation.Centre.Policies["COV-8.silent"].Value, AlarmPriority.High));
    }

    private static Condition Explain(Situation situation, Subject subject, Condition bare) => bare with
    {
        Limit = situation.Centre.Policies["COV-8.silent"],
        Arguments = Fact.Named(("gateway", subject.Id)),
        Facts = [Fact.Of("gateway-last-heard", At(situation.Links[subject.Gateway].LastHeard ?? bare.Since))],
    };
}
