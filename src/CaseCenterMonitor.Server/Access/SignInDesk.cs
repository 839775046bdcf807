namespace CaseCenterMonitor.Server.Access;

/// <summary>What came of trying to sign in.</summary>
public abstract record SignInOutcome
{
    public sealed record In(Account Account) : SignInOutcome;

    /// <summary>User or password: nobody is told which.</summary>
    public sealed record Wrong : SignInOutcome;

    public sealed record LockedOut(DateTimeOffset Until) : SignInOutcome;

    public sealed record CodeNeeded : SignInOutcome;

    public sealed record CodeWrong : SignInOutcome;

    /// <summary>The account is not for this centre.</summary>
    public sealed record Elsewhere : SignInOutcome;

    /// <summary>Too many are signing in at once.</summary>
    public sealed record Busy : SignInOutcome;
}

/// <summary>One at a time, so that nobody tries many passwords at once and is counted once.</summary>
public sealed class SignInTurn : IDisposable
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);

    /// <returns>Null when the others took too long.</returns>
    public async Task<TAnswer?> Take<TAnswer>(Func<Task<TAnswer>> act)
        where TAnswer : class
    {
        ArgumentNullException.ThrowIfNull(act);
        if (!await _turn.WaitAsync(WaitMax))
        {
            return null;
        }

        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}

/// <summary>Judges passwords and codes, counts the wrong ones, and writes all of it down.</summary>
public sealed class SignInDesk(AccountRegister register, AccessLog log, SignInTurn turn, Seat seat, TimeProvider clock)
{
    /// <summary>Verified when there is no such account, so that both take the same time.</summary>
    private static readonly Account Nobody = new() { Id = "", User = "", Officer = "", Role = "", PasswordHash = Account.HashOf("nobody signs in with this") };

    public async Task<SignInOutcome> SignIn(string user, string password, string? code, string origin) =>
        await turn.Take(() => Judge(user, password, code, origin)) ?? new SignInOutcome.Busy();

    /// <summary>The password again, of somebody who is signed in: counted and locked out as a sign-in is.</summary>
    public async Task<SignInOutcome> Again(Account account, string password, AccessDeed failed, string origin) => await turn.Take(async () =>
    {
        ArgumentNullException.ThrowIfNull(account);
        return await register.FindByIdAsync(account.Id) is { } fresh ? await Password(fresh, password, failed, origin) ?? new SignInOutcome.In(fresh) : new SignInOutcome.Wrong();
    }) ?? new SignInOutcome.Busy();

    private async Task<SignInOutcome> Judge(string user, string password, string? code, string origin)
    {
        if (await register.FindByNameAsync(user) is not { Disabled: false } account)
        {
            register.IsPasswordOf(Nobody, password);
            log.Add(AccessDeed.SignInFailed, "", "", origin, "no such account");
            return new SignInOutcome.Wrong();
        }

        if (await Password(account, password, AccessDeed.SignInFailed, origin) is { } refused)
        {
            return refused;
        }

        if (account.FactorOn && await Code(account, code, origin) is { } missing)
        {
            return missing;
        }

        if (!account.IsLetInto(seat.Id))
        {
            log.Add(AccessDeed.ElsewhereRefused, "", account.User, origin);
            return new SignInOutcome.Elsewhere();
        }

        (account.Failures, account.LockedUntil, account.SignedInAt) = (0, null, clock.GetUtcNow());
        AccountRegister.Check(await register.UpdateAsync(account));
        log.Add(AccessDeed.SignedIn, account.User, account.User, origin);
        return new SignInOutcome.In(account);
    }

    private async Task<SignInOutcome?> Password(Account account, string password, AccessDeed failed, string origin)
    {
        if (await register.IsLockedOutAsync(account))
        {
            return new SignInOutcome.LockedOut(account.LockedUntil!.Value);
        }

        return register.IsPasswordOf(account, password) ? null : await Count(account, failed, "password", origin) ?? new SignInOutcome.Wrong();
    }

    private async Task<SignInOutcome?> Code(Account account, string? code, string origin)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return new SignInOutcome.CodeNeeded();
        }

        if (!SecondFactor.Take(account, code, clock.GetUtcNow(), out var recovered))
        {
            return await Count(account, AccessDeed.SignInFailed, "code", origin) ?? new SignInOutcome.CodeWrong();
        }

        if (recovered)
        {
            log.Add(AccessDeed.RecoveryCodeUsed, account.User, account.User, origin, $"{account.Recovery.Count} left");
        }

        return null;
    }

    // Null: counted, and not the last one allowed.
    private async Task<SignInOutcome?> Count(Account account, AccessDeed failed, string what, string origin)
    {
        log.Add(failed, "", account.User, origin, what);
        AccountRegister.Check(await register.AccessFailedAsync(account));
        if (!await register.IsLockedOutAsync(account))
        {
            return null;
        }

        log.Add(AccessDeed.LockedOut, "", account.User, origin);
        return new SignInOutcome.LockedOut(account.LockedUntil!.Value);
    }
}
