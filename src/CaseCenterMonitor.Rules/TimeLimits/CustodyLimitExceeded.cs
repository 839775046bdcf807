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
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row) =>
        Clocks.FirstDue(Watched(situation, row)) is { BreachedAt: { } breached } ? Verdict.When(breached, _atOnce) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        Clocks.Explain(Clocks.FirstDue(Watched(situation, row))!, row, bare);

    // The shorter limit of a vulnerable group has a rule of its own: DET-11.
    private static IEnumerable<ClockCourse> Watched(Situation situation, Detainee person) =>
        Clocks.OfCustody(person, situation.Centre.Policies).Where(course => course.ShortenedFor == Vulnerability.None);
}
