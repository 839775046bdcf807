using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Server.Region;

/// <summary>Under "Ccm:Region"; docs/operations/region.md. A server with an id here has no centre of its own.</summary>
public sealed class RegionSettings
{
    /// <summary>More do not fit on one page, nor on one connection limit.</summary>
    internal const int CentresMax = 200;

    /// <summary>Empty: this server is a centre's.</summary>
    public string Id { get; set; } = "";

    public NameSettings Name { get; set; } = new();

    /// <summary>In whose time the page speaks.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>After so many seconds without a word a centre has no contact, and its numbers are old ones.</summary>
    public double ContactSeconds { get; set; } = 10;

    /// <summary>Id of each centre, and where its server is.</summary>
    public Dictionary<string, RegionCentreSettings> Centres { get; set; } = new(StringComparer.Ordinal);

    internal TimeSpan ContactMax => TimeSpan.FromSeconds(ContactSeconds);

    /// <exception cref="SettingsException">One cannot work.</exception>
    internal void Check()
    {
        Check(Id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'), "Id: letters, digits and '-'");
        Check(ContactSeconds is >= 3 and <= 600, "ContactSeconds goes from 3 to 600: a centre speaks every second");
        Check(Centres.Count is >= 1 and <= CentresMax, $"Centres: 1 to {CentresMax} of them");
        Check(TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _), $"TimeZone: '{TimeZone}' is not known, such as Asia/Shanghai");
        foreach (var (centre, place) in Centres)
        {
            place.Check(centre);
        }
    }

    internal static void Check(bool fine, string remedy)
    {
        if (!fine)
        {
            throw new SettingsException($"Ccm:Region: {remedy}.");
        }
    }
}

public sealed class NameSettings
{
    public string Zh { get; set; } = "";

    public string En { get; set; } = "";

    internal LocalName Of(string otherwise) => new(Zh.Length > 0 ? Zh : otherwise, En.Length > 0 ? En : otherwise);
}

public sealed class RegionCentreSettings
{
    /// <summary>Of the centre's server: https, or http on this machine.</summary>
    public string Url { get; set; } = "";

    /// <summary>Of `make-token`; better in the environment or a file than in a command line.</summary>
    public string Token { get; set; } = "";

    /// <summary>PEM file of the authority that signed its certificate; empty: the ones that this machine knows.</summary>
    public string Ca { get; set; } = "";

    /// <summary>Where a supervisor opens the centre's own page; the same as Url when not given.</summary>
    public string Page { get; set; } = "";

    public NameSettings Name { get; set; } = new();

    internal void Check(string centre)
    {
        var isAddress = Uri.TryCreate(Url, UriKind.Absolute, out var url);
        RegionSettings.Check(isAddress && (url!.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)),
            $"Centres:{centre}:Url is an https address; http is for this machine only");
        RegionSettings.Check(Token.Length > 0, $"Centres:{centre}:Token is missing; the centre has its hash (ccm-server make-token)");
        RegionSettings.Check(Ca.Length == 0 || File.Exists(Ca), $"Centres:{centre}:Ca: there is no file {Ca}");
    }
}
