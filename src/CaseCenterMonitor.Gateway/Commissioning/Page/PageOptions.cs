using System.Globalization;
using System.Net;

namespace CaseCenterMonitor.Gateway.Commissioning.Page;

/// <summary>Where the commissioning page listens, and the password it asks for.</summary>
/// <param name="Token">Null: nobody is asked, which is allowed for this machine only.</param>
public sealed record PageOptions(IPAddress Address, int Port, string? Token)
{
    public const string TokenVariable = "CCM_PAGE_TOKEN";

    /// <summary>Shorter ones can be guessed over a network by trying.</summary>
    public const int TokenLengthMin = 16;

    internal static readonly string[] Known = ["--page-port", "--page-address"];

    /// <summary>Null when the page is not asked for, or when something is wrong with what was.</summary>
    internal static PageOptions? Read(IReadOnlyDictionary<string, string> given, string? token, List<string> problems)
    {
        if (!given.TryGetValue("--page-port", out var port))
        {
            if (given.ContainsKey("--page-address"))
            {
                problems.Add("--page-address without --page-port: the page is off until it has a port, such as --page-port 8090.");
            }

            return null;
        }

        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
        {
            problems.Add($"--page-port: '{port}' is not a port from 1 to 65535.");
        }

        var address = IPAddress.Loopback;
        if (given.TryGetValue("--page-address", out var text) && !IPAddress.TryParse(text, out address!))
        {
            problems.Add($"--page-address '{text}' is not an address such as 127.0.0.1 or 0.0.0.0.");
            return null;
        }

        Check(address, string.IsNullOrEmpty(token) ? null : token, problems);
        return new PageOptions(address, number, string.IsNullOrEmpty(token) ? null : token);
    }

    private static void Check(IPAddress address, string? token, List<string> problems)
    {
        if (token is null && !IPAddress.IsLoopback(address))
        {
            problems.Add(
                $"--page-address {address}: others than this machine could see the page. Set the variable {TokenVariable} to at least {TokenLengthMin} characters; the browser asks for it as the password.");
        }

        if (token is { Length: < TokenLengthMin })
        {
            problems.Add($"The variable {TokenVariable} has {token.Length} characters; at least {TokenLengthMin} are needed, such as from: openssl rand -hex 16");
        }
    }
}
