using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// DET-8: the continuous rest that is owed within the first day can no longer be reached, unless it begins now. Said before it is too late:
/// the last instant at which it can begin is the day's end less the rest.
/// </summary>
public sealed class RestOutOfReach(Centre centre) : Rule<Detainee>(
    centre, new("DET-8", nameof(RestOutOfReach), AlarmPriority.Medium), Reads.Care | Reads.Interview)
{
    private readonly Limit _rest = centre.Policies["DET-8.rest"];
    private readonly Duration _window = centre.Policies["DET-8.window"].Value;
    private readonly Rung[] _ladder = [new Rung(centre.Policies["DET-8.window"].Value - centre.Policies["DET-8.rest"].Value, AlarmPriority.Medium)];

    public override Verdict Judge(Situation situation, Detainee row)
    {
        var rested = row.Care.LongestRest >= _rest.Value;
        var resting = row.Care.RestingSince is { } since && since + _rest.Value <= row.ArrivedAt + _window;
        return rested || resting ? Verdict.Fine : Verdict.When(row.ArrivedAt, _ladder);
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row, _rest, Fact.Of("clock-started", At(row.ArrivedAt)).By(row.BookedBy), Fact.Of("longest-rest", ("length", Text(row.Care.LongestRest))));
}
