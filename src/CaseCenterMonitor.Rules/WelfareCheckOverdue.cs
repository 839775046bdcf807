using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-2: nobody has looked at the person for as long as their observation level allows. No sensor shortens or satisfies this.</summary>
public sealed class WelfareCheckOverdue(Centre centre) : Rule<Detainee>(
    centre, new("WCK-2", nameof(WelfareCheckOverdue), AlarmPriority.High, Latching: true), Reads.Checks | Reads.Plan)
{
    private readonly Rung[][] _ladders =
        [.. Enum.GetValues<ObservationLevel>().Select(level => Ladder(level, Interval(centre.Policies, level).Value))];

    public override Verdict Judge(Situation situation, Detainee row) => Verdict.When(LastLook(row), _ladders[(int)row.Observation]);

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var limit = Interval(situation.Centre.Policies, row.Observation);
        var zone = row.Whereabouts.Zone;
        return bare with
        {
            Zone = zone,
            Limit = limit,
            Arguments = Fact.Named(Record(row), Zone(zone), ("dueAt", Text(LastLook(row) + limit.Value))),
            Facts =
            [
                row.LastCheck is { } check
                    ? Fact.Of("last-check", At(check.At), ("officer", check.By.Value))
                    : Fact.Of("no-check-yet", At(row.ArrivedAt)),
                Fact.Of("check-interval", ("level", Word(row.Observation)), ("interval", Text(limit.Value))),
            ],
        };
    }

    /// <summary>The limit between two looks at this level of observation.</summary>
    public static Limit Interval(Core.Policies policies, ObservationLevel level) => policies[$"WCK-2.{Word(level)}"];

    /// <summary>The last look; before the first one, what the booking officer stated, else the arrival.</summary>
    public static Instant LastLook(Detainee detainee) => detainee.LastCheck?.At ?? detainee.LookedAtBefore ?? detainee.ArrivedAt;

    // Anybody above general observation is at risk: half an interval over is then a matter of life (DOMAIN.md, WCK-2).
    private static Rung[] Ladder(ObservationLevel level, Duration interval) => level switch
    {
        ObservationLevel.General => [new Rung(interval, AlarmPriority.High)],
        ObservationLevel.Intermittent or ObservationLevel.Constant or ObservationLevel.CloseProximity =>
            [new Rung(interval, AlarmPriority.High), new Rung(interval * 1.5, AlarmPriority.Critical)],
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No ladder for this level."),
    };

    private static string Word(ObservationLevel level) => level switch
    {
        ObservationLevel.General => "general",
        ObservationLevel.Intermittent => "intermittent",
        ObservationLevel.Constant => "constant",
        ObservationLevel.CloseProximity => "closeProximity",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No word for this level."),
    };
}
