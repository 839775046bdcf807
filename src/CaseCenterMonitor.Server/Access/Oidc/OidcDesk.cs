using System.Security.Claims;

namespace CaseCenterMonitor.Server.Access.Oidc;

/// <summary>What came of somebody whom a provider sent.</summary>
/// <param name="Refused">A code for the page; null when they are let in.</param>
public sealed record Admission(Account? Account, string? Refused);

/// <summary>Turns what a provider says of somebody into an account, anew with each sign-in: the provider is who knows their role.</summary>
public sealed class OidcDesk(AccountRegister register, AccessLog log, SignInTurn turn, Seat seat, Settings settings, TimeProvider clock)
{
    public async Task<Admission> Admit(ClaimsPrincipal said, string origin) =>
        await turn.Take(() => Judge(said, origin)) ?? new Admission(null, "busy");

    private async Task<Admission> Judge(ClaimsPrincipal said, string origin)
    {
        ArgumentNullException.ThrowIfNull(said);
        var names = settings.Access.Oidc;
        var (user, officer, subject) = (said.FindFirstValue(names.UserClaim), said.FindFirstValue(names.OfficerClaim), $"{said.FindFirstValue("iss")}|{said.FindFirstValue("sub")}");
        var role = said.FindAll(names.RoleClaim).Select(claim => names.Roles.GetValueOrDefault(claim.Value, claim.Value)).FirstOrDefault(Roles.All.Contains);
        var problems = await AccountForm.Check(register, user, officer, null);
        if (problems.Names.Any(name => name != "password") || role is null)
        {
            return Refuse("oidc-claims", "", origin, $"{names.UserClaim}, {names.OfficerClaim} or {names.RoleClaim} is missing or cannot be used");
        }

        var found = await register.FindByNameAsync(user!);
        if (found is not null && found.Subject != subject)
        {
            return Refuse("oidc-taken", found.User, origin, "there is another account of this name");
        }

        if (found is { Disabled: true })
        {
            return Refuse("oidc-refused", found.User, origin, "disabled");
        }

        var account = found ?? new Account { Id = Guid.CreateVersion7().ToString("N"), User = user!, Officer = officer!, Role = role, Subject = subject, CreatedAt = clock.GetUtcNow() };
        var centres = said.FindAll(names.CentresClaim).Select(claim => claim.Value).ToList();
        var changed = found is null || account.Role != role || account.Officer != officer || !account.Centres.SequenceEqual(centres);
        (account.Officer, account.Role, account.Centres) = (officer!, role, centres);
        if (!account.IsLetInto(seat.Id))
        {
            return Refuse("elsewhere", account.User, origin, "not for this centre");
        }

        account.SignedInAt = clock.GetUtcNow();
        AccountRegister.Check(found is null ? await register.CreateAsync(account) : changed ? await register.UpdateSecurityStampAsync(account) : await register.UpdateAsync(account));
        if (changed)
        {
            log.Add(found is null ? AccessDeed.AccountCreated : AccessDeed.AccountChanged, "", account.User, origin, $"by the provider: {role}, {officer}, {string.Join(' ', centres)}");
        }

        log.Add(AccessDeed.SignedIn, account.User, account.User, origin, "by the provider");
        return new Admission(account, null);
    }

    private Admission Refuse(string code, string about, string origin, string detail)
    {
        log.Add(AccessDeed.SignInFailed, "", about, origin, "by the provider: " + detail);
        return new Admission(null, code);
    }
}
