using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// DET-2: somebody is held longer than the law allows. "Within" includes the last minute (Continued-Questioning Rules 2004 art 41), so that
/// exactly 12 h 00 is still legal and the alarm comes at the end of that minute.
/// </summary>
public sealed class CustodyLimitExceeded(Centre centre) : Rule<Detainee>(
    centre, new("DET-2", nameof(CustodyLimitExceeded), AlarmPriority.High, Latching: true), Reads.Clock)
{
    private static readonly Duration LastMinute = Duration.FromMinutes(1);
    private readonly LimitLadders _ladders = new(centre.Policies, limit => [new Rung(limit.Value + LastMinute, AlarmPriority.High)]);

    public override Verdict Judge(Situation situation, Detainee row) => Verdict.When(row.ArrivedAt, _ladders[row.LimitKey]);

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => Explain(situation.Centre.Policies[row.LimitKey], row, bare);

    internal static Condition Explain(Limit limit, Detainee person, Condition bare)
    {
        var zone = person.Whereabouts.Zone;
        return bare with
        {
            Zone = zone,
            Limit = limit,
            Arguments = Fact.Named(Record(person), Zone(zone), ("limit", Text(limit.Value)), ("endsAt", Text(person.ArrivedAt + limit.Value))),
            Facts = [Fact.Of("clock-started", At(person.ArrivedAt))],
        };
    }
}
