namespace CaseCenterMonitor.Sites;

/// <summary>The plan a site file names, relative to it, and where it does so. Lines and columns count from 1.</summary>
public sealed record SitePlanReference(string Path, int Line, int Column);
