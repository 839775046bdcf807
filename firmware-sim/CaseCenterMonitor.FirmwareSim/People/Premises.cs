using CaseCenterMonitor.FirmwareSim.Building;
using CaseCenterMonitor.FirmwareSim.Custody;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>Everything a simulated officer has at hand: the building, the people in it and the desk to write at.</summary>
public sealed class Premises
{
    private readonly List<Detainee> _detainees = [];

    /// <summary>The strap is closed first and heard closed; only then is the band entered at the desk.</summary>
    private static readonly TimeSpan FromStrapToDesk = TimeSpan.FromSeconds(10);

    public required Agenda Agenda { get; init; }

    public required FloorPlan Plan { get; init; }

    public required Walk Walk { get; init; }

    public required Rooms Rooms { get; init; }

    public required Roster Roster { get; init; }

    public required Wristbands Wristbands { get; init; }

    public required RecordNumbers Records { get; init; }

    public required ICustodyDesk Desk { get; init; }

    public Duties Duties => field ??= new Duties(Desk, Agenda);

    /// <summary>How often a person must be checked on, by observation level.</summary>
    public required IReadOnlyDictionary<string, TimeSpan> CheckIntervals { get; init; }

    /// <summary>Prints one line for whoever watches the simulator.</summary>
    public required Action<string> Say { get; init; }

    public IReadOnlyList<Detainee> Detainees => _detainees;

    public void Add(Detainee detainee) => _detainees.Add(detainee);

    public void Remove(Detainee detainee) => _detainees.Remove(detainee);

    public Body NewBody(string name, string zone, Random random) =>
        new(name, zone, Plan.Rooms.TryGetValue(zone, out var room) ? room.Anywhere(random) : StreetAt(), Agenda);

    /// <summary>The mark of every body a camera in the zone can see.</summary>
    public IReadOnlyCollection<string> WhoIsIn(string zone) =>
        [.. _detainees.Select(d => d.Body).Concat(Roster.Officers.Select(o => o.Body)).Where(b => b.Zone == zone).Select(b => b.Name)];

    public void Check(Detainee detainee)
    {
        detainee.LastCheck = Agenda.Now;
        Desk.RecordCheck(detainee.Record, Agenda.Now);
        Duties.LookedAt(detainee.Record);
    }

    public void PutBand(Detainee detainee)
    {
        if (Wristbands.Take() is not { } band)
        {
            Say($"{detainee.Record} gets no wristband: all are worn");
            return;
        }

        detainee.Body.Wear(band);
        Agenda.After(FromStrapToDesk, () => Desk.AssignWristband(detainee.Record, band.Id));
    }

    /// <summary>Before the first door from the street into the building.</summary>
    private Spot StreetAt() => Plan.Openings.Values.First(o => o.Joins(FloorPlan.Outside)).Middle;
}
