using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-10: an officer looked and the person did not breathe, or could not be woken. Life first, forms later.</summary>
public sealed class NotResponding : IRule
{
    public AlarmDefinition Alarm { get; } = new("WCK-10", nameof(NotResponding), AlarmPriority.Critical, Latching: true);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, string subject)
    {
        if (situation.Custody.Find(new RecordId(subject)) is not { LastCheck: { NoResponse: true } check } detainee)
        {
            return Verdict.Fine;
        }

        var zone = situation.WhereIs(detainee).Zone;
        return Verdict.When(new Condition
        {
            Since = check.At,
            Ladder = [new Rung(Duration.Zero, AlarmPriority.Critical)],
            Zone = zone,
            Arguments = Fact.Named(Record(detainee), Zone(zone)),
            Facts = [Fact.Of("no-response", At(check.At), ("officer", check.By.Value))],
        });
    }
}
