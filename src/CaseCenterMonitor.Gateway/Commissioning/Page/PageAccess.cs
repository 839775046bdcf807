using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace CaseCenterMonitor.Gateway.Commissioning.Page;

/// <summary>Who may see the page: whoever knows the token; without a token whoever sits at this machine. Pure.</summary>
public sealed class PageAccess(PageOptions options)
{
    private const string Scheme = "Basic ";

    // Compared as hashes: of one length, and so in the same time whatever was typed.
    private readonly byte[]? _token = options.Token is { } token ? Hash(token) : null;

    /// <param name="authorization">The Authorization header; the password of Basic is the token, the user name is not looked at.</param>
    public bool KnowsToken(string? authorization) =>
        _token is null || (Password(authorization) is { } password && CryptographicOperations.FixedTimeEquals(Hash(password), _token));

    /// <summary>
    /// Without a token a page of the internet could have its own name point to this machine and read with its visitor's browser: so only names of this machine are served.
    /// </summary>
    /// <param name="host">Of the Host header, without the port.</param>
    public bool IsForUs(string host) =>
        _token is not null || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string? Password(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var buffer = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[Scheme.Length..].Trim(), buffer, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(buffer, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : pair[(colon + 1)..];
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
