using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>What the locator now believes of one tag. The zone is the last known one when the presence is not Present.</summary>
/// <param name="MarginMetres">How much nearer the zone is than its best rival; null when there is no rival.</param>
/// <param name="Readers">How many readers of the zone have an opinion.</param>
/// <param name="Move">What the doors said when it came into the zone.</param>
/// <param name="Camera">What the cameras of the zone say to it.</param>
/// <param name="IsRestated">Nothing of it is news but the time at which it was heard.</param>
public readonly record struct Whereabouts(
    string Tag, string? Zone, WristbandPresence Presence, DateTimeOffset LastHeard, double? MarginMetres, int Readers,
    LocationConfidence Confidence = LocationConfidence.Unknown, MoveEvidence Move = MoveEvidence.Unknown, CameraEvidence Camera = CameraEvidence.Unknown,
    bool IsRestated = false);
