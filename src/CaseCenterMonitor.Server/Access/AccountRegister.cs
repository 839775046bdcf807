using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseCenterMonitor.Server.Access;

/// <summary>Identity's own keeper of accounts, with two things of ours: lock-out goes by the server's clock, and codes are judged by <see cref="SecondFactor"/>.</summary>
public sealed class AccountRegister(
    IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, IEnumerable<IUserValidator<Account>> users,
    IEnumerable<IPasswordValidator<Account>> passwords, ILookupNormalizer keys, IdentityErrorDescriber errors, IServiceProvider services,
    ILogger<UserManager<Account>> log, TimeProvider clock)
    : UserManager<Account>(store, options, hasher, users, passwords, keys, errors, services, log)
{
    public override Task<bool> IsLockedOutAsync(Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.LockedUntil > clock.GetUtcNow());
    }

    /// <summary>Counts a wrong password or code; the last one allowed locks the account out.</summary>
    public override Task<IdentityResult> AccessFailedAsync(Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.Failures++;
        if (user.Failures >= Options.Lockout.MaxFailedAccessAttempts)
        {
            (user.Failures, user.LockedUntil) = (0, clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan);
        }

        return UpdateUserAsync(user);
    }

    /// <summary>Whether it is the password, and nothing else: no failure is counted here.</summary>
    public bool IsPasswordOf(Account account, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.PasswordHash is { } hash && PasswordHasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;
    }

    /// <returns>What is wrong with a password that somebody wants, or nothing.</returns>
    public async Task<IReadOnlyList<string>> Objections(Account account, string password)
    {
        var all = new List<string>();
        foreach (var validator in PasswordValidators)
        {
            var result = await validator.ValidateAsync(this, account, password);
            all.AddRange(result.Errors.Select(error => error.Description));
        }

        return all;
    }

    /// <summary>Ends every session of the account with the next request.</summary>
    public async Task Replace(Account account, string password, bool mustChange)
    {
        ArgumentNullException.ThrowIfNull(account);
        (account.PasswordHash, account.MustChangePassword, account.Failures, account.LockedUntil) = (PasswordHasher.HashPassword(account, password), mustChange, 0, null);
        Check(await UpdateSecurityStampAsync(account));
    }

    /// <exception cref="InvalidOperationException">It was not written.</exception>
    public static void Check(IdentityResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }
}
