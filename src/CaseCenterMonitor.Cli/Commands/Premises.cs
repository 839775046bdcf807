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
}
