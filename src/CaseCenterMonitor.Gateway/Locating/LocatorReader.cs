namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>A reader as the locator knows it.</summary>
/// <param name="MaxMetres">A reading beyond this is no opinion about the room.</param>
public sealed record LocatorReader(string Id, string Zone, double MaxMetres);
