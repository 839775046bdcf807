using CaseCenterMonitor.Server.Access.Oidc;

namespace CaseCenterMonitor.Server.Access;

/// <summary>Under "Ccm:Access"; docs/operations/access.md.</summary>
public sealed class AccessSettings
{
    /// <summary>After so many minutes without a touch a session is locked; 0: never. Fractions are allowed.</summary>
    public double LockMinutes { get; set; } = 15;

    /// <summary>How long a session lasts, in hours: a shift and its hand-over.</summary>
    public double SessionHours { get; set; } = 13;

    /// <summary>Wrong passwords or codes in a row after which an account is locked out.</summary>
    public int FailuresMax { get; set; } = 5;

    /// <summary>For how many minutes it is locked out. Short: whoever can lock out a duty officer for a night has done harm enough.</summary>
    public double LockOutMinutes { get; set; } = 5;

    /// <summary>Roles that need a second factor.</summary>
    public List<string> SecondFactorFor { get; set; } = [];

    /// <summary>Letters of a password that somebody chooses.</summary>
    public int PasswordLengthMin { get; set; } = 10;

    /// <summary>The cookie goes over TLS only; null: unless every address of the server is on this machine.</summary>
    public bool? SecureCookie { get; set; }

    public OidcSettings Oidc { get; set; } = new();

    internal TimeSpan? LockAfter => LockMinutes > 0 ? TimeSpan.FromMinutes(LockMinutes) : null;

    /// <exception cref="SettingsException">One cannot work.</exception>
    internal void Check()
    {
        Check(LockMinutes is >= 0 and <= 24 * 60, "LockMinutes goes from 0 (never) to 1440");
        Check(SessionHours is > 0 and <= 24 * 7, "SessionHours is more than 0 and at most 168");
        Check(FailuresMax is >= 1 and <= 100, "FailuresMax goes from 1 to 100");
        Check(LockOutMinutes is > 0 and <= 24 * 60, "LockOutMinutes is more than 0 and at most 1440");
        Check(PasswordLengthMin is >= 8 and <= 64, "PasswordLengthMin goes from 8 to 64");
        Check(SecondFactorFor.All(Roles.All.Contains), $"SecondFactorFor names roles: {string.Join(", ", Roles.All)}");
    }

    private static void Check(bool fine, string remedy)
    {
        if (!fine)
        {
            throw new SettingsException($"Ccm:Access: {remedy}.");
        }
    }
}
