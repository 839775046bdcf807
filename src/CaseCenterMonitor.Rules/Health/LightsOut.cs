using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>ENV-2: light or power is gone in a room with somebody in it.</summary>
public sealed class LightsOut(Centre centre) : Rule<Room>(
    centre, new("ENV-2", nameof(LightsOut), AlarmPriority.High), Reads.Measure | Reads.Occupancy)
{
    private readonly Limit _limit = centre.Policies["ENV-2.dark"];
    private readonly Rung[] _ladder = centre.Policies["ENV-2.dark"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Room row) =>
        row.Life.Power is { State: false } dark && row.OccupiedSince is { } occupied ? Verdict.When(Instant.Max(dark.At, occupied), _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Room row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("power-lost", Zone(row.Id), At(row.Life.Power!.Value.At)).By(row.Life.Power.Value.Entry));
}
