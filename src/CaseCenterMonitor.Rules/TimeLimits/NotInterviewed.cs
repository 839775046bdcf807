using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-5: somebody waits and nobody speaks to them about why they are here, or the first interview the law demands is late.</summary>
public sealed class NotInterviewed(Centre centre) : Rule<Detainee>(
    centre, new("DET-5", nameof(NotInterviewed), AlarmPriority.Low), Reads.Interview | Reads.Clock)
{
    private readonly Limit _idle = centre.Policies["DET-5.idle"];

    public override Verdict Judge(Situation situation, Detainee row)
    {
        var idle = (row.ArrivedAt + _idle.Value, AlarmPriority.Low);
        return row.Interviews.Count > 0 ? Verdict.Fine
            : First(situation, row) is { BreachedAt: { } breached } ? Ladders.Any(idle, (breached, AlarmPriority.Medium))
            : Ladders.Any(idle);
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _idle, Fact.Of("clock-started", At(row.ArrivedAt)).By(row.BookedBy), Fact.Of("no-interview-yet"));

    private static ClockCourse? First(Situation situation, Detainee person) =>
        Clocks.FirstDue(Clocks.Of(person, situation.Centre.Policies, Clocks.FirstInterview));
}
