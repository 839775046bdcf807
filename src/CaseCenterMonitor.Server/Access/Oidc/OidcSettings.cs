namespace CaseCenterMonitor.Server.Access.Oidc;

/// <summary>Under "Ccm:Access:Oidc": a provider outside that says who somebody is and what they are. Without an authority there is none.</summary>
public sealed class OidcSettings
{
    /// <summary>Base address of the provider, https unless it is on this machine.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>On the button of the sign-in form.</summary>
    public string Name { get; set; } = "OpenID";

    /// <summary>The claim that becomes the user name.</summary>
    public string UserClaim { get; set; } = "preferred_username";

    public string OfficerClaim { get; set; } = "officer";

    public string RoleClaim { get; set; } = "role";

    /// <summary>One claim for each centre; an account without any is let into none.</summary>
    public string CentresClaim { get; set; } = "centres";

    /// <summary>Asked for beyond openid and profile.</summary>
    public List<string> Scopes { get; set; } = [];

    /// <summary>What the provider calls a role, to what it is called here; without an entry it must be the same word.</summary>
    public Dictionary<string, string> Roles { get; set; } = new(StringComparer.Ordinal);

    internal bool IsOn => Authority.Length > 0;

    /// <exception cref="SettingsException">It cannot work, or tokens would travel in the clear.</exception>
    internal void Check()
    {
        if (!IsOn)
        {
            return;
        }

        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
        {
            throw new SettingsException("Ccm:Access:Oidc:Authority is the https address of the provider.");
        }

        if (ClientId.Length == 0 || ClientSecret.Length == 0)
        {
            throw new SettingsException("Ccm:Access:Oidc: ClientId and ClientSecret are needed.");
        }

        if (Roles.Values.FirstOrDefault(role => !Access.Roles.All.Contains(role)) is { } unknown)
        {
            throw new SettingsException($"Ccm:Access:Oidc:Roles: there is no role '{unknown}'; there are {string.Join(", ", Access.Roles.All)}.");
        }
    }
}
