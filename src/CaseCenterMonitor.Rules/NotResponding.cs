using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-10: an officer looked and the person did not breathe, or could not be woken. Life first, forms later.</summary>
public sealed class NotResponding : IRule
{
    public AlarmDefinition Alarm { get; } = new("WCK-10", nameof(NotResponding), AlarmPriority.Critical, Latching: true);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, Subject subject)
    {
        if (situation.Custody.Find(subject.Record) is not { LastCheck: { NoResponse: true } check })
        {
            return Verdict.Fine;
        }

        return Verdict.When(check.At, Explain, new Rung(Duration.Zero, AlarmPriority.Critical));
    }

    private static Condition Explain(Situation situation, Subject subject, Condition bare)
    {
        var detainee = situation.Custody.Find(subject.Record)!;
        var zone = situation.WhereIs(detainee).Zone;
        return bare with
        {
            Zone = zone,
            Arguments = Fact.Named(Record(detainee), Zone(zone)),
            Facts = [Fact.Of("no-response", At(bare.Since), ("officer", detainee.LastCheck!.By.Value))],
        };
    }
}
