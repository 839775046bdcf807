namespace CaseCenterMonitor.Sites;

/// <summary>What a site file may say about the law. The rules know it and this project does not: whoever knows both hands it over.</summary>
public interface ISiteLaw
{
    /// <summary>The policy packs a centre can pick.</summary>
    IReadOnlyList<string> Packs { get; }

    /// <summary>What may lie over a pack.</summary>
    IReadOnlyList<string> OverlaysOf(string pack);

    /// <summary>Every value a centre may set for itself.</summary>
    IReadOnlyCollection<string> KeysOf(SitePolicies policies);

    /// <summary>Why a change is refused, with the source; null when it may be made.</summary>
    string? ProblemOf(SitePolicies policies, SiteLimit change);
}
