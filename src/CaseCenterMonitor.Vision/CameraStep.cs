using CaseCenterMonitor.Vision.Falls;
using CaseCenterMonitor.Vision.Integrity;
using CaseCenterMonitor.Vision.Zones;

namespace CaseCenterMonitor.Vision;

/// <summary>What one frame led to.</summary>
/// <param name="Ended">Who has left a zone with this frame.</param>
public sealed record CameraStep(IntegrityStep View, IReadOnlyList<ZoneState> Zones, IReadOnlyList<Visit> Ended, IReadOnlyList<Fall> Falls);
