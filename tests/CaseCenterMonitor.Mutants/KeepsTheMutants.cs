using System.Runtime.CompilerServices;
using System.Text;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using Xunit;

namespace CaseCenterMonitor.Mutants;

/// <summary>Run by Stryker while the assembly beside this one is the one with the mutants in it.</summary>
public sealed class KeepsTheMutants
{
    /// <summary>The type that Stryker writes into the assembly: it names the mutant that is switched on.</summary>
    private static readonly byte[] Switch = Encoding.UTF8.GetBytes("MutantControl");

    [Theory]
    [InlineData("CaseCenterMonitor.Core.dll")]
    [InlineData("CaseCenterMonitor.Rules.dll")]
    public void Copies_the_assembly_that_holds_them(string name)
    {
        var assembly = File.ReadAllBytes(Path.Join(AppContext.BaseDirectory, name));
        if (assembly.AsSpan().IndexOf(Switch) < 0)
        {
            return;
        }

        var kept = Path.GetFullPath(Path.Join(Here(), "..", "..", "artifacts", "mutation", "mutants"));
        Directory.CreateDirectory(kept);
        File.WriteAllBytes(Path.Join(kept, name), assembly);
    }

    /// <summary>Stryker takes it for a failure when no mutant is passed at all, and would try each of them.</summary>
    [Fact]
    public void Passes_a_few_of_them()
    {
        var key = new AlarmKey("PRS-1", new Subject(SubjectKind.Detainee, "1"));
        Assert.Equal(0, key.CompareTo(key));
        Assert.NotEmpty(AmountText.Kind(AmountKind.Count));
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
