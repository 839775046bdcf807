using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-6: somebody who is being taken somewhere has been under way much longer than it takes.</summary>
public sealed class EscortTooLong(Centre centre) : Rule<Detainee>(
    centre, new("MOV-6", nameof(EscortTooLong), AlarmPriority.High), Reads.Movement)
{
    private readonly double _times = centre.Policies.Quantity("MOV-6.expected");
    private readonly Limit _least = centre.Policies["MOV-6.stopped"];

    public override Verdict Judge(Situation situation, Detainee row) => row.Movement.Escort is { } escort
        ? Verdict.When(escort.Since, [new Rung(Duration.Max(escort.Expected * _times, _least.Value), AlarmPriority.High)])
        : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var escort = row.Movement.Escort!;
        return bare.About(row, _least, Fact.Of("escort-began", At(escort.Since), ("expected", Text(escort.Expected)), ("to", escort.To?.Value ?? "")).By(escort.Entry));
    }
}
