using System.Security.Cryptography;
using System.Text;
using CaseCenterMonitor.Server.Logs;

namespace CaseCenterMonitor.Server.Access;

/// <summary>
/// When nobody has an account that is good, whoever installed the server makes the first administrator on the page, with a code that stands in the log of this start and is good
/// once: it shows that they can read it.
/// </summary>
public sealed class FirstRun(AccountStore accounts, ILogger<FirstRun> log) : IHostedService
{
    /// <summary>Letters that are not mistaken for each other.</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private const int Groups = 4;

    private const int GroupLength = 5;

    private string? _code;

    /// <summary>Nobody has an account.</summary>
    public bool IsDue => _code is not null && !accounts.AnyEnabled;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!accounts.AnyEnabled)
        {
            _code = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
            log.LogWarning(LogEvent.SetUpDue, "Nobody has an account yet. Open the page and make the first administrator with this code, good once: {Code}", _code);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public bool IsCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return IsDue && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_code!), Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant()));
    }

    public void Done() => _code = null;
}
