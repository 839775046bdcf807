using NodaTime;

namespace CaseCenterMonitor.Server.Access;

/// <summary>What is written down about accounts and sessions.</summary>
public enum AccessDeed
{
    SignedIn, SignInFailed, LockedOut, SignedOut, SessionLocked, SessionUnlocked, UnlockFailed, SetUp, SetUpFailed, AccountSeeded, AccountCreated, AccountChanged,
    AccountDisabled, AccountEnabled, AccountUnlocked, PasswordReset, PasswordChanged, FactorEnrolled, FactorRemoved, RecoveryCodeUsed, ElsewhereRefused,
    ChangeProposed, ChangeSent, ChangeWithdrawn, ChangeDeclined, ChangeApproved,
}

/// <param name="By">User who did it; empty: nobody who was signed in.</param>
/// <param name="About">User whose account it was about; empty when there is no such account: what was typed is not kept, for it may be a password.</param>
/// <param name="Origin">The network address.</param>
public sealed record AccessLine(long Number, Instant At, AccessDeed Deed, string By, string About, string Origin, string Detail);

/// <summary>Who signed in, who could not, and who changed what about accounts. Lines are added and never changed: the table itself refuses it.</summary>
public sealed class AccessLog(AccountsFile file, TimeProvider clock)
{
    /// <summary>Lines of one answer.</summary>
    public const int PageMax = 200;

    public void Add(AccessDeed deed, string by, string about, string origin, string detail = "") => file.Execute(
        "insert into access (at, deed, by, about, origin, detail) values ($at, $deed, $by, $about, $origin, $detail)",
        ("$at", clock.GetUtcNow().ToUnixTimeMilliseconds()), ("$deed", deed.ToString()), ("$by", by), ("$about", about), ("$origin", origin), ("$detail", detail));

    /// <summary>Newest first.</summary>
    /// <param name="before">Only lines before this number; null: from the newest.</param>
    /// <param name="about">Only about this user; null: about everybody.</param>
    public IReadOnlyList<AccessLine> Read(long? before = null, string? about = null) => file.Read(
        "select number, at, deed, by, about, origin, detail from access where number < $before and ($about = '' or about = $about or by = $about) order by number desc limit $max",
        row => new AccessLine(
            row.GetInt64(0), Instant.FromUnixTimeMilliseconds(row.GetInt64(1)), Enum.Parse<AccessDeed>(row.GetString(2)), row.GetString(3), row.GetString(4),
            row.GetString(5), row.GetString(6)),
        ("$before", before ?? long.MaxValue), ("$about", about ?? ""), ("$max", PageMax));
}
