using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-9: somebody who has passed the intake is back in one of its rooms: the line runs one way.</summary>
public sealed class AgainstTheFlow(Centre centre) : Rule<Detainee>(
    centre, new("MOV-9", nameof(AgainstTheFlow), AlarmPriority.Medium), Reads.Place | Reads.Band | Reads.Process | Reads.Movement | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["MOV-9.backward"];
    private readonly Rung[] _ladder = centre.Policies["MOV-9.backward"].Then(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        var where = row.Whereabouts;
        if (!where.IsKnown)
        {
            return Verdict.Unknown(where.Presence == WristbandPresence.Lost ? "MOV-2" : "COV-5");
        }

        return StageOf(where.Room!.Zone.Kind) is { } stage && row.Process.Done(stage) is { } done && row.Process.Done(Stage.WaitingRoom) is { } past
            && past.At >= done.At && where.ZoneSince > past.At && row.Movement is { Escort: null, ExitApprovedAt: null }
            ? Verdict.When(where.ZoneSince.Value, _ladder)
            : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row,
        _limit,
        Fact.Of("wristband-in-zone", ("wristband", row.Band!.Id.Value), Zone(row.Whereabouts.Zone), At(row.Whereabouts.ZoneSince!.Value)).By(row.Band.PlacedBy),
        Fact.Of("stage-done", ("stage", nameof(Stage.WaitingRoom)), At(row.Process.Done(Stage.WaitingRoom)!.At)).By(row.Process.Done(Stage.WaitingRoom)!.Entry));

    private static Stage? StageOf(ZoneKind kind) => kind switch
    {
        ZoneKind.Registration => Stage.Registration,
        ZoneKind.SafetySearch => Stage.SafetySearch,
        ZoneKind.InformationCollection => Stage.InformationCollection,
        _ => null,
    };
}
