namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>What one frame led to.</summary>
/// <param name="Change">The signal, when the state has changed with this frame.</param>
public sealed record IntegrityStep(IntegrityState State, Doubt Doubt, ViewMeasures Measures, IntegrityChange? Change);
