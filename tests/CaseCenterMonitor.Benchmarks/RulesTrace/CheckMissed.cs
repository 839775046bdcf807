using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>RT-3: nobody has looked at a person for longer than 15 minutes, counted from booking in or the last look.</summary>
internal sealed class CheckMissed : IRule
{
    public AlarmDefinition Alarm { get; } = new("RT-3", nameof(CheckMissed), AlarmPriority.Medium);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, string subject)
    {
        if (situation.Custody.Find(new RecordId(subject)) is not { } detainee)
        {
            return Verdict.Fine;
        }

        var limit = situation.Centre.Policies["RT-3"];
        return Verdict.When(new Condition
        {
            Since = detainee.LastCheck?.At ?? detainee.BookedAt,
            Ladder = [TraceLimits.LongerThan(limit)],
            Limit = limit,
            Arguments = Fact.Named(("record", subject)),
            Facts = [Fact.Of(detainee.LastCheck is null ? "no-check-yet" : "last-check")],
        });
    }
}
