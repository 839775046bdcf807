using System.Security.Cryptography;
using System.Text;

namespace CaseCenterMonitor.Server.Access;

/// <summary>The second factor of an account: enrolling, and whether a code is good. Changes the account and leaves the writing to whoever calls.</summary>
public static class SecondFactor
{
    public const int RecoveryCodes = 8;

    /// <summary>Letters that are not mistaken for each other on paper.</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private const int RecoveryLength = 10;

    /// <summary>Begins anew: until a first code has been shown, nothing is asked for.</summary>
    public static string Offer(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        (account.FactorKey, account.FactorOn, account.FactorStep) = (Totp.NewKey(), false, 0);
        return account.FactorKey;
    }

    /// <returns>Recovery codes, to be written down now and never shown again; null when the code is wrong.</returns>
    public static IReadOnlyList<string>? Confirm(Account account, string code, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.FactorKey is not { } key || Totp.StepOf(key, Tidy(code), now, account.FactorStep) is not { } step)
        {
            return null;
        }

        IReadOnlyList<string> codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(Letters, RecoveryLength))];
        (account.FactorOn, account.FactorStep, account.Recovery) = (true, step, [.. codes.Select(Hash)]);
        return codes;
    }

    public static void Remove(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        (account.FactorKey, account.FactorOn, account.FactorStep, account.Recovery) = (null, false, 0, []);
    }

    /// <summary>Takes a code, each once: one of now, or a recovery code that is left.</summary>
    /// <param name="recovered">It was a recovery code.</param>
    public static bool Take(Account account, string code, DateTimeOffset now, out bool recovered)
    {
        ArgumentNullException.ThrowIfNull(account);
        recovered = false;
        var shown = Tidy(code);
        if (account.FactorKey is { } key && Totp.StepOf(key, shown, now, account.FactorStep) is { } step)
        {
            account.FactorStep = step;
            return true;
        }

        var hash = Hash(shown);
        recovered = account.Recovery.Contains(hash);
        account.Recovery = [.. account.Recovery.Where(left => left != hash)];
        return recovered;
    }

    private static string Tidy(string code) => new([.. code.ToUpperInvariant().Where(char.IsLetterOrDigit)]);

    // The codes have 49 random bits each and are asked for behind a password and a lock-out: a plain hash is enough.
    private static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
