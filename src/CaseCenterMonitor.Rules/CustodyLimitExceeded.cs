using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// DET-2: somebody is held longer than the law allows. "Within" includes the last minute (Continued-Questioning Rules 2004 art 41), so that
/// exactly 12 h 00 is still legal and the alarm comes at the end of that minute.
/// </summary>
public sealed class CustodyLimitExceeded : IRule
{
    private static readonly Duration LastMinute = Duration.FromMinutes(1);

    public AlarmDefinition Alarm { get; } = new("DET-2", nameof(CustodyLimitExceeded), AlarmPriority.High, Latching: true);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, Subject subject)
    {
        if (situation.Custody.Find(subject.Record) is not { } detainee)
        {
            return Verdict.Fine;
        }

        var limit = situation.Centre.Policies[detainee.LimitKey];
        return Verdict.When(detainee.ArrivedAt, Explain, new Rung(limit.Value + LastMinute, AlarmPriority.High));
    }

    internal static Condition Explain(Situation situation, Subject subject, Condition bare)
    {
        var detainee = situation.Custody.Find(subject.Record)!;
        var limit = situation.Centre.Policies[detainee.LimitKey];
        var zone = situation.WhereIs(detainee).Zone;
        return bare with
        {
            Zone = zone,
            Limit = limit,
            Arguments = Fact.Named(Record(detainee), Zone(zone), ("limit", Text(limit.Value)), ("endsAt", Text(detainee.ArrivedAt + limit.Value))),
            Facts = [Fact.Of("clock-started", At(detainee.ArrivedAt))],
        };
    }
}
