using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>RT-3: nobody has looked at a person for longer than 15 minutes, counted from booking in or the last look.</summary>
internal sealed class CheckMissed : IRule
{
    public AlarmDefinition Alarm { get; } = new("RT-3", nameof(CheckMissed), AlarmPriority.Medium);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, Subject subject)
    {
        if (situation.Custody.Find(subject.Record) is not { } detainee)
        {
            return Verdict.Fine;
        }

        return Verdict.When(detainee.LastCheck?.At ?? detainee.BookedAt, Explain, TraceLimits.LongerThan(situation.Centre.Policies["RT-3"]));
    }

    private static Condition Explain(Situation situation, Subject subject, Condition bare) => bare with
    {
        Limit = situation.Centre.Policies["RT-3"],
        Arguments = Fact.Named(("record", subject.Id)),
        Facts = [Fact.Of(situation.Custody.Find(subject.Record)!.LastCheck is null ? "no-check-yet" : "last-check")],
    };
}
