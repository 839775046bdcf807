namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>A test that needs a program of Debian's packages; without it, it is skipped and says so.</summary>
public sealed class NeedsFactAttribute : FactAttribute
{
    public NeedsFactAttribute(params string[] programs) => Skip = Missing.Of(programs);
}

/// <summary>The same for one that is tried with several values.</summary>
public sealed class NeedsTheoryAttribute : TheoryAttribute
{
    public NeedsTheoryAttribute(params string[] programs) => Skip = Missing.Of(programs);
}

internal static class Missing
{
    /// <returns>Null when they are all there.</returns>
    public static string? Of(IEnumerable<string> programs)
    {
        var missing = programs.Where(program => !File.Exists($"/usr/bin/{program}") && !File.Exists($"/usr/sbin/{program}")).ToList();
        return missing.Count == 0 ? null : $"skipped: {string.Join(", ", missing)} not installed; scripts/test.sh installs it on Debian";
    }
}

/// <summary>A test on a recording of the shared data; skipped where that is absent.</summary>
public sealed class RecordingFactAttribute : FactAttribute
{
    public RecordingFactAttribute(string folder)
    {
        if (!Directory.Exists(Path.Combine(Repository.SharedData, folder)))
        {
            Skip = $"skipped: ../shared/data/{folder} is absent";
        }
        else if (!File.Exists("/usr/sbin/mosquitto"))
        {
            Skip = "skipped: mosquitto not installed; scripts/test.sh installs it on Debian";
        }
    }
}
