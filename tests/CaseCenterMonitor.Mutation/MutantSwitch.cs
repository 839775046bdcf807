using System.Reflection;

namespace CaseCenterMonitor.Mutation;

/// <summary>The type that Stryker writes into an assembly with mutants in it: one of them can be switched on, and it says which were passed.</summary>
internal sealed class MutantSwitch
{
    /// <summary>What Stryker takes for "none".</summary>
    private const int None = -1;

    private readonly FieldInfo _active;
    private readonly FieldInfo _noting;
    private readonly MethodInfo _passed;

    private MutantSwitch(Type control)
    {
        _active = control.GetField("ActiveMutant") ?? throw new MissingFieldException(control.FullName, "ActiveMutant");
        _noting = control.GetField("CaptureCoverage") ?? throw new MissingFieldException(control.FullName, "CaptureCoverage");
        _passed = control.GetMethod("GetCoverageData") ?? throw new MissingMethodException(control.FullName, "GetCoverageData");
        Off();
    }

    /// <summary>Null when the assembly has no mutants in it.</summary>
    public static MutantSwitch? Of(Assembly assembly) =>
        assembly.GetTypes().SingleOrDefault(type => type.Name == "MutantControl") is { } control ? new MutantSwitch(control) : null;

    public void On(int mutant) => _active.SetValue(null, mutant);

    public void Off() => _active.SetValue(null, None);

    /// <summary>From here on it is noted which mutants are passed, or no longer.</summary>
    public void Note(bool noting) => _noting.SetValue(null, noting);

    /// <summary>Those passed since this was last asked.</summary>
    public IReadOnlyList<int> Passed() => [.. ((IEnumerable<int>[])_passed.Invoke(null, [])!).SelectMany(ids => ids).Distinct()];
}
