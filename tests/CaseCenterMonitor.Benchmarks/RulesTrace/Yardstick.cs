namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>The reference that lies beside the repository, or does not.</summary>
public static class Yardstick
{
#if YARDSTICK
    public static bool IsPresent => true;

    /// <summary>What our engine says about a trace, in the yardstick's form: number of alarms, digest.</summary>
    public static (int Alarms, string Digest) OursOn(TraceSettings settings) => Beside.Comparison.Ours(settings);
#else
    public static bool IsPresent => false;

    public static (int Alarms, string Digest) OursOn(TraceSettings settings) =>
        throw new InvalidOperationException($"There is no yardstick to make {settings} with.");
#endif
}
