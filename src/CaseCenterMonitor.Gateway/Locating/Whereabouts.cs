using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>What the locator now believes of one tag. The zone is the last known one when the presence is not Present.</summary>
/// <param name="MarginMetres">How much nearer the zone is than its best rival; null when there is no rival.</param>
/// <param name="Readers">How many readers of the zone have an opinion.</param>
public readonly record struct Whereabouts(
    string Tag, string? Zone, WristbandPresence Presence, DateTimeOffset LastHeard, double? MarginMetres, int Readers);

/// <summary>A reader as the locator knows it.</summary>
/// <param name="MaxMetres">A reading beyond this is no opinion about the room.</param>
public sealed record LocatorReader(string Id, string Zone, double MaxMetres);
