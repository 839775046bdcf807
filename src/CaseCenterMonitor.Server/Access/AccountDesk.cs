using CaseCenterMonitor.Server.Logs;

namespace CaseCenterMonitor.Server.Access;

/// <summary>What is wanted of an account; what is null stays as it is.</summary>
public sealed record AccountChange(string? Officer, string? Role, IReadOnlyList<string>? Centres, bool? Disabled);

/// <summary>Makes and changes accounts, ends their sessions where that follows, and writes down who did it.</summary>
public sealed class AccountDesk(
    AccountRegister register, AccountStore store, Sessions sessions, AccessLog log, SignInTurn turn, FirstRun firstRun, TimeProvider clock, ILogger<AccountDesk> lines)
{
    /// <returns>The first administrator; null when the code is wrong, or no longer wanted.</returns>
    public Task<Account?> SetUp(string code, string user, string officer, string password, string origin) => turn.Take(async () =>
    {
        if (!firstRun.IsCode(code))
        {
            log.Add(AccessDeed.SetUpFailed, "", "", origin);
            return null!;
        }

        var account = New(user, officer, Roles.Administrator, [Account.EveryCentre]);
        account.PasswordHash = register.PasswordHasher.HashPassword(account, password);
        AccountRegister.Check(await register.CreateAsync(account));
        firstRun.Done();
        log.Add(AccessDeed.SetUp, user, user, origin, Roles.Administrator);
        lines.LogInformation(LogEvent.SetUpDone, "The first administrator was made; the code is void");
        return account;
    })!;

    /// <returns>Null when there is one of this name already.</returns>
    public async Task<Account?> Create(string user, string officer, string role, IReadOnlyList<string> centres, string password, string by, string origin)
    {
        var account = New(user, officer, role, centres);
        (account.PasswordHash, account.MustChangePassword) = (register.PasswordHasher.HashPassword(account, password), true);
        if (!(await register.CreateAsync(account)).Succeeded)
        {
            return null;
        }

        log.Add(AccessDeed.AccountCreated, by, user, origin, $"{role}, {officer}, {string.Join(' ', centres)}");
        return account;
    }

    /// <summary>Whoever's role, centres or number change signs in again.</summary>
    public async Task Change(Account account, AccountChange change, string by, string origin)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(change);
        (account.Officer, account.Role, account.Centres) = (change.Officer ?? account.Officer, change.Role ?? account.Role, change.Centres ?? account.Centres);
        var (was, disabled) = (account.Disabled, change.Disabled ?? account.Disabled);
        (account.Disabled, account.Unseeded) = (disabled, account.Unseeded && disabled);
        AccountRegister.Check(await register.UpdateSecurityStampAsync(account));
        sessions.EndAllOf(account.Id);
        if (change.Officer is not null || change.Role is not null || change.Centres is not null)
        {
            log.Add(AccessDeed.AccountChanged, by, account.User, origin, $"{account.Role}, {account.Officer}, {string.Join(' ', account.Centres)}");
        }

        if (disabled != was)
        {
            log.Add(disabled ? AccessDeed.AccountDisabled : AccessDeed.AccountEnabled, by, account.User, origin);
        }
    }

    /// <summary>A password for one sign-in, told once.</summary>
    public async Task<string> Reset(Account account, string by, string origin)
    {
        ArgumentNullException.ThrowIfNull(account);
        var password = NewPassword();
        await register.Replace(account, password, mustChange: true);
        sessions.EndAllOf(account.Id);
        log.Add(AccessDeed.PasswordReset, by, account.User, origin);
        return password;
    }

    public async Task Unlock(Account account, string by, string origin)
    {
        ArgumentNullException.ThrowIfNull(account);
        (account.Failures, account.LockedUntil) = (0, null);
        AccountRegister.Check(await register.UpdateAsync(account));
        log.Add(AccessDeed.AccountUnlocked, by, account.User, origin);
    }

    /// <summary>For whoever lost the telephone and the recovery codes.</summary>
    public async Task RemoveFactor(Account account, string by, string origin)
    {
        ArgumentNullException.ThrowIfNull(account);
        SecondFactor.Remove(account);
        AccountRegister.Check(await register.UpdateSecurityStampAsync(account));
        sessions.EndAllOf(account.Id);
        log.Add(AccessDeed.FactorRemoved, by, account.User, origin);
    }

    /// <summary>The last administrator who can still sign in: nobody takes that away.</summary>
    public bool IsLastAdministrator(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account is { Role: Roles.Administrator, Disabled: false } && !store.All().Any(other => other.Id != account.Id && other is { Role: Roles.Administrator, Disabled: false });
    }

    internal static string NewPassword() => System.Security.Cryptography.RandomNumberGenerator.GetString("abcdefghjkmnpqrstvwxyz23456789", 14);

    private Account New(string user, string officer, string role, IReadOnlyList<string> centres) => new()
    {
        Id = Guid.CreateVersion7().ToString("N"), User = user, Officer = officer, Role = role, Centres = centres, CreatedAt = clock.GetUtcNow(),
    };
}
