using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-12: the family has not been told that somebody is held, or the lawyer they asked for has not (CPL arts 85, 86).</summary>
public sealed class NoticeOverdue(Centre centre) : Rule<Detainee>(
    centre, new("DET-12", nameof(NoticeOverdue), AlarmPriority.Medium, Latching: true), Reads.Clock | Reads.Contact)
{
    private readonly Limit _limit = centre.Policies["DET-12.notify"];
    private readonly Rung[] _ladder = centre.Policies["DET-12.notify"].Then(AlarmPriority.Medium);
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        var family = Clocks.FirstOwed(Clocks.Of(row, situation.Centre.Policies, Clocks.Notices))?.BreachedAt;
        return LawyerAsked(row) is { } asked && !(family <= asked + _limit.Value) ? Verdict.When(asked, _ladder)
            : family is { } breached ? Verdict.When(breached, _atOnce)
            : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        Clocks.FirstOwed(Clocks.Of(row, situation.Centre.Policies, Clocks.Notices)) is { } course
            ? Clocks.Explain(course, row, bare)
            : bare.About(row, _limit, Fact.Of("lawyer-asked", At(LawyerAsked(row)!.Value)));

    private static Instant? LawyerAsked(Detainee person) =>
        person.Contacts.ToldAt(ContactKind.Lawyer) is null ? person.Contacts.AskedAt(ContactKind.Lawyer) : null;
}
