using Microsoft.AspNetCore.Identity;

namespace CaseCenterMonitor.Server.Access;

/// <summary>
/// Accounts that settings name, and those of a demonstration, are put among the others at each start. Who is no longer named is disabled, so that whoever is
/// taken out of the settings, or the demonstration with passwords that everybody knows, is out. A password that was changed on the page stays until the settings
/// give another one.
/// </summary>
public sealed class AccountSeeds(Settings settings, IServiceScopeFactory scopes, AccessLog log, TimeProvider clock) : IHostedService
{
    private const string Demo = "demo";

    private static readonly (string User, string Officer, string Role)[] DemoAccounts =
    [
        ("officer", "02", Roles.DutyOfficer), ("supervisor", "S1", Roles.Supervisor), ("manager", "M1", Roles.Manager), ("oversight", "V1", Roles.Oversight),
        ("admin", "A1", Roles.Administrator),
    ];

    /// <exception cref="SettingsException">An account of the settings cannot be used.</exception>
    public static void Check(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        foreach (var entry in settings.Accounts)
        {
            if (entry.User.Length == 0 || entry.Officer.Length == 0 || entry.PasswordHash.Length == 0 || !Roles.All.Contains(entry.Role))
            {
                throw new SettingsException($"Account '{entry.User}': User, Officer, PasswordHash and Role ({string.Join(", ", Roles.All)}) are needed.");
            }
        }

        if (settings.Accounts.GroupBy(entry => entry.User, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new SettingsException($"Account '{twice.Key}' is given twice.");
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var register = scope.ServiceProvider.GetRequiredService<AccountRegister>();
        var store = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var seeds = Seeds();
        foreach (var (user, seed) in seeds)
        {
            await Plant(register, user, seed);
        }

        foreach (var account in store.All().Where(account => account is { Seed: not null, Disabled: false } && !seeds.ContainsKey(account.User)))
        {
            (account.Disabled, account.Unseeded) = (true, true);
            AccountRegister.Check(await register.UpdateSecurityStampAsync(account));
            log.Add(AccessDeed.AccountDisabled, "", account.User, "", "no longer in the settings");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Dictionary<string, AccountSettings> Seeds()
    {
        var all = settings.Accounts.ToDictionary(entry => entry.User, StringComparer.OrdinalIgnoreCase);
        if (settings.Demo)
        {
            foreach (var (user, officer, role) in DemoAccounts)
            {
                all.TryAdd(user, new AccountSettings { User = user, Officer = officer, Role = role, PasswordHash = Demo });
            }
        }

        return all;
    }

    private async Task Plant(AccountRegister register, string user, AccountSettings seed)
    {
        var found = await register.FindByNameAsync(user);
        var named = $"{seed.PasswordHash}|{seed.Officer}|{seed.Role}|{string.Join(',', seed.Centres)}";
        if (found is not null && found.Seed == named && !found.Unseeded)
        {
            return;
        }

        var account = found ?? new Account { Id = Guid.CreateVersion7().ToString("N"), User = seed.User, Officer = seed.Officer, Role = seed.Role, CreatedAt = clock.GetUtcNow() };
        (account.Officer, account.Role) = (seed.Officer, seed.Role);
        account.Centres = seed.Centres.Count > 0 ? [.. seed.Centres] : [Account.EveryCentre];
        (account.Disabled, account.Unseeded) = (account.Disabled && !account.Unseeded, false);
        if (account.Seed?.StartsWith(seed.PasswordHash + "|", StringComparison.Ordinal) != true)
        {
            account.PasswordHash = seed.PasswordHash == Demo ? Account.HashOf(seed.User) : seed.PasswordHash;
        }

        account.Seed = named;
        AccountRegister.Check(found is null ? await register.CreateAsync(account) : await register.UpdateSecurityStampAsync(account));
        log.Add(AccessDeed.AccountSeeded, "", account.User, "", account.Role);
    }
}
