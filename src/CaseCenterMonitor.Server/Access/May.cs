using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace CaseCenterMonitor.Server.Access;

/// <summary>
/// What can be allowed, each a policy that endpoints name; docs/operations/access.md has the table, and a test holds every endpoint against it. An endpoint that
/// names none lets nobody in.
/// </summary>
public static class May
{
    /// <summary>The present: picture, plan, clocks, early warning, values in force.</summary>
    public const string SeeCentre = "see-centre";

    /// <summary>The live line; of a locked session it carries alarms and nothing else about persons.</summary>
    public const string HearAlarms = "hear-alarms";

    /// <summary>What the duty desk does and writes down.</summary>
    public const string Command = "command";

    /// <summary>To acknowledge, to be there, to bear out and to agree: what a second person does.</summary>
    public const string BeSecond = "be-second";

    /// <summary>The past: log, records, alarms that were.</summary>
    public const string SeeRecord = "see-record";

    /// <summary>To take the record away: sheets and extracts.</summary>
    public const string Export = "export";

    /// <summary>Checkpoints, tiles, proofs: nothing personal.</summary>
    public const string SeeProof = "see-proof";

    public const string SeeHealth = "see-health";

    /// <summary>Figures over time.</summary>
    public const string SeeFigures = "see-figures";

    /// <summary>Values with what their packs say, proposed changes, and who changed what: no alarm and no plan.</summary>
    public const string SeeChanges = "see-changes";

    /// <summary>To propose a change of values or of the site file.</summary>
    public const string ProposeChanges = "propose-changes";

    /// <summary>To try a proposed change on the record, and to approve or decline one of somebody else's.</summary>
    public const string DecideChanges = "decide-changes";

    /// <summary>Accounts, and who signed in.</summary>
    public const string Administer = "administer";

    /// <summary>The own password and second factor.</summary>
    public const string KeepOwnAccount = "keep-own-account";

    /// <summary>The own session: who am I, lock, unlock, sign out.</summary>
    public const string Session = "session";

    /// <summary>Every centre of a region on one page: alarms and counts; also while the session is locked.</summary>
    public const string SeeRegion = "see-region";

    /// <summary>To look into one centre from its region; an entry in that centre's journal.</summary>
    public const string LookIn = "look-in";

    /// <summary>What a centre tells its region, and shows to a supervisor whom the region vouches for.</summary>
    public const string Follow = "follow";

    private static readonly string[] Centre = [Roles.DutyOfficer, Roles.Manager, Roles.Supervisor, Roles.Oversight];

    /// <summary>Which roles have what.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> RolesFor { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [SeeCentre] = Centre,
        [HearAlarms] = Centre,
        [Command] = [Roles.DutyOfficer],
        [BeSecond] = [Roles.DutyOfficer, Roles.Manager, Roles.Supervisor],
        [SeeRecord] = Centre,
        [Export] = Centre,
        [SeeProof] = Centre,
        [SeeHealth] = [Roles.DutyOfficer, Roles.Manager, Roles.Supervisor, Roles.Administrator],
        [SeeFigures] = [Roles.Manager, Roles.Supervisor],
        [SeeChanges] = [Roles.Manager, Roles.Supervisor, Roles.Oversight],
        [ProposeChanges] = [Roles.Manager],
        [DecideChanges] = [Roles.Manager, Roles.Supervisor],
        [Administer] = [Roles.Administrator],
        [KeepOwnAccount] = Roles.All,
        [Session] = Roles.All,
        [SeeRegion] = [Roles.Supervisor],
        [LookIn] = [Roles.Supervisor],
        [Follow] = [Roles.Region],
    };

    internal static void AddPolicies(this IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var what in RolesFor.Keys)
        {
            authorization.AddPolicy(what, policy => SchemeOf(policy, what).RequireAuthenticatedUser().RequireAssertion(context => Allows(context.User, what)));
        }

        // Who names none of these by mistake is at least no way around the lock.
        authorization.SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(context => context.User.Hold() == Hold.None).Build());
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build());
    }

    // A token is good for what regions do and for nothing else, and a cookie never for that.
    private static AuthorizationPolicyBuilder SchemeOf(AuthorizationPolicyBuilder policy, string what) =>
        what == Follow ? policy.AddAuthenticationSchemes(FollowerToken.Scheme) : policy;

    internal static bool Allows(ClaimsPrincipal user, string what) =>
        user.FindFirstValue(ClaimTypes.Role) is { } role && RolesFor[what].Contains(role) && HoldAllows(user.Hold(), what);

    private static bool HoldAllows(Hold hold, string what) => hold switch
    {
        Hold.None => true,
        Hold.Locked => what is Session or HearAlarms or SeeRegion,
        Hold.Password or Hold.SecondFactor => what is Session or KeepOwnAccount,
        _ => throw new InvalidOperationException($"Nothing is said about {hold}."),
    };
}
