namespace CaseCenterMonitor.Sites;

/// <summary>Either a checked site or the list of everything that is wrong with it, in the order of the file.</summary>
public sealed record SiteReading(SiteFile? Site, IReadOnlyList<SiteProblem> Problems);
