namespace CaseCenterMonitor.Mutation;

/// <summary>How long is waited. All are seconds of processor time, which a busy machine does not lengthen, where nothing else is said.</summary>
internal static class Limits
{
    /// <summary>A test that takes longer is not tried on mutants: it plays all stories, or some thousand made-up shifts.</summary>
    public static readonly TimeSpan LongestTest = TimeSpan.FromSeconds(1.5);

    /// <summary>On one mutant so much is spent, measured in the time that its tests take without it; what would come after is not tried.</summary>
    public static readonly TimeSpan OneMutant = TimeSpan.FromSeconds(2);

    /// <summary>A test that takes so much longer than without a mutant does not end.</summary>
    public static readonly TimeSpan Endless = TimeSpan.FromSeconds(2);

    /// <summary>Longer than this nobody waits for an answer, by the clock on the wall, however busy the machine.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);

    /// <summary>A process that takes more memory than this, in bytes, is out of it.</summary>
    public const long Heap = 1L << 30;

    /// <summary>So many of the tests that killed others in the same file go first.</summary>
    public const int KnownKillers = 12;
}
