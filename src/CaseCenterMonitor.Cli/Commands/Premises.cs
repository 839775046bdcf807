using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>Reads a site file for a command that needs its centre.</summary>
internal static class Premises
{
    /// <exception cref="WrongInputException">There is no such file, or it has problems; the message has all of them.</exception>
    public static SiteFile Read(string file)
    {
        var (text, whyNot) = TextFile.Read(file);
        if (text is null)
        {
            throw new WrongInputException($"ccm: cannot read the site file '{file}': {whyNot}", ExitCode.NotDone);
        }

        var reading = SiteFileReader.Read(text, file, null, PackLaw.Instance);
        return reading.Site ?? throw new WrongInputException(string.Join(Environment.NewLine, reading.Problems));
    }

    /// <summary>The site and which of its gateways is meant; null when no site is named.</summary>
    /// <exception cref="WrongInputException">As above; or there is no such gateway; or a gateway is named and no site.</exception>
    public static (SiteFile Site, SiteGateway Gateway)? ReadGateway(string? file, string? gateway)
    {
        if (file is null)
        {
            return gateway is null ? null : throw new WrongInputException("ccm: --gateway names a gateway of a site; add --site with its site file.");
        }

        var site = Read(file);
        return (site, site.GatewayOf(gateway)
            ?? throw new WrongInputException($"ccm: --gateway must be one of {string.Join(", ", site.Gateways.Select(each => each.Id))}."));
    }
}
