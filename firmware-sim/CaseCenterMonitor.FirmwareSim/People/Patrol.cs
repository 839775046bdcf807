namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>One officer who goes from waiting room to waiting room so that every check is in time.</summary>
public sealed class Patrol(Premises premises, Officer officer, Random random)
{
    /// <summary>A check is made when less than this part of its interval is left.</summary>
    private const double EarlyPart = 0.45;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan UsualInterval = TimeSpan.FromMinutes(30);

    public void Begin()
    {
        officer.IsBusy = true;
        Look();
    }

    /// <summary>When the next check is due, whoever makes it.</summary>
    public DateTimeOffset DueAt(Detainee detainee) => detainee.LastCheck + IntervalOf(detainee);

    private TimeSpan IntervalOf(Detainee detainee) => premises.CheckIntervals.GetValueOrDefault(detainee.Entry.Observation, UsualInterval);

    private bool IsWanted(Detainee detainee) =>
        !detainee.IsLeftAlone && detainee.Body.Tag is not null && DueAt(detainee) - premises.Agenda.Now < IntervalOf(detainee) * EarlyPart;

    private void Look()
    {
        // Whoever sits or walks with a person looks at them; only the waiting rooms need a visit.
        foreach (var accompanied in premises.Detainees.Where(d => !d.IsWaiting && IsWanted(d)).ToList())
        {
            premises.Check(accompanied);
        }

        var next = premises.Detainees.Where(d => d.IsWaiting && IsWanted(d)).MinBy(DueAt);
        if (next?.Room is { } room)
        {
            premises.Walk.Go([officer.Body], room, officer.Number, () => premises.Agenda.After(random.Seconds(10, 20), () => CheckAllIn(room)));
        }
        else
        {
            Rest();
        }
    }

    private void CheckAllIn(string room)
    {
        foreach (var detainee in premises.Detainees.Where(d => d.IsWaiting && !d.IsLeftAlone && d.Body.Zone == room).ToList())
        {
            premises.Check(detainee);
        }

        Rest();
    }

    /// <summary>Back to the observation corridor, if there is one, and a moment of standing there.</summary>
    private void Rest() =>
        premises.Walk.Go(
            [officer.Body], premises.Rooms.First("observation-corridor") ?? officer.Body.Zone, officer.Number,
            () => premises.Agenda.After(Pause, Look));
}
