using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway;

/// <summary>The site file and which of its gateways this is; or every reason why not.</summary>
public static class Premises
{
    public static (SiteFile? Site, SiteGateway? Gateway, IReadOnlyList<string> Problems) Open(GatewayOptions options)
    {
        string text;
        try
        {
            text = File.ReadAllText(options.SiteFile);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, null, [$"The site file cannot be read: {problem.Message}"]);
        }

        var reading = SiteFileReader.Read(text, options.SiteFile);
        if (reading.Site is not { } site)
        {
            return (null, null, [.. reading.Problems.Select(problem => problem.ToString())]);
        }

        var gateway = site.GatewayOf(options.Gateway);
        return gateway is null
            ? (null, null, [$"--gateway: the site file has {string.Join(", ", site.Gateways.Select(each => each.Id))}."])
            : (site, gateway, []);
    }
}
