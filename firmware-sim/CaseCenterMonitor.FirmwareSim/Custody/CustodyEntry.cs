namespace CaseCenterMonitor.FirmwareSim.Custody;

/// <summary>A custody record as it is opened: a number and never a name.</summary>
/// <param name="Sex">male or female.</param>
/// <param name="AgeGroup">adult, minor or elderly.</param>
/// <param name="Basis">Key of the legal basis, such as <see cref="CriminalSummons"/>.</param>
/// <param name="Observation">general, intermittent, constant or closeProximity.</param>
public sealed record CustodyEntry(string Record, string Sex, string AgeGroup, string Basis, string Observation)
{
    /// <summary>Twelve hours.</summary>
    public const string CriminalSummons = "criminal.summons.max";

    /// <summary>Eight hours.</summary>
    public const string AdministrativeSummons = "admin.summons.max";

    public const string General = "general";

    public const string Intermittent = "intermittent";
}
