namespace CaseCenterMonitor.Sites;

/// <summary>Something wrong in a site file: where, what, and what is allowed instead. Lines count from 1.</summary>
public sealed record SiteProblem(string File, int Line, int Column, string Message)
{
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}

/// <summary>Either a checked site or the list of everything that is wrong with it.</summary>
public sealed record SiteReading(SiteFile? Site, IReadOnlyList<SiteProblem> Problems);
