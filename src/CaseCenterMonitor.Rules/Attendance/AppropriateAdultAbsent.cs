using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-13: somebody under age, or who cannot stand up for themselves, is interviewed without their appropriate adult (CPL art 281).</summary>
public sealed class AppropriateAdultAbsent(Centre centre) : Rule<Detainee>(
    centre, new("PRS-13", nameof(AppropriateAdultAbsent), AlarmPriority.High, Latching: true), Reads.Interview | Reads.Health | Reads.Clock)
{
    private readonly Limit _limit = centre.Policies["PRS-13.absent"];
    private readonly Rung[] _ladder = centre.Policies["PRS-13.absent"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Interviews.Current is { AdultPresent: false, BreakSince: null } interview && NeedsAdult(row)
            ? Verdict.When(interview.UnbrokenSince, _ladder)
            : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("interview-began", At(row.Interviews.Current!.BeganAt)).By(row.Interviews.Current.Entry), Fact.Of("no-appropriate-adult"));

    private static bool NeedsAdult(Detainee person) =>
        person.AgeGroup == AgeGroup.Minor
        || person.Health.Risk.HasFlag(Risk.MentallyVulnerable)
        || person.VulnerableGroups.HasFlag(Vulnerability.VulnerableAdult);
}
