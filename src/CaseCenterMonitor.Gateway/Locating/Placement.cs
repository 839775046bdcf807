using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>News about where a tag is. The zone is the last known one unless the presence is Present or Weak.</summary>
/// <param name="MarginMetres">How much nearer the zone is than its best rival; null without a rival.</param>
/// <param name="Readers">How many readers of the zone have a valid median.</param>
public sealed record Placement(
    string Tag, string? Zone, WristbandPresence Presence, DateTimeOffset? LastHeard, double? MarginMetres, int Readers, DateTimeOffset At);
