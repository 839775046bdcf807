using CaseCenterMonitor.FirmwareSim.Building;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>The way out: property returned in the exit hall, released, band off, and through the exit door.</summary>
public sealed class Departure(Premises premises, Random random)
{
    public void Begin(Detainee detainee, Officer escort)
    {
        premises.Duties.Leaves(detainee.Record);
        if (premises.Rooms.First("exit") is { } exit)
        {
            premises.Walk.Go([escort.Body, detainee.Body], exit, escort.Number, () =>
                premises.Agenda.After(random.Seconds(50, 110), () => Release(detainee, escort)));
        }
        else
        {
            Release(detainee, escort);
        }
    }

    private void Release(Detainee detainee, Officer escort)
    {
        premises.Desk.Release(detainee.Record, "Interview ended, no further measure");
        detainee.Body.TakeOffTag();
        premises.Say($"{detainee.Record} is released");
        premises.Walk.Go([detainee.Body], FloorPlan.Outside, escort.Number, () =>
        {
            premises.Remove(detainee);
            premises.Roster.SendBack(escort);
        });
    }
}
