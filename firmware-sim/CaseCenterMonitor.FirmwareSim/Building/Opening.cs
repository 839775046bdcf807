namespace CaseCenterMonitor.FirmwareSim.Building;

/// <summary>A door on the plan: where it is, the two zones it joins ("outside" is the street) and whether the line goes only from the first to the second.</summary>
public sealed record Opening(string Id, Spot Middle, string From, string To, bool OneWay)
{
    public string Beyond(string zone) => zone == From ? To : From;

    public bool Joins(string zone) => zone == From || zone == To;
}
