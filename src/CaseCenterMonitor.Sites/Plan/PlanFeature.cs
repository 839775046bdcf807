using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Sites.Plan;

internal enum PlanKind { Zone, Door, Camera, Reader }

/// <summary>One thing of the plan that the site file must know too.</summary>
/// <param name="Says">What the plan says about it that the site file says too: the category of a zone, the zone of a device; null when absent.</param>
/// <param name="Between">The zones a door joins; empty for the rest.</param>
/// <param name="Door">The door a card reader is at; null for the rest.</param>
internal sealed record PlanFeature(PlanKind Kind, string Id, Place At, string? Says, IReadOnlyList<string> Between, string? Door);
