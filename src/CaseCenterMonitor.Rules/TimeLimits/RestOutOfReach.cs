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

    public override Verdict Judge(Situation situation, Detainee row) =>
        IsReached(row, _rest.Value, row.ArrivedAt + _window) ? Verdict.Fine : Verdict.When(row.ArrivedAt, _ladder);

    /// <summary>The rest was given, or is being given and will be complete by the end of the day.</summary>
    internal static bool IsReached(Detainee person, Duration rest, Instant endsAt) =>
        person.Care.LongestRest >= rest || (person.Care.RestingSince is { } since && since + rest <= endsAt);

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row, _rest, Fact.Of("clock-started", At(row.ArrivedAt)).By(row.BookedBy), Fact.Of("longest-rest", ("length", Text(row.Care.LongestRest))));
}
