using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CaseCenterMonitor.Server.Access;

/// <summary>
/// Knows the server of a region by the token that it shows with each call. Tokens are 256 random bits, so that one hash without salt is enough and there is nothing
/// to guess; the settings of the centre have the hash only.
/// </summary>
internal sealed class FollowerToken(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, Settings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "follower";

    private const string Prefix = "Bearer ";

    private const int TokenBytes = 32;

    /// <summary>Longer ones are not looked at.</summary>
    private const int TokenLengthMax = 200;

    public static string Make() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(TokenBytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <exception cref="SettingsException">What stands there cannot be the hash of a token.</exception>
    public static void Check(Settings settings)
    {
        foreach (var (region, follower) in settings.Followers)
        {
            if (follower.TokenHash.Length != 2 * SHA256.HashSizeInBytes || !follower.TokenHash.All(char.IsAsciiHexDigit))
            {
                throw new SettingsException($"Ccm:Followers:{region}:TokenHash is the hash that 'ccm-server make-token' prints, 64 hexadecimal digits.");
            }
        }
    }

    /// <summary>The id of the region that follows.</summary>
    public static string RegionOf(ClaimsPrincipal follower) =>
        follower.FindFirstValue(ClaimTypes.Name) ?? throw new InvalidOperationException("A region without an id.");

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.Ordinal) || header.Length > TokenLengthMax)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var hash = Encoding.ASCII.GetBytes(HashOf(header[Prefix.Length..]));
        foreach (var (region, follower) in settings.Followers)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(follower.TokenHash.ToLowerInvariant())))
            {
                var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, region), new Claim(ClaimTypes.Role, Roles.Region)], Scheme);
                return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
            }
        }

        return Task.FromResult(AuthenticateResult.Fail("Not the token of a region that may follow."));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Refusals.Nobody(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusals.NotAllowed(Context);
}
