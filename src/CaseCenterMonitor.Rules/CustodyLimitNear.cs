using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-1: the time allowed by law is nearly over, while something can still be done about it.</summary>
public sealed class CustodyLimitNear : IRule
{
    public AlarmDefinition Alarm { get; } = new("DET-1", nameof(CustodyLimitNear), AlarmPriority.Medium);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, Subject subject)
    {
        if (situation.Custody.Find(subject.Record) is not { } detainee)
        {
            return Verdict.Fine;
        }

        var limit = situation.Centre.Policies[detainee.LimitKey];
        var lead = situation.Centre.Policies["DET-1.lead"].Value;
        return Verdict.When(detainee.ArrivedAt, Explain, new Rung(Duration.Max(Duration.Zero, limit.Value - lead), AlarmPriority.Medium));
    }

    // Once the limit itself is exceeded, that alarm explains this one.
    private static Condition Explain(Situation situation, Subject subject, Condition bare) =>
        CustodyLimitExceeded.Explain(situation, subject, bare) with { Cause = new AlarmKey("DET-2", subject) };
}
