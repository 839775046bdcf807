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
        // An interview before the detention was decided is not the one that the law demands after it.
        var waits = new List<(Instant, AlarmPriority)>();
        if (row.Interviews.Count == 0)
        {
            waits.Add((row.ArrivedAt + _idle.Value, AlarmPriority.Low));
        }

        if (First(situation, row) is { BreachedAt: { } breached })
        {
            waits.Add((breached, AlarmPriority.Medium));
        }

        return Ladders.Any([.. waits]);
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        row.Interviews.Count == 0
            ? bare.About(row, _idle, Fact.Of("clock-started", At(row.ArrivedAt)).By(row.BookedBy), Fact.Of("no-interview-yet"))
            : Clocks.Explain(First(situation, row)!, row, bare);

    private static ClockCourse? First(Situation situation, Detainee person) =>
        Clocks.FirstOwed(Clocks.Of(person, situation.Centre.Policies, Clocks.FirstInterview));
}
