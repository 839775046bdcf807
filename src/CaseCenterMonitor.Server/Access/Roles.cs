namespace CaseCenterMonitor.Server.Access;

/// <summary>The roles there are. What each may do is said in <see cref="May"/>.</summary>
public static class Roles
{
    public const string DutyOfficer = "duty-officer";

    /// <summary>Of the centre: reads its log and its figures, is the second person, gives no command of the duty desk.</summary>
    public const string Manager = "manager";

    public const string Supervisor = "supervisor";

    /// <summary>From outside, and reads only.</summary>
    public const string Oversight = "oversight";

    /// <summary>Of accounts and of the system; sees nothing about persons.</summary>
    public const string Administrator = "administrator";

    /// <summary>The server of a region, which shows a token: no person, and no account has this role.</summary>
    public const string Region = "region";

    /// <summary>Of accounts.</summary>
    public static IReadOnlyList<string> All { get; } = [DutyOfficer, Manager, Supervisor, Oversight, Administrator];
}
