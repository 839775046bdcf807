using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>INT-2: an alarm about a person at risk, or about the room they are in, is shelved or out of service. A supervisor knows of it.</summary>
public sealed class ShelvedNearRisk(Centre centre) : Rule<Detainee>(
    centre, new("INT-2", nameof(ShelvedNearRisk), AlarmPriority.Medium), Reads.Shelf | Reads.Place | Reads.Band | Reads.Plan | Reads.Health | Reads.Clock)
{
    private readonly Limit _limit = centre.Policies["INT-2.shelved"];
    private readonly Rung[] _ladder = centre.Policies["INT-2.shelved"].Then(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Detainee row) =>
        !situation.SetAside.IsEmpty && row.IsAtRisk && First(situation, row) is { } first ? Verdict.When(Since(row, first), _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row,
        _limit,
        [
            .. Near(situation, row).Select(near => Fact.Of(
                near.Aside.Kind == SetAsideKind.Shelved ? "alarm-shelved" : "alarm-out-of-service",
                ("alarm", near.Alarm.ToString()), ("officer", near.Aside.By.Value), At(Since(row, near)))),
        ]);

    private static AsideNow? First(Situation situation, Detainee row) => Near(situation, row).MinBy(near => Since(row, near));

    // Its own alarm says nothing new about itself.
    private static IEnumerable<AsideNow> Near(Situation situation, Detainee row) => situation.SetAside.Now.Where(now =>
        now.Aside.IsInForce && now.Alarm.Rule != "INT-2" && PeopleNear.Is(row, now.Alarm.Subject, now.Zone));

    // Not before they were here, and not before they came to where the alarm is.
    private static Instant Since(Detainee row, AsideNow now)
    {
        var since = Instant.Max(row.BookedAt, now.Aside.AgreedAt ?? now.Aside.At);
        return now.Alarm.Subject != row.Subject && now.Zone is not null && row.Whereabouts.ZoneSince is { } came ? Instant.Max(since, came) : since;
    }
}
