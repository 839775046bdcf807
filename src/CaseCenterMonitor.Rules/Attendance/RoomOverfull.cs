using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Allocation;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-5: more people held are in a room than it may hold. In an interview room it is one: co-suspects are questioned one by one.</summary>
public sealed class RoomOverfull(Centre centre) : Rule<Room>(
    centre, new("PRS-5", nameof(RoomOverfull), AlarmPriority.High), Reads.Company | Reads.Link), ISeparates
{
    private readonly int _inInterview = centre.Policies.Count("PRS-5.interview-capacity");
    private readonly Limit _limit = centre.Policies["PRS-5.over"];
    private readonly Rung[] _ladder = centre.Policies["PRS-5.over"].Then(AlarmPriority.High);

    public override bool IsAbout(Room row) => CapacityOf(row) is not null;

    public override Verdict Judge(Situation situation, Room row) =>
        CapacityOf(row) is not { } capacity || row.Occupants <= capacity ? Verdict.Fine
        : row.CutOff is not null ? Verdict.Unknown("COV-8")
        : Verdict.When(Company.OfAtLeast(row, capacity + 1), _ladder);

    public override Condition Explain(Situation situation, Room row, Condition bare) => bare.About(
        row,
        _limit,
        [
            Fact.Of("people-in-room", ("count", Text(row.Occupants)), ("capacity", Text(CapacityOf(row)!.Value)), Zone(row.Id)),
            .. row.People.Select(person => Fact.Of("person-in-room", Record(person)).By(person.Band!.PlacedBy)),
        ]);

    Objection? ISeparates.IfCameIn(Situation situation, Room room, IReadOnlyList<Detainee> company, Detainee person) =>
        CapacityOf(room) is { } capacity && company.Count + 1 > capacity
            ? new Objection(Alarm, _limit, [Fact.Of("people-in-room", ("count", Text(company.Count + 1)), ("capacity", Text(capacity)), Zone(room.Id))])
            : null;

    /// <summary>How many people held may be in it at once; null when nobody says so.</summary>
    internal int? CapacityOf(Room room) => room.Zone.Kind switch
    {
        ZoneKind.Interview or ZoneKind.InterviewChild or ZoneKind.InterviewRemote => Math.Min(room.Zone.Capacity ?? _inInterview, _inInterview),
        _ => room.Zone.Capacity,
    };
}
