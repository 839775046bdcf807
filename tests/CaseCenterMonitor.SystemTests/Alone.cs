namespace CaseCenterMonitor.SystemTests;

/// <summary>Measures, or needs the machine for itself: nothing else runs meanwhile.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
