using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-10: an interview is held at night and nobody has written down why it cannot wait.</summary>
public sealed class NightInterview(Centre centre) : Rule<Detainee>(
    centre, new("DET-10", nameof(NightInterview), AlarmPriority.Low), Reads.Interview)
{
    private readonly DayHours _night = centre.Policies.Hours("DET-10.night");
    private readonly Limit _limit = centre.Policies.AtOnce("DET-10.night");
    private readonly DateTimeZone _zone = centre.TimeZone;
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.Low);

    // One that begins by day and lasts is a night interview from the hour at which night begins.
    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Interviews.Current is { NightReason: null, BreakSince: null } interview
            ? Verdict.When(_night.FirstWithin(interview.UnbrokenSince, _zone), _atOnce).NotBefore(interview.GoesOnSince)
            : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("interview-began", At(row.Interviews.Current!.BeganAt)).By(row.Interviews.Current.Entry), Fact.Of("no-night-reason"));
}
