using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-1: the time allowed by law is nearly over, while something can still be done about it.</summary>
public sealed class CustodyLimitNear : IRule
{
    public AlarmDefinition Alarm { get; } = new("DET-1", nameof(CustodyLimitNear), AlarmPriority.Medium);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, string subject)
    {
        if (situation.Custody.Find(new RecordId(subject)) is not { } detainee)
        {
            return Verdict.Fine;
        }

        var limit = situation.Centre.Policies[detainee.LimitKey];
        var lead = situation.Centre.Policies["DET-1.lead"].Value;
        var zone = situation.WhereIs(detainee).Zone;
        return Verdict.When(new Condition
        {
            Since = detainee.ArrivedAt,
            Ladder = [new Rung(Duration.Max(Duration.Zero, limit.Value - lead), AlarmPriority.Medium)],
            Zone = zone,
            Limit = limit,
            Cause = new AlarmKey("DET-2", Subject.Of(detainee.Record)),
            Arguments = CustodyLimitExceeded.Arguments(detainee, limit, zone),
            Facts = [Fact.Of("clock-started", At(detainee.ArrivedAt))],
        });
    }
}
