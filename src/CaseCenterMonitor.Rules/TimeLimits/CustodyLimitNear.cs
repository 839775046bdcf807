using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-1: the time allowed by law is nearly over, while something can still be done about it. It warns three times, each time louder.</summary>
public sealed class CustodyLimitNear(Centre centre) : Rule<Detainee>(
    centre, new("DET-1", nameof(CustodyLimitNear), AlarmPriority.Low), Reads.Clock)
{
    public override Verdict Judge(Situation situation, Detainee row) =>
        Near(situation, row) is { } course ? Verdict.When(course.Warnings[0].At, Ladder(course)) : Verdict.Fine;

    // Once the limit itself is exceeded, that alarm explains this one.
    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var course = Near(situation, row)!;
        return Clocks.Explain(course, row, bare) with
        {
            Cause = new AlarmKey(course.ShortenedFor == Vulnerability.None ? "DET-2" : "DET-11", row.Subject),
        };
    }

    private static ClockCourse? Near(Situation situation, Detainee person) => Clocks.OfCustody(person, situation.Centre.Policies)
        .Where(course => course.Warnings.Count > 0 && course.Stopped is null).MinBy(course => course.Warnings[0].At);

    private static Rung[] Ladder(ClockCourse course)
    {
        var rungs = new List<Rung>();
        foreach (var warning in course.Warnings)
        {
            var priority = warning.LeadKey switch
            {
                "DET-1.lead-first" => AlarmPriority.Low,
                "DET-1.lead-second" => AlarmPriority.Medium,
                _ => AlarmPriority.High,
            };

            // On a short clock the last lead can begin before the second: what was loud is not made quieter.
            if (rungs.Count == 0 || priority < rungs[^1].Priority)
            {
                rungs.Add(new Rung(warning.At - course.Warnings[0].At, priority));
            }
        }

        return [.. rungs];
    }
}
