namespace CaseCenterMonitor.Core;

/// <summary>Whether somebody is under protective restraint until sober.</summary>
public static class SoberingTime
{
    /// <summary>The event that began it; null when it does not last.</summary>
    public static CustodyEvent? LastsFor(Detainee person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var stretches = UncountedTime.OfSobering(person.History.Events).Stretches;
        return stretches.Count > 0 && stretches[^1].Ended is null ? stretches[^1].Begun : null;
    }
}
