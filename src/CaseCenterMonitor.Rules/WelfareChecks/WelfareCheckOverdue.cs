using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-2: nobody has looked at the person for as long as their observation regime allows. No sensor shortens or satisfies this.</summary>
public sealed class WelfareCheckOverdue(Centre centre) : Rule<Detainee>(
    centre, new("WCK-2", nameof(WelfareCheckOverdue), AlarmPriority.High, Latching: true), Reads.Checks | Reads.Plan)
{
    private readonly Regimes _regimes = new(centre.Policies, regime => Ladder(regime, centre.Policies.Share("WCK-2.critical-share")));

    public override Verdict Judge(Situation situation, Detainee row) => Verdict.When(LastLook(row), _regimes.LadderOf(row)).NotBefore(row.Plan.BindsFrom);

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var regime = _regimes.Of(row);
        var zone = row.Whereabouts.Zone;
        return bare with
        {
            Zone = zone,
            Limit = regime.Limit,
            Arguments = Fact.Named(Record(row), Zone(zone), ("dueAt", Text(LastLook(row) + regime.MaxInterval))),
            Facts =
            [
                LookFact(row),
                Fact.Of("check-interval", ("level", regime.Key), ("interval", Text(regime.MaxInterval))).By(row.Plan.Entry),
            ],
        };
    }

    /// <summary>The last look; before the first one, what the booking officer stated, else the arrival.</summary>
    public static Instant LastLook(Detainee detainee) => detainee.LastCheck?.At ?? detainee.LookedAtBefore ?? detainee.ArrivedAt;

    internal static Fact LookFact(Detainee person) => person.LastCheck is { } check
        ? Fact.Of("last-check", At(check.At), ("officer", check.By.Value)).By(check.Entry)
        : Fact.Of("no-check-yet", At(person.ArrivedAt)).By(person.BookedBy);

    // Anybody above general observation is at risk: half an interval over is then a matter of life (DOMAIN.md, WCK-2).
    private static Rung[] Ladder(ObservationRegime regime, double over) => regime.Level switch
    {
        ObservationLevel.General => [new Rung(regime.MaxInterval, AlarmPriority.High)],
        ObservationLevel.Intermittent or ObservationLevel.Constant or ObservationLevel.CloseProximity =>
            [new Rung(regime.MaxInterval, AlarmPriority.High), new Rung(regime.MaxInterval * (1 + over), AlarmPriority.Critical)],
        _ => throw new ArgumentOutOfRangeException(nameof(regime), regime.Level, "No ladder for this level."),
    };
}
