using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests;

/// <summary>Classes that share one centre, one after the other: to start one costs more than most of what is tried in it.</summary>
[CollectionDefinition("one night", DisableParallelization = true)]
public sealed class OneNight : ICollectionFixture<NightCentre>;
