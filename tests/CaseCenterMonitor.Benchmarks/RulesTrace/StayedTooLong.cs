using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>RT-2: a person has been in one room for longer than that kind of room is meant for. A cell has no limit.</summary>
internal sealed class StayedTooLong(Centre centre) : Rule<Detainee>(
    centre, new("RT-2", nameof(StayedTooLong), AlarmPriority.Medium), Reads.Place | Reads.Band | Reads.Link)
{
    private readonly (Limit Limit, Rung[] Ladder)?[] _stays =
    [
        .. Enum.GetValues<ZoneKind>().Select(kind => TraceLimits.KeyOfStay(kind) is { } key
            ? (centre.Policies[key], TraceLimits.LongerThan(centre.Policies[key]))
            : ((Limit, Rung[])?)null),
    ];

    public override Verdict Judge(Situation situation, Detainee row)
    {
        var where = row.Whereabouts;
        return where is { IsKnown: true, Room: { } room } && _stays[(int)room.Zone.Kind] is { } stay
            ? Verdict.When(where.ZoneSince!.Value, stay.Ladder)
            : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var zone = row.Whereabouts.Room!.Zone;
        return bare with
        {
            Zone = zone.Id,
            Limit = _stays[(int)zone.Kind]!.Value.Limit,
            Arguments = Fact.Named(("record", row.Record.Value), ("zone", zone.Id.Value)),
            Facts = [Fact.Of("last-known", ("zone", zone.Id.Value))],
        };
    }
}
