using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-5: somebody waits and nobody speaks to them about why they are here, or the first interview the law demands is late.</summary>
public sealed class NotInterviewed(Centre centre) : Rule<Detainee>(
    centre, new("DET-5", nameof(NotInterviewed), AlarmPriority.Low), Reads.Interview | Reads.Clock)
{
    private readonly Limit _idle = centre.Policies["DET-5.idle"];
    private readonly Rung[] _afterIdle = centre.Policies["DET-5.idle"].Then(AlarmPriority.Low);
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Detainee row) => row.Interviews.Count > 0 ? Verdict.Fine
        : First(situation, row) is { BreachedAt: { } breached } && breached <= row.ArrivedAt + _idle.Value ? Verdict.When(breached, _atOnce)
        : First(situation, row) is { BreachedAt: { } later } ? Verdict.When(row.ArrivedAt, [.. _afterIdle, new Rung(later - row.ArrivedAt, AlarmPriority.Medium)])
        : Verdict.When(row.ArrivedAt, _afterIdle);

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _idle, Fact.Of("clock-started", At(row.ArrivedAt)).By(row.BookedBy), Fact.Of("no-interview-yet"));

    private static ClockCourse? First(Situation situation, Detainee person) =>
        Clocks.FirstDue(Clocks.Of(person, situation.Centre.Policies, Clocks.FirstInterview));
}
