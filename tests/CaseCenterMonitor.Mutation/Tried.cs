namespace CaseCenterMonitor.Mutation;

/// <summary>What came of trying a mutant.</summary>
internal enum Outcome
{
    /// <summary>A test turned red.</summary>
    Killed,

    /// <summary>A test did not end, or the process died of it.</summary>
    Died,

    /// <summary>Every test that passes it stayed green.</summary>
    Survived,

    /// <summary>No test passes it.</summary>
    NotCovered,
}

/// <param name="Mutant">What was tried.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="By">The test that noticed it; null when none did.</param>
internal sealed record Tried(Mutant Mutant, Outcome Outcome, string? By)
{
    public bool IsCaught => Outcome switch
    {
        Outcome.Killed or Outcome.Died => true,
        Outcome.Survived or Outcome.NotCovered => false,
        _ => throw new InvalidOperationException($"Nobody knows what {Outcome} means."),
    };
}
