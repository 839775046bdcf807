namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>The officers of the shift and who is free.</summary>
public sealed class Roster(IReadOnlyList<Officer> officers, Walk walk, string desk)
{
    public IReadOnlyList<Officer> Officers => officers;

    public int Free => officers.Count(o => !o.IsBusy);

    /// <summary>Takes that many free officers, or none at all: an empty list.</summary>
    public IReadOnlyList<Officer> Take(int number)
    {
        var free = officers.Where(o => !o.IsBusy).Take(number).ToList();
        if (free.Count < number)
        {
            return [];
        }

        foreach (var officer in free)
        {
            officer.IsBusy = true;
        }

        return free;
    }

    /// <summary>The task is done: back to the duty desk, and free on arrival.</summary>
    public void SendBack(Officer officer) => walk.Go([officer.Body], desk, officer.Number, () => officer.IsBusy = false);
}
