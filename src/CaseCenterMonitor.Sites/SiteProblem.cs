namespace CaseCenterMonitor.Sites;

/// <summary>Something wrong in a site file or its plan: where, what, and what is allowed instead. Lines and columns count from 1.</summary>
public sealed record SiteProblem(string File, int Line, int Column, string Message)
{
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
