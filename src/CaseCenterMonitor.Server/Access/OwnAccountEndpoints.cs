using CaseCenterMonitor.Server.Api;

namespace CaseCenterMonitor.Server.Access;

public sealed record PasswordRequest(string? Old, string? New);

public sealed record FactorRequest(string? Password, string? Code);

/// <param name="Key">Base32, to be typed into the app.</param>
/// <param name="Address">The same for an app that takes an address.</param>
public sealed record FactorOffer(string Key, string Address);

/// <param name="Recovery">Shown once.</param>
public sealed record FactorOn(IReadOnlyList<string> Recovery);

/// <summary>What everybody does about their own account: the password, and the second factor.</summary>
public static class OwnAccountEndpoints
{
    public static void MapOwnAccount(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/account").WithTags("Session").RequireAuthorization(May.KeepOwnAccount).RequireRateLimiting(Limits.Attempts);
        api.MapPost("/password", ChangePassword);
        api.MapPost("/factor", Offer).WithSummary("A new key; until a first code is shown, nothing is asked for.");
        api.MapPost("/factor/confirm", Confirm).WithSummary("A first code: from now on it is asked for. Answers the recovery codes, once.");
        api.MapPost("/factor/remove", Remove);
    }

    private static Task<IResult> ChangePassword(PasswordRequest request, HttpContext context, SignInDesk desk, AccountRegister register, AccountStore accounts, Sessions sessions, AccessLog log) =>
        WithPassword(request.Old, context, desk, accounts, async account =>
        {
            var problems = new FieldProblems();
            await AccountForm.Password(problems, register, request.New);
            problems.Check("new", request.New != request.Old, "It is the one of before.");
            if (problems.Any)
            {
                return await problems.Answer();
            }

            await register.Replace(account, request.New!, mustChange: false);
            sessions.Restamp(context.User.SessionId(), account.Stamp);
            log.Add(AccessDeed.PasswordChanged, account.User, account.User, context.Origin());
            return Results.NoContent();
        });

    private static Task<IResult> Offer(FactorRequest request, HttpContext context, SignInDesk desk, AccountRegister register, AccountStore accounts, Seat seat) =>
        WithPassword(request.Password, context, desk, accounts, async account =>
        {
            if (account.FactorOn)
            {
                return Refusals.Problem(StatusCodes.Status409Conflict, "There is a second factor already: remove it first.", "factor-on");
            }

            var key = SecondFactor.Offer(account);
            AccountRegister.Check(await register.UpdateAsync(account));
            return Results.Ok(new FactorOffer(key, Totp.AddressOf(key, account.User, $"CaseCenterMonitor {seat.Id}")));
        });

    private static async Task<IResult> Confirm(FactorRequest request, HttpContext context, AccountRegister register, AccountStore accounts, AccessLog log, TimeProvider clock)
    {
        var account = accounts.Find(context.User.AccountId())!;
        if (account.FactorOn || SecondFactor.Confirm(account, request.Code ?? "", clock.GetUtcNow()) is not { } codes)
        {
            return await new FieldProblems().With("code", "It is not the code of now. Is the clock of the telephone right?").Answer();
        }

        AccountRegister.Check(await register.UpdateAsync(account));
        log.Add(AccessDeed.FactorEnrolled, account.User, account.User, context.Origin());
        return Results.Ok(new FactorOn(codes));
    }

    private static Task<IResult> Remove(FactorRequest request, HttpContext context, SignInDesk desk, AccountRegister register, AccountStore accounts, AccessLog log) =>
        WithPassword(request.Password, context, desk, accounts, async account =>
        {
            SecondFactor.Remove(account);
            AccountRegister.Check(await register.UpdateAsync(account));
            log.Add(AccessDeed.FactorRemoved, account.User, account.User, context.Origin());
            return Results.NoContent();
        });

    // Who sits down at an open page changes nothing about the account that it shows.
    private static async Task<IResult> WithPassword(string? password, HttpContext context, SignInDesk desk, AccountStore accounts, Func<Account, Task<IResult>> act) =>
        await desk.Again(accounts.Find(context.User.AccountId())!, password ?? "", AccessDeed.UnlockFailed, context.Origin()) switch
        {
            SignInOutcome.In(var account) => await act(account),
            SignInOutcome.Wrong => Refusals.Problem(StatusCodes.Status403Forbidden, "The password is wrong.", "wrong"),
            var refused => Refusals.Of(refused),
        };
}
