using Microsoft.AspNetCore.Identity;

namespace CaseCenterMonitor.Server.Access;

/// <summary>Somebody who may sign in. Known by an officer's number; names do not enter.</summary>
public sealed record Account(string User, string Officer, string Role);

/// <summary>The roles of this version. What a role may do is said at each endpoint by a policy of the same name.</summary>
public static class Roles
{
    public const string DutyOfficer = "duty-officer";

    public const string Supervisor = "supervisor";
}

/// <summary>Who may sign in, and with which password. Passwords are kept as salted PBKDF2 hashes of the framework.</summary>
public sealed class Accounts
{
    private readonly PasswordHasher<string> _hasher = new();
    private readonly Dictionary<string, (Account Account, string Hash)> _accounts = new(StringComparer.Ordinal);
    private readonly string _nobody;

    public Accounts(Settings settings)
    {
        foreach (var entry in settings.Accounts)
        {
            if (entry.User.Length == 0 || entry.Officer.Length == 0 || entry.PasswordHash.Length == 0 || entry.Role is not (Roles.DutyOfficer or Roles.Supervisor))
            {
                throw new SettingsException(
                    $"Account '{entry.User}': User, Officer, PasswordHash and Role ({Roles.DutyOfficer} or {Roles.Supervisor}) are needed.");
            }

            _accounts[entry.User] = (new Account(entry.User, entry.Officer, entry.Role), entry.PasswordHash);
        }

        if (settings.Demo)
        {
            AddDemo("officer", "02", Roles.DutyOfficer);
            AddDemo("supervisor", "S1", Roles.Supervisor);
        }

        _nobody = Hash("nobody signs in with this");
    }

    public bool Any => _accounts.Count > 0;

    public static string Hash(string password) => new PasswordHasher<string>().HashPassword("", password);

    /// <returns>Null when user or password is wrong; both take the same time.</returns>
    public Account? SignIn(string user, string password)
    {
        var found = _accounts.TryGetValue(user, out var entry);
        var result = _hasher.VerifyHashedPassword("", found ? entry.Hash : _nobody, password);
        return found && result != PasswordVerificationResult.Failed ? entry.Account : null;
    }

    private void AddDemo(string user, string officer, string role) => _accounts[user] = (new Account(user, officer, role), Hash(user));
}
