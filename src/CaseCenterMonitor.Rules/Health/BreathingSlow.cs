using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-2: the radar of a room finds slow breathing for longer than a moment.</summary>
public sealed class BreathingSlow(Centre centre) : Rule<Room>(
    centre, new("MED-2", nameof(BreathingSlow), AlarmPriority.Critical, Latching: true), Reads.Measure | Reads.Occupancy)
{
    private readonly double _critical = centre.Policies.Quantity("MED-2.critical-rate");
    private readonly double _low = centre.Policies.Quantity("MED-2.low-rate");
    private readonly Limit _lasting = centre.Policies["MED-2.lasting"];

    // None at all is MED-1, which is sooner: while none is found slow breathing is neither begun nor over, and the silence counts as slow.
    public override Verdict Judge(Situation situation, Room row) =>
        row.OccupiedSince is not { } occupied || row.Life.Measured(Quantity.Breathing) is not { } breathing ? Verdict.Fine
        : breathing.Since(rate => rate == 0) is not null ? Verdict.Unknown("MED-1")
        : Ladders.Any([.. Due(breathing, _critical, AlarmPriority.Critical, occupied), .. Due(breathing, _low, AlarmPriority.High, occupied)]);

    public override Condition Explain(Situation situation, Room row, Condition bare)
    {
        var last = row.Life.Measured(Quantity.Breathing)!.Last;
        return bare.About(row, _lasting, Fact.Of("breathing-rate", ("value", Text((int)(last.Value ?? 0))), Zone(row.Id), At(bare.Since)).By(last.Entry));
    }

    private IEnumerable<(Instant Due, AlarmPriority Priority)> Due(Measure breathing, double below, AlarmPriority priority, Instant occupied)
    {
        if (breathing.Since(rate => rate < below) is { } since)
        {
            yield return (Instant.Max(since, occupied) + _lasting.Value, priority);
        }
    }
}
