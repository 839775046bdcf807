using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-9: a visitor is in a room where they may not be, with somebody held in it.</summary>
public sealed class VisitorOutOfBounds(Centre centre) : Rule<Room>(
    centre, new("PRS-9", nameof(VisitorOutOfBounds), AlarmPriority.High), Reads.Company | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["PRS-9.near"];
    private readonly Rung[] _ladder = centre.Policies["PRS-9.near"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Room row) =>
        row.OccupiedSince is not { } occupied || !row.HasVisitor || Visitor(row) is not { } visitor ? Verdict.Fine
        : row.CutOff is not null ? Verdict.Unknown("COV-8")
        : Verdict.When(Instant.Max(occupied, CameAt(visitor)), _ladder);

    public override Condition Explain(Situation situation, Room row, Condition bare)
    {
        var band = Visitor(row)!;
        return bare.About(row, _limit, Fact.Of("visitor-in-room", ("wristband", band.Id.Value), ("why", band.Visit!.Why), Zone(row.Id)).By(band.PlacedBy));
    }

    private static WristbandState? Visitor(Room room) => room.Bands
        .Where(band => band.Visit is { } visit && !visit.Rooms.Contains(room.Id))
        .OrderBy(CameAt)
        .ThenBy(band => band.Id.Value, StringComparer.Ordinal)
        .FirstOrDefault();

    private static Instant CameAt(WristbandState band) => Instant.Max(band.ZoneSince!.Value, band.Visit!.Since);
}
