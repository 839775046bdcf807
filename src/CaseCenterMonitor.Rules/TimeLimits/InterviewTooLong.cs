using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-7: an interview goes on without a break longer than it may (PACE Code C 12.8: about every two hours).</summary>
public sealed class InterviewTooLong(Centre centre) : Rule<Detainee>(
    centre, new("DET-7", nameof(InterviewTooLong), AlarmPriority.Medium), Reads.Interview)
{
    private readonly Limit _stretch = centre.Policies["DET-7.stretch"];
    private readonly Rung[] _ladder = centre.Policies["DET-7.stretch"].Then(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Interviews.Current is { BreakSince: null } interview ? Verdict.When(interview.UnbrokenSince, _ladder).NotBefore(interview.GoesOnSince) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _stretch, Fact.Of("interview-unbroken", At(row.Interviews.Current!.UnbrokenSince)).By(row.Interviews.Current.Entry));
}
